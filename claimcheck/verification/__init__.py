"""A draft against its sources: each number supported, contradicted or unsupported."""

from claimcheck.verification.judge import Arithmetic, Decided, decide, support

__all__ = ["Arithmetic", "Decided", "decide", "support"]
