"""An amount with the same in another unit in brackets: 2.5 acres (1 hectare)."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from claimcheck.intervals import meets, scale
from claimcheck.rules.asides import asides
from claimcheck.rules.outcome import Check, Group, Outcome
from claimcheck.rules.relation import number, span
from claimcheck.rules.sentences import quantity
from claimcheck.rules.survey import Survey
from claimcheck.units import dimension, factor


class Options(Struct, frozen=True):
    """`dimensions`: what is converted by a factor alone."""

    dimensions: tuple[str, ...] = ("length", "area", "volume", "mass", "speed", "power", "energy", "pressure", "data")


def unit_conversion(survey: Survey, options: Options) -> Iterator[Group]:
    """agree where the amount in brackets is the one before it, as both are rounded; conflict where it is not."""
    for claim, aside in asides(survey):
        one, two = quantity(claim), quantity(aside)
        if not one.unit or not two.unit or one.unit == two.unit or not one.value or not two.value:
            continue
        if dimension(one.unit) != dimension(two.unit) or dimension(one.unit) not in options.dimensions:
            continue
        ratio = factor(one.unit) / factor(two.unit)
        fits = meets(scale(one.hard, ratio), two.hard)
        words = f"{one.text} = {number(one.value * ratio)} {two.unit}, stated {two.text}"
        said = Outcome("agree" if fits else "conflict", f"{span(scale(one.hard, ratio))} against {span(two.hard)}", None, words)
        yield Group((aside, claim), said)


CHECK = Check(Options, among=unit_conversion)
