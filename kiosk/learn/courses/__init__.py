"""Which class?"""
