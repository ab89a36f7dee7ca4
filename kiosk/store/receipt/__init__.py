"""Would you like a receipt?"""
