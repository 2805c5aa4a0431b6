"""The closed vocabulary of checks: name -> how it looks, and the options that a rule may give it. One file a check."""

from __future__ import annotations

from claimcheck.rules.checks import (
    bound_and_point,
    currency_slip,
    disputed,
    headline_and_body,
    magnitude_slip,
    opposite_bounds,
    percent_and_point,
    projection_date,
    range_and_point,
    run_rate_and_actual,
    same_side_bounds,
    same_value,
    stated_ratio,
    subperiod_and_period,
    truncation,
    unit_slip,
    vague_and_point,
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
    "range-and-point": range_and_point.CHECK,
    "vague-and-point": vague_and_point.CHECK,
    "same-value": same_value.CHECK,
    "value-conflict": value_conflict.CHECK,
    "stated-ratio": stated_ratio.CHECK,
}
