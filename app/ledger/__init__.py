"""The transparency log and the formats that go into it; standards are named where they are used."""
