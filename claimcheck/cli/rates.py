"""The table [fx] of the config file: rates of exchange, each with its day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from decimal import Decimal, InvalidOperation
from typing import Any

from claimcheck.cli import engine
from claimcheck.cli.messages import did_you_mean
from claimcheck.errors import ClaimcheckError, raise_all

KEYS = ("rate", "date")
Rate = tuple[str, str, str | None]


def rates(table: dict[str, Any]) -> tuple[Rate, ...]:
    """Each rate: the pair, the number, the day if there is one. Raises ClaimcheckError bad-value, unknown-key with all faults."""
    raise_all([fault for pair, entry in table.items() for fault in _faults(pair, entry)])
    return tuple((pair, str(entry["rate"]), str(entry["date"]) if "date" in entry else None) for pair, entry in table.items())


def _faults(pair: str, entry: Any) -> Iterator[ClaimcheckError]:
    where = f"[fx] '{pair}'"
    codes = pair.split("/")
    if len(codes) != 2 or codes[0] == codes[1]:
        yield ClaimcheckError("bad-value", f"{where}: expected two currencies, such as EUR/USD")
    for code in codes if len(codes) == 2 else ():
        if not engine.is_currency(code):
            yield ClaimcheckError("bad-value", f"{where}: '{code}' is no currency", hint="the codes of ISO 4217: EUR, USD, TWD")
    if not isinstance(entry, dict):
        yield ClaimcheckError("bad-value", f'{where}: expected {{ rate = "1.08", date = "2025-12-31" }}')
        return
    for key in sorted(entry.keys() - set(KEYS)):
        yield ClaimcheckError("unknown-key", f"unknown key '{key}' in {where}", hint=did_you_mean(key, KEYS))
    rate = _rate(entry)
    if rate is None or not rate.is_finite() or rate <= 0:
        yield ClaimcheckError("bad-value", f"{where}: rate = {entry.get('rate')!r}: expected a number above zero")
    if "date" in entry and not _is_date(entry["date"]):
        yield ClaimcheckError("bad-value", f"{where}: date = {entry['date']!r}: expected a date such as 2025-12-31")


def _rate(entry: dict[str, Any]) -> Decimal | None:
    try:
        return Decimal(str(entry.get("rate")))
    except InvalidOperation:
        return None


def _is_date(value: Any) -> bool:
    try:
        datetime.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True
