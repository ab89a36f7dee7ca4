"""Is this right? The last look before paying."""
