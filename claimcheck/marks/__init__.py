"""The one pass: every lexical mark of a text, in order."""

from claimcheck.marks.scan import find
from claimcheck.marks.worth import Stretch, worth

__all__ = ["Stretch", "find", "worth"]
