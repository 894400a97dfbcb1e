"""A parent's own proposal, to print, sign and send: the plan that they chose, with its working."""

from evenhand.domain.money import spoken
from evenhand.domain.negotiation import Negotiation, Rung
from evenhand.letters.blocks import (
    Block,
    Bullets,
    Heading,
    KeyValue,
    KeyValues,
    Letter,
    Paragraph,
    Run,
    Signature,
    Table,
)
from evenhand.letters.context import OfficeDetails
from evenhand.letters.slots import NO_BREAK_SPACE
from evenhand.letters.terms import Language
from evenhand.work.planner.given import Given
from evenhand.work.planner.told import PlanTold, told, who
from evenhand.work.planner.words import PlannerWords

MOST_RUNS = 20
"""A plan has a handful of them; one that has more shows the first."""


def proposal(given: Given, found: Negotiation, rung: Rung, office: OfficeDetails, words: PlannerWords) -> Letter:
    """The document. It names nobody: the parent writes their name and number on the paper."""
    words = words.mine()
    each = words.say(f"frequency.{given.often}.each")
    plans = [told(plan, words, each, given.several) for plan in found.plans]
    chosen = next(plan for plan in plans if plan.id == rung)
    language = Language(words.language)
    say = words.say
    return Letter(
        code="PROPOSAL",
        version=say("version"),
        language=language,
        large_print=False,
        title=say("document.title"),
        dated=given.on,
        our_reference="",
        office_name=say("document.head"),
        office_address=(say("document.from"),),
        recipient_name=office.name,
        recipient_address=tuple(line for line in office.reply_address if line != office.name),
        particulars=_pairs(
            (say("document.date"), words.day(given.on)),
            (say("document.name"), say("document.blank")),
            (say("document.number"), say("document.blank")),
        ),
        salutation=say("document.salutation", office=office.name),
        blocks=(
            _words(say("document.intro")),
            Heading(say("document.plan_title")),
            _words(f"{chosen.name}. {chosen.means}"),
            _pairs(*((row.label, row.value) for row in chosen.rows)),
            *_payments(chosen, words),
            Heading(say("document.owe_title")),
            _pairs(*_owed(given, found, words)),
            Heading(say("document.money_title")),
            _pairs(*_money(given, found, words)),
            Heading(say("document.home_title")),
            _pairs(
                (say("document.home_here"), str(given.here)),
                (say("document.home_there"), str(given.there)),
            ),
            Heading(say("document.why_title")),
            _list(chosen.reasons),
            Heading(say("document.other_title")),
            Table(
                say("document.other_table"),
                (say("row.plan"), say("row.possible"), say("row.why")),
                tuple((plan.name, plan.verdict, _why(plan)) for plan in plans if plan is not chosen),
            ),
            Heading(say("document.ask_title")),
            _list(words.all("document.ask")),
            _words(say("document.worked_out", day=words.day(given.on))),
        ),
        signature=Signature(say("document.closing"), say("document.signed"), say("document.printed")),
        other_forms=say("document.other_forms"),
        form=say("document.form", language=words.language, version=say("version")),
        page_words=(say("document.page"), say("document.page_of")),
    )


def _payments(plan: PlanTold, words: PlannerWords) -> list[Block]:
    if not plan.runs:
        return []
    header = ("from", "how_many", "maintenance", "fee", "owed", "all")
    rows = tuple(
        (
            words.day(run.first).replace(" ", NO_BREAK_SPACE),
            str(run.count),
            *map(spoken, (run.maintenance, run.fee, run.owed, run.total)),
        )
        for run in plan.runs[:MOST_RUNS]
    )
    paid_to = tuple(tuple(one) for one in plan.to)
    blocks: list[Block] = [Table(words.say("row.pays"), tuple(words.say(f"row.{name}") for name in header), rows)]
    if paid_to:
        columns = tuple(words.say(f"row.{name}") for name in ("to", "gets", "cleared"))
        blocks.append(Table(words.say("row.goes"), columns, paid_to))
    return blocks


def _owed(given: Given, found: Negotiation, words: PlannerWords) -> list[tuple[str, str]]:
    rows = []
    for each in given.owed:
        name = "state" if not each.parent else "old" if each.old_scheme else "owed"
        rows.append((words.say(f"label.{name}", who=who(each.parent, words, given.several)), spoken(each.pence)))
    if given.charges:
        rows.append((words.say("label.charges"), spoken(given.charges)))
    if found.disputed:
        rows.append((words.say("document.disputed"), spoken(found.disputed)))
    return [*rows, (words.say("document.owe_total"), spoken(found.arrears + found.charges))]


def _money(given: Given, found: Negotiation, words: PlannerWords) -> list[tuple[str, str]]:
    def amount(pence: int | None) -> str:
        return words.say("row.unknown") if pence is None else spoken(pence)

    maintenance = [
        (words.say("document.maintenance", who=who(each.parent, words, given.several)), spoken(each.weekly))
        for each in given.pays
    ]
    return [
        (words.say("document.pay"), amount(given.pay)),
        (words.say("document.spending"), amount(given.spending)),
        (words.say("document.bills"), amount(given.bills)),
        *_ending(given, words),
        *maintenance,
        (words.say("document.left"), amount(found.disposable)),
    ]


def _ending(given: Given, words: PlannerWords) -> list[tuple[str, str]]:
    if given.ending_on is None or not given.ending:
        return []
    return [(words.say("document.ending", day=words.day(given.ending_on)), spoken(given.ending))]


def _why(plan: PlanTold) -> str:
    """The last word on a plan: what would make it possible, or else what is said last of it."""
    return plan.change or " ".join(plan.reasons[-2:])


def _words(text: str) -> Paragraph:
    return Paragraph((Run(text),))


def _list(items: tuple[str, ...]) -> Bullets:
    return Bullets(tuple((Run(item),) for item in items))


def _pairs(*rows: tuple[str, str]) -> KeyValues:
    return KeyValues(tuple(KeyValue(label, value) for label, value in rows))
