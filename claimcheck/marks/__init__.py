"""The one pass: every lexical mark of a text, in order."""

from claimcheck.marks.scan import find

__all__ = ["find"]
