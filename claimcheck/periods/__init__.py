"""Date and period expressions, as days."""

from claimcheck.periods.arithmetic import fiscal_quarter, fiscal_year
from claimcheck.periods.read import read

__all__ = ["fiscal_quarter", "fiscal_year", "read"]
