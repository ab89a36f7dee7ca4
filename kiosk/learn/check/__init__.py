"""All answers once more, each can be changed."""
