"""The consent that the class needs, each notice in short lines."""
