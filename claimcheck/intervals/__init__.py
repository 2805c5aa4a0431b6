"""What a hedged number says, as two intervals, and arithmetic on intervals."""

from claimcheck.intervals.arithmetic import ANY, add, contains, divide, meets, multiply, negate, scale, subtract, within
from claimcheck.intervals.hedged import DEFAULT, Pair, Policy, bounds, excess, precision, span, vague

__all__ = [
    "ANY",
    "DEFAULT",
    "Pair",
    "Policy",
    "add",
    "bounds",
    "contains",
    "divide",
    "excess",
    "meets",
    "multiply",
    "negate",
    "precision",
    "scale",
    "span",
    "subtract",
    "vague",
    "within",
]
