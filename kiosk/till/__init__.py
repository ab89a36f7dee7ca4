"""The staffed till: selling, refunding, what is not known to be paid."""
