"""Units: what each measures, how it converts. The names are those of pint, of ISO 4217, and of units.txt."""

from claimcheck.units.table import comparable, convert, currencies, dimension, factor, known, suggestion

__all__ = ["comparable", "convert", "currencies", "dimension", "factor", "known", "suggestion"]
