"""What the ledger refuses: bytes that are not what they claim to be."""


class LedgerError(ValueError):
    """The base of this slice's errors."""


class BadProof(LedgerError):
    """A proof of the wrong shape, or for a leaf or size that is not in the tree."""


class BadTile(LedgerError):
    """A tile, tile path or entry bundle that is missing or malformed."""


class BadKey(LedgerError):
    """A verifier key that is malformed or does not carry its own id."""


class BadNote(LedgerError):
    """A signed note that is malformed, or one that a known key did not sign as it says."""


class BadCheckpoint(LedgerError):
    """A note's text that is no checkpoint, or a checkpoint that is not trusted."""


class BadPolicy(LedgerError):
    """A policy that is malformed."""


class BadRecord(LedgerError):
    """A public leaf or batch record that is malformed, or does not fit its leaves."""


class BadSlip(LedgerError):
    """A text that is no slip: not its own one encoding, cut, or too long."""


class BadTrust(LedgerError):
    """A trust.json that is malformed."""


class BadRequest(LedgerError):
    """A request to a witness that is malformed."""
