"""Whatever a text holds, reading it gives the same claims twice, spans that hold, and no error but our own."""

from __future__ import annotations

import datetime

from hypothesis import example, given, settings
from hypothesis import strategies as some

import claimcheck
from claimcheck import ClaimcheckError
from claimcheck.explaining import explain_pair
from claimcheck.model import Claim, Document

FAST = settings(max_examples=60, deadline=None, derandomize=True)
PIECES = (
    "Halden Motors|'s| revenue| was |$5.4 billion| in 2024|. |, |one |hundred |million|half|from |to |by |said|GPT-4|Q3"
    "|宏遠公司|2024年|營收|540億元|其中|較|去年同期|的|分別為|及|達|約|逾|不到|%|億|万|兆|元|人|死亡|受傷|倍|成|三|百|點|分之|從|到|至"
    "|，|。|（|）|「|」|：|“|”|\"|'|;|…|…。|—|\n|\n\n|# |- || |\u3000|\u202e|\x00|🙂|é|①|Ⅳ|½|٣|１２"
    "|---\n|date: 2024-01-01\n|<b>|</script>|https://a.example/?q=5|[1]|2024-02-30"
    "|\r|\r\n|  |\t|\u00a0|\u200b|\u00ad|\u00ad\n|e\u0301|\ufb01ve |-\n|\f|\u2028|\ud83d|\u2f49|②|²"
    "|3-1 |４比1|two years later |9999 years ago |in two years |from December to January |the first half |Friday, Jan. 23 "
)
pieces = some.lists(some.sampled_from(PIECES.split("|")), max_size=25).map("".join)
scattered = some.text(alphabet=some.sampled_from("0123456789.,%$€-–()（）[]「」 \n億萬兆元年月日約aeKMGW點一二百零半倍\u3000"), max_size=60)
anything = some.one_of(pieces, some.text(max_size=80), scattered)
languages = some.sampled_from([None, "zh-Hant", "zh-Hans", "en", "ja"])
days = some.sampled_from([None, datetime.date(2025, 3, 2), datetime.date.min, datetime.date.max])
PARAGRAPHS = (
    "Halden Motors' revenue was $5.4 billion in 2024.",
    "宏遠公司2024年營收540億元。",
    "火災で3人が死亡、27人が負傷した。",
    "远恒公司有3000万付费用户。",
)
UNRELATED = ("The weather was fine.", "The garden is open every day.", "天氣晴朗。", "今日は雨です。", "")


def told(claims: tuple[Claim, ...]) -> set[tuple[object, ...]]:
    """What each claim says, wherever it stands."""
    return {(c.id, c.quantity.text if c.quantity else "", c.metric, c.scope, c.form, c.modality) for c in claims}


@FAST
@given(anything, anything, languages, days)
@example("540億元②", "", "zh-Hant", None)
@example("\ufb01ve  million\r\nusers in May", "4比1\u00ad", "en", datetime.date.max)
def test_any_document_is_verified_and_explained(text: str, title: str, language: str | None, day: datetime.date | None) -> None:
    one, two = Document("one", text, title, language, published=day), Document("two", title, text, language, published=day)
    try:
        report = claimcheck.verify(one, [two])
        explain_pair([one, two], ("one", len(text)), ("two", len(title)))
    except ClaimcheckError as error:
        assert error.kind == "no-claim-there"
    else:
        parts = {("one", "text"): text, ("one", "title"): title, ("two", "text"): title, ("two", "title"): text}
        found = [(parts[c.document, c.part], c.quantity) for c in report.claims if c.quantity is not None]
        assert [words[q.span.start : q.span.end] for words, q in found] == [q.text for _, q in found]


@FAST
@given(anything, languages)
@example("\x00", None)
@example("Acme had 3 million \ud800users in 2025.", "en")
@example("$" * 50, "en")
@example("(" * 300 + "5%", "en")
@example("9" * 5000 + "億元", "zh-Hant")
@example("10^" + "9" * 50, "en")
@example("1e999999999 dollars", "en")
@example("二〇二四年十三月四十日", "zh-Hant")
@example("| | 9999999 months ended 30 June 2025 |\n|---|---|\n| Revenue | 5 |\n| Net income | 7 |", "en")
def test_any_text_is_read(text: str, language: str | None) -> None:
    document = Document("text", text, None, language)
    try:
        claims = claimcheck.extract(document)
        report = claimcheck.compare([document, Document("title", text[:40], text[40:80], language)])
    except ClaimcheckError:
        return
    assert claims == claimcheck.extract(document)
    for claim in claims:
        assert claim.quantity is not None
        assert text[claim.quantity.span.start : claim.quantity.span.end] == claim.quantity.text
    assert len({f.id for f in report.findings}) == len(report.findings)


@FAST
@given(anything, languages)
def test_any_phrase_has_quantities_and_periods_that_stand_in_it(text: str, language: str | None) -> None:
    try:
        found = (*claimcheck.quantities(text, language=language), *claimcheck.periods(text, language=language))
    except ClaimcheckError:
        return
    assert all(f.span and text[f.span.start : f.span.end] == f.text for f in found)


@FAST
@given(some.lists(some.sampled_from(PARAGRAPHS), min_size=1, max_size=4, unique=True), some.sampled_from(UNRELATED), some.integers(0, 4))
def test_a_paragraph_on_something_else_removes_no_claim(paragraphs: list[str], unrelated: str, at: int) -> None:
    longer = [*paragraphs[:at], unrelated, *paragraphs[at:]]
    before, after = ("\n\n".join(p) for p in (paragraphs, longer))
    claims = claimcheck.extract(Document("text", before, language="zh-Hant"))
    assert claims and told(claims) <= told(claimcheck.extract(Document("text", after, language="zh-Hant")))
