"""One station put together from its folder: files, database, chain, vault, sync, paper."""
