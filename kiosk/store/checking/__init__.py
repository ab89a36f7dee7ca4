"""Nobody knows yet whether it was paid."""
