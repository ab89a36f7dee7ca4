"""Where can we reach you?"""
