"""Where do you live?"""
