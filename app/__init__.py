"""Everything that is not a screen: trades, journal, ledger, devices, centre. Holds no Qt."""
