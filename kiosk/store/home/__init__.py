"""What are you looking for?"""
