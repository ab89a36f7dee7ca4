"""Which of a good's options?"""
