"""A draft against its sources: each number supported, contradicted or unsupported."""

from claimcheck.verification.judge import Held, support

__all__ = ["Held", "support"]
