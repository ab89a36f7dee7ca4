"""What keeps a witness from being one."""


class CannotWitness(Exception):
    """Its key, its name, or the logs it is to watch are not in order."""
