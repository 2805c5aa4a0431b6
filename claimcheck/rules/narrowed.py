"""What tells two numbers of one measure apart and is no slot: what stands before the measure, what the number is a number of."""

from __future__ import annotations

from msgspec import Struct

from claimcheck.languages.fold import fold
from claimcheck.languages.lexicon import lexicon
from claimcheck.languages.search import is_wide
from claimcheck.model import Alignment, Claim, Span, Token
from claimcheck.patterns import pattern
from claimcheck.rules.library import Library
from claimcheck.rules.sentences import quantity

WORD = pattern(r"(?r)(?<![\w'’-])[A-Za-z][A-Za-z-]*(?=[ -]$)")  # backwards from the word behind it
NOUN = pattern(r" (?P<noun>[a-z][a-z-]{2,})")
HAN = pattern(r"(?r)\p{Han}{2,8}$")
# The most words that narrow one measure.
MOST = 5
# Slots of their own: words of these may stand among those that narrow, and tell nothing here.
COMPARED = frozenset(("scope", "basis"))
# What no noun phrase goes on before.
BREAKING = frozenset((
    "quantity", "break", "verb", "preposition", "connective", "modality", "attribution", "pronoun", "hedge", "range_word", "stop",
    "metric", "comparator", "per", "exclusion", "part", "anaphor", "question",
))  # fmt: skip
NOTHING: frozenset[str] = frozenset()


def told_apart(pair: Alignment, library: Library) -> bool:
    """Whether each side is of something that the other is not: "our transmission business earned", "our distribution business
    earned"; tons of zinc, tons of lead; in one article 農業的增加值, 第三產業的增加值, and what names beside them tell."""
    sides = [_Side(claim, library.text(claim), library.tokens(claim), _plain(library, claim)) for claim in (pair.left, pair.right)]
    within = pair.left.document == pair.right.document
    if _differ(*(s.of_what() for s in sides)) or _differ(*(s.before(pair) for s in sides)):
        return True
    return within and (_apart(*(s.han() for s in sides)) or _differ(*(s.names() for s in sides)))


def _differ(one: frozenset[str], two: frozenset[str]) -> bool:
    return bool(one and two) and not (one <= two or two <= one)


def _apart(one: str, two: str) -> bool:
    return bool(one and two) and one not in two and two not in one


def _plain(library: Library, claim: Claim) -> frozenset[str]:
    language = library.language(claim)
    lists = lexicon(language, library.documents[claim.document].region).lists if language else {}
    return lists.get("plain", NOTHING)


class _Side(Struct, frozen=True):
    """One of two claims with its text, the words of its sentence that a lexicon knows, and those that narrow nothing."""

    claim: Claim
    text: str
    tokens: tuple[Token, ...]
    plain: frozenset[str]

    def measure(self) -> Span | None:
        """Where the word of the metric stands, in the sentence of the number and before it."""
        span = next((e.span for e in self.claim.evidence if e.slot == "metric" and e.span), None)
        number = quantity(self.claim).span
        return span if span and self.claim.sentence <= span.start and span.end <= number.start else None

    def before(self, pair: Alignment) -> frozenset[str]:
        """The words that run up to the metric, back to one that no noun phrase goes on before; without those of the subjects."""
        where = self.measure()
        if where is None or is_wide(self.text[where.start : where.end]):
            return NOTHING
        own = {w for c in (pair.left, pair.right) for w in (c.subject or "").casefold().split()}
        found: set[str] = set()
        at = where.start
        while (match := WORD.search(self.text, self.claim.sentence, at)) and len(found) < MOST:
            word, at = match[0].casefold(), match.start()
            token = next((t for t in self.tokens if t.start <= at < t.end), None)
            if token is not None and (token.kind == "period" or not COMPARED.isdisjoint(token.senses)):
                at = token.start
                continue
            if word in self.plain or (token is not None and (token.kind in BREAKING or not BREAKING.isdisjoint(token.senses))):
                break
            found.add(word)
        return frozenset(found - own)

    def han(self) -> str:
        """The characters that run up to the metric, back to the last known word."""
        where = self.measure()
        if where is None or not is_wide(self.text[where.start : where.end]):
            return ""
        floor = max((t.end for t in self.tokens if t.end <= where.start), default=self.claim.sentence)
        match = HAN.search(self.text, floor, where.start)
        return fold(match[0]) if match else ""

    def of_what(self) -> frozenset[str]:
        """The noun right behind the number that "of" links to it ("110,000 tons of lead"), where it is no word of a slot."""
        end = quantity(self.claim).span.end
        link = next((t for t in self.tokens if t.start == end + 1 and t.senses.get("preposition") == "of"), None)
        match = NOUN.match(self.text, link.end) if link else None
        if match is None or match["noun"] in self.plain or any(t.start <= match.start("noun") < t.end for t in self.tokens):
            return NOTHING
        return frozenset((match["noun"],))

    def names(self) -> frozenset[str]:
        """The names of the sentence before the number, and right behind it, but the subject and who speaks."""
        known = {self.claim.subject, self.claim.speaker}
        return frozenset(t.value for t in self.tokens if t.kind == "name" and t.value not in known)
