"""The closed vocabulary of checks: name -> how it looks, and the options that a rule may give it. One file a check or a family."""

from __future__ import annotations

from claimcheck.rules.checks import (
    bound_and_point,
    by_side,
    currency_slip,
    disputed,
    headline_and_body,
    magnitude_slip,
    opposite_bounds,
    percent_and_point,
    projection_date,
    run_rate_and_actual,
    same_side_bounds,
    same_value,
    stated_difference,
    stated_growth,
    stated_ratio,
    stated_share,
    stated_sum,
    subperiod_and_period,
    truncation,
    unit_slip,
    value_conflict,
)
from claimcheck.rules.outcome import Check

CHECKS: dict[str, Check] = {
    "projection-date": projection_date.CHECK,
    "headline-and-body": headline_and_body.CHECK,
    "run-rate-and-actual": run_rate_and_actual.CHECK,
    "subperiod-and-period": subperiod_and_period.CHECK,
    "disputed": disputed.CHECK,
    "magnitude-slip": magnitude_slip.CHECK,
    "unit-slip": unit_slip.CHECK,
    "currency-slip": currency_slip.CHECK,
    "percent-and-point": percent_and_point.CHECK,
    "truncation": truncation.CHECK,
    "opposite-bounds": opposite_bounds.CHECK,
    "same-side-bounds": same_side_bounds.CHECK,
    "bound-and-point": bound_and_point.CHECK,
    "range-and-point": by_side.by_side("range"),
    "vague-and-point": by_side.by_side("vague"),
    "same-value": same_value.CHECK,
    "value-conflict": value_conflict.CHECK,
    "stated-ratio": stated_ratio.CHECK,
    "stated-growth": stated_growth.CHECK,
    "stated-difference": stated_difference.CHECK,
    "stated-sum": stated_sum.CHECK,
    "stated-share": stated_share.CHECK,
}
