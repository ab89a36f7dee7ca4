"""Who signs up?"""
