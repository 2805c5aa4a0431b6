"""A draft beside its sources, sentence by sentence: which number of a source each number of the draft should be, values unseen."""

from claimcheck.alignment.sentences.proposals import propose
from claimcheck.alignment.sentences.views import Sentences, View, view

__all__ = ["Sentences", "View", "propose", "view"]
