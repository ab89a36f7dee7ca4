"""Under fourteen: who agrees for the child?"""
