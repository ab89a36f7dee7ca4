"""What is your name?"""
