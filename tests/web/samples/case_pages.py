"""The tabs of the made-up case, full and empty."""

from datetime import UTC, date, datetime

from markupsafe import Markup

from tests.web.samples.case import CASE, CLOCKS, REQUESTS, WHY_ENFORCED, case_page
from tests.web.samples.office import VERSIONS

DETAILS = [
    {"name": "Service type", "value": "Collect and pay"},
    {"name": "PWC service type", "value": "Collect and pay", "source": "Application, 6 Feb 2017"},
    {"name": "NRP service type", "value": "Direct pay", "source": "Call, 14 Feb 2017"},
    {"name": "Application received", "value": "6 February 2017"},
    {"name": "Initial Effective Date", "value": "11 March 2017"},
    {"name": "Annual Review Date", "value": "11 March 2018"},
    {"name": "Master case", "value": "8000 0000 0421"},
    {"name": "Owner", "value": "New Case team"},
]

LATELY = [
    {"on": date(2017, 2, 20), "sentence": "A benefit notice says: no benefit.", "who": "The system"},
    {
        "on": date(2017, 2, 14),
        "sentence": "Legal action at the CSA: none was reported.",
        "who": "Tom Eze",
    },
    {
        "on": date(2017, 2, 13),
        "sentence": "The provisional calculation letter went to both parents.",
        "who": "The system",
    },
]

SUMMARY = case_page(
    "Summary",
    "summary",
    requests=REQUESTS,
    clocks=CLOCKS,
    details=DETAILS,
    lately=LATELY,
    children=[{"name": "Tesni Vaughan", "age": "7", "nights": "60 nights a year with Idris Vaughan"}],
)

COMPLIANCE_DETAILS = [
    {"name": "PP Eligibility", "value": "Likely to be Segment 5"},
    {"name": "Legacy scheme", "value": "CS2"},
    {"name": "Legacy MOC", "value": "DEO", "source": "Look-up, 13 Feb 2017"},
    {"name": "Active Legacy Enforcement Actions", "value": "N", "source": "Legal list, 10 Feb 2017"},
    {"name": "T-Date", "value": "10 March 2017"},
    {"name": "Employment/Benefit", "value": "Employment"},
    {"name": "Compliance Offer Date", "value": "20 February 2017"},
    {"name": "Compliance Opportunity Accepted", "value": ""},
    {"name": "Compliance Opportunity", "value": ""},
    {"name": "Start Date", "value": ""},
    {"name": "End Date", "value": ""},
]

CRITERIA = [
    {
        "text": "An enforced method of payment, or enforcement in flight",
        "state": "met",
        "source": "CS2 look-up, 13 Feb 2017",
        "change": "A note that the order was chosen",
    },
    {
        "text": "Applied before the T-date",
        "state": "met",
        "source": "Received 6 Feb, T-date 10 Mar 2017",
        "change": "",
    },
    {
        "text": "The parents chose different services",
        "state": "met",
        "source": "Calls, 6 and 14 Feb 2017",
        "change": "The receiving parent chooses direct pay",
    },
    {
        "text": "Not on benefit",
        "state": "unknown",
        "source": "No notice yet",
        "change": "A benefit notice, or their own word:",
        "href": "/request/322",
        "link": "ask Idris Vaughan",
    },
    {
        "text": "In employment, with an income",
        "state": "not-met",
        "source": "Application, 6 Feb 2017",
        "change": "A new employer",
    },
]

VERDICT = {
    "value": "Likely to be Segment 5",
    "kind": "ok",
    "sentence": "Every criterion is met, and the receiving parent chose collect and pay.",
    "assessed_on": date(2017, 2, 13),
    "why": WHY_ENFORCED,
}

PERIOD = {
    "starts_on": date(2017, 4, 3),
    "ends_on": date(2017, 10, 7),
    "route": "a receiving parent’s application",
    "length": "187 days",
    "today_share": 0.41,
    "sentence": "77 days have passed, 110 are left. Fees are waived in this time.",
    "marks": [
        {"share": 0, "label": "3 Apr"},
        {"share": 0.16, "label": "3 May"},
        {"share": 0.33, "label": "3 Jun"},
        {"share": 0.98, "label": "3 Oct, the last one counted"},
    ],
}

COMPLIANCE = case_page(
    "Compliance opportunity",
    "compliance",
    verdict=VERDICT,
    criteria=CRITERIA,
    details=COMPLIANCE_DETAILS,
    period=PERIOD,
    requests=REQUESTS[:1],
    may_override={"href": "/override"},
    override={
        "value": "No",
        "reason": "The order was chosen: their own letter of 2012 says so.",
        "who": "Priya Nair",
        "on": date(2017, 2, 15),
    },
)

METHODS = case_page(
    "Methods",
    "methods",
    changes=[{"href": "/methods/change", "text": "Change how they pay"}],
    problems=[{"sentence": "The shares from the paying parent come to 50%.", "why": WHY_ENFORCED}],
    balance="50% make 50%; none of it is enforced.",
    accounts=[
        {
            "id": "bank-paying",
            "role": "Paying parent",
            "name": "Idris Vaughan",
            "rows": [{"name": "Account", "value": "••••0001 / 00-••-••"}],
            "past": [{"mask": "••••0002 / 00-••-••", "starts_on": date(2017, 1, 4), "ends_on": date(2017, 2, 1)}],
            "reveal": {
                "action": "#",
                "hidden": [{"name": "who", "value": "paying"}],
                "fields": [{"kind": "text", "name": "reason-paying", "label": "Why do you need to see it?"}],
                "text": "Show it in full",
                "says": "Who looked, when and why is recorded.",
            },
        },
        {"id": "bank-receiving", "role": "Receiving parent", "name": "Nia Bellamy", "none": "None are held."},
    ],
    employers=[
        {
            "name": "Employer 1",
            "pay": "Monthly",
            "nation": "England and Wales",
            "reference": "Held",
            "starts_on": date(2016, 5, 2),
            "ends_on": None,
            "links": [{"href": "/employers/1", "text": "Change"}],
        }
    ],
    orders=[
        {
            "title": "Order 1, to employer 1",
            "kind": "Deduction from Earnings Order",
            "live": True,
            "rows": [{"name": "Each month", "value": "£123.50"}],
            "end": {"href": "/orders/1/end", "text": "End this order"},
        }
    ],
    live=[
        {
            "direction": "From the paying parent",
            "kind": "Direct debit",
            "share": "50%",
            "starts_on": date(2017, 4, 3),
            "first_collection_on": date(2017, 4, 3),
            "state": {"text": "Set up", "kind": "ok"},
        },
        {
            "direction": "From the paying parent",
            "kind": "Deduction from earnings order",
            "detail": "Mandatory, desire flag set",
            "share": "50%",
            "starts_on": date(2017, 4, 3),
            "first_collection_on": None,
            "state": {"text": "Waits for the employer", "kind": "warn"},
        },
    ],
    ended=[
        {
            "direction": "From the paying parent",
            "kind": "Standing order",
            "share": "100%",
            "starts_on": date(2017, 3, 1),
            "ends_on": date(2017, 4, 3),
            "why": "The offer was accepted",
        }
    ],
    rate=[
        {"name": "A month", "value": "£117.22"},
        {"name": "Four weeks", "value": "£108.20"},
        {"name": "A week", "value": "£27.05"},
        {
            "name": "Share of net pay",
            "value": "6.6%",
            "tag": {"text": "Under 40%", "kind": "ok"},
            "source": "Protected: 60%",
        },
    ],
)

METHODS_CHANGE = case_page(
    "Change how they pay",
    "methods",
    lead="This is the whole set as it is to be.",
    form={
        "action": "/methods/change",
        "button": "Change how they pay",
        "hidden": [],
        "rows": [
            [
                {"kind": "text", "name": f"share-{row}", "label": "Share in per cent", "value": "50"},
                {"kind": "checkboxes", "name": f"flags-{row}", "label": "Flags", "value": [],
                 "options": [{"value": "mandatory", "label": "Mandatory"}]},
            ]
            for row in (1, 2)
        ],
        "error": "The shares come to 90%. Make them come to 100%.",
        "fields": [{"kind": "textarea", "name": "reason", "label": "Reason"}],
    },
    errors=[{"text": "The shares come to 90%. Make them come to 100%.", "name": "methods"}],
)  # fmt: skip

LETTERS = case_page(
    "Letters",
    "letters",
    may_record_return={"href": "/event"},
    letters=[
        {
            "code": "CMSL0139",
            "title": "The offer was accepted",
            "recipient": "Idris Vaughan",
            "on": date(2017, 2, 20),
            "state": {"text": "Queued", "kind": ""},
            "language": "English",
            "note": "Leaves at close of day",
            "href": "/letter/2",
        },
        {
            "code": "CMSL0138",
            "title": "The offer was accepted",
            "recipient": "Nia Bellamy",
            "on": date(2017, 2, 20),
            "state": {"text": "Held", "kind": "warn"},
            "language": "Welsh",
            "note": "The address changed after it was queued",
            "href": "/letter/1",
        },
        {
            "code": "CMSL0010",
            "title": "Provisional calculation",
            "recipient": "Idris Vaughan",
            "on": date(2017, 2, 13),
            "state": {"text": "Sent", "kind": "grey"},
            "language": "English",
            "href": "/letter/0",
        },
    ],
)

LETTER = case_page(
    "CMSL0139",
    "letters",
    letter={
        "code": "CMSL0139",
        "title": "The offer was accepted",
        "recipient": "Idris Vaughan",
        "state": {"text": "Queued", "kind": ""},
        "language": "en",
        "pdf": "/letter/2.pdf",
        "body": Markup(
            "<p>Idris Vaughan</p><p>20 February 2017</p><h2>Your chance to pay without an order</h2>"
            "<p>Dear Idris Vaughan,</p><p>You told us that you would like to show that you can pay on time "
            "without money being taken from your wages for all of it. This starts on 3 April 2017.</p>"
            "<p>For six months, half of each payment is taken by direct debit and half from your wages. "
            "There are no collection fees in this time.</p>"
        ),
        "rows": [
            {"name": "Written on", "value": "20 February 2017", "source": "The system"},
            {"name": "Template", "value": "CMSL0139, version 2016-05"},
            {"name": "Address", "value": "As held on the day it leaves"},
            {"name": "Fingerprint", "value": "9f2c 11ab 40d7 e3c0"},
        ],
    },
)

PEOPLE = case_page(
    "People",
    "people",
    duplicate={
        "sentence": "Another person has the same National Insurance number.",
        "href": "/duplicates/4",
        "link": "Compare the two",
    },
    people=[
        {
            "role": "Paying parent",
            "name": "Idris Vaughan",
            "tags": [],
            "protection": [],
            "reveal": {
                "action": "/people/reveal",
                "hidden": VERSIONS,
                "text": "Show address and phone",
                "says": "Who looked, and when, is recorded.",
            },
            "rows": [
                {"name": "Reference", "value": "4100000421"},
                {"name": "Born", "value": "9 April 1981"},
                {"name": "National Insurance number", "value": "Ends in 56C", "source": "Application"},
                {"name": "Address and phone", "value": "Hidden"},
                {"name": "Language and format", "value": "English, standard"},
                {"name": "Employment", "value": "Employed", "source": "Application, 6 Feb 2017"},
                {"name": "Benefit", "value": "unknown"},
            ],
        },
        {
            "role": "Receiving parent",
            "name": "Nia Bellamy",
            "tags": [{"text": "Domestic abuse", "kind": "bad"}, {"text": "No contact", "kind": "warn"}],
            "protection": [
                "Nothing about where Nia Bellamy and Tesni live, work or go to school may reach Idris Vaughan.",
                "Do not ask them to speak to one another.",
            ],
            "rows": [
                {"name": "Reference", "value": "4200000421"},
                {"name": "Born", "value": "20 November 1983"},
                {"name": "Address and phone", "value": "Hidden: you hold no grant for this person"},
                {"name": "Language and format", "value": "Welsh, large print"},
            ],
        },
    ],
    children=[
        {
            "name": "Tesni Vaughan",
            "born_on": date(2009, 5, 1),
            "lives_with": "Nia Bellamy",
            "nights": "60 a year",
        }
    ],
    others=[{"name": "Owain Vaughan", "born_on": date(2014, 1, 9), "household": "Paying parent"}],
)

NOTE_FORM = {
    "action": "/notes",
    "button": "Add the note",
    "hidden": VERSIONS,
    "fields": [
        {
            "kind": "select",
            "name": "kind",
            "label": "Kind",
            "value": "general",
            "options": [
                {"value": "general", "label": "General"},
                {"value": "direct-pay", "label": "Dissatisfied with direct pay"},
            ],
        },
        {"kind": "textarea", "name": "text", "label": "Note", "rows": 4},
    ],
}

NOTES = case_page(
    "Notes",
    "notes",
    form=NOTE_FORM,
    notes=[
        {
            "kind": {"text": "Dissatisfied with direct pay", "kind": "warn"},
            "on": date(2017, 2, 6),
            "who": "Tom Eze",
            "about": "Application",
            "text": "Nia Bellamy says that payments came late for most of 2015.\nPrefers not to be called at work.",
        },
        {
            "kind": {"text": "General", "kind": "grey"},
            "on": date(2017, 2, 6),
            "who": "Ruth Ackroyd",
            "text": "Best reached after four.",
        },
    ],
    welfare=[
        {
            "on": date(2017, 2, 16),
            "who": "Ruth Ackroyd",
            "decision": "Legal action excluded",
            "children": "Tesni Vaughan",
            "considered": "School year, time with each parent, money in both homes.",
            "conclusion": "The offer does no harm to Tesni.",
            "statement": "This office has weighed the welfare of every child whom its decision may touch.",
        }
    ],
)

TIMELINE = case_page(
    "Timeline",
    "timeline",
    filter={"kind": "", "kinds": [{"value": "letters", "label": "letters"}]},
    older="/case-timeline/700000000421?before=318",
    days=[
        {
            "on": date(2017, 2, 20),
            "entries": [
                {
                    "sentence": "Idris Vaughan accepted the offer. It runs from 3 April to 7 October 2017.",
                    "who": "Ruth Ackroyd",
                    "recorded": datetime(2017, 2, 20, 10, 42, tzinfo=UTC),
                    "request": {"href": "/request/318", "text": "Request 318"},
                    "why": WHY_ENFORCED,
                },
                {
                    "sentence": "Letter CMSL0138 was written to Nia Bellamy, in Welsh.",
                    "who": "The system",
                    "by_system": True,
                    "letter": {"href": "/letter/1", "text": "CMSL0138"},
                    "why": WHY_ENFORCED,
                },
            ],
        },
        {
            "on": date(2017, 2, 14),
            "entries": [
                {
                    "sentence": "The preferred service was recorded as collect and pay.",
                    "who": "Tom Eze",
                    "undone": "Undone by Tom Eze on the same day.",
                    "recorded": datetime(2017, 2, 14, 9, 3, tzinfo=UTC),
                },
                {
                    "sentence": "A benefit ended.",
                    "who": "The system",
                    "by_system": True,
                    "effective_on": date(2017, 2, 1),
                },
            ],
        },
    ],
)

MORE_INFO = case_page(
    "More Info",
    "more-info",
    groups=[
        {
            "title": "Unlikely to Pay",
            "rows": [
                {"name": "Unlikely to Pay Status", "value": "NRP Unlikely to Pay"},
                {"name": "Effective Date", "value": "14 February 2017"},
                {"name": "Recorded by", "value": "Tom Eze"},
            ],
            "note": "Set with the reason that the offer was declined.",
        },
        {
            "title": "CSA arrears",
            "rows": [
                {"name": "Owed to the receiving parent", "value": "£640.00"},
                {"name": "Owed to the Secretary of State", "value": "£0.00"},
                {"name": "Moved over on", "value": ""},
            ],
        },
    ],
)

EVENT = case_page(
    "Something became known",
    "record-event",
    what="The paying parent is on a benefit.",
    recently=LATELY[:2],
    follows={
        "title": "What recording this does",
        "sentences": ["The offer is no longer appropriate.", "Request 318 closes with Compliance Rejected."],
    },
    form={
        "action": "/event",
        "button": "Record it",
        "hidden": VERSIONS,
        "fields": [
            {
                "kind": "radios",
                "name": "what",
                "label": "What became known?",
                "value": "benefit",
                "options": [
                    {
                        "value": "benefit",
                        "label": "A benefit started",
                        "hint": "Eligibility is looked at again. On benefit, no offer is made.",
                        "fields": [
                            {
                                "kind": "checkboxes",
                                "name": "benefits",
                                "label": "Which",
                                "value": ["uc"],
                                "options": [
                                    {"value": "uc", "label": "Universal Credit"},
                                    {"value": "esa", "label": "Employment and Support Allowance"},
                                ],
                            },
                            {"kind": "date", "name": "from", "label": "From", "value": {}},
                        ],
                    },
                    {
                        "value": "income",
                        "label": "Income changed",
                        "hint": "Maintenance is worked out again.",
                        "fields": [{"kind": "money", "name": "net", "label": "Net a week", "value": "418.00"}],
                    },
                    {
                        "value": "returned",
                        "label": "A letter came back",
                        "hint": "The letter is marked returned, and nothing more goes to that address.",
                    },
                    {"value": "prison", "label": "Prison", "hint": "A decision on an early end is asked for."},
                ],
            },
            {"kind": "text", "name": "from_whom", "label": "Who told us", "value": "Idris Vaughan"},
        ],
    },
)

FORM_PAGE = case_page(
    "PP Eligibility set by hand",
    "compliance",
    lead="It stands beside what the system found from the facts.",
    form={
        "action": "/override",
        "button": "Set it by hand",
        "hidden": VERSIONS,
        "fields": [{"kind": "textarea", "name": "reason", "label": "Reason", "value": ""}],
    },
)

KINDS_KNOWN = case_page(
    "Something became known",
    "record-event",
    recently=LATELY[:1],
    kinds=[
        {"href": "?kind=benefit", "text": "A benefit started", "follows": "Eligibility is looked at again."},
        {"href": "?kind=returned", "text": "A letter came back", "follows": "An open offer asks for a new address."},
    ],
)

PAGES = {
    "case-form": ("case_form.html", FORM_PAGE),
    "record-event-kinds": ("record_event.html", KINDS_KNOWN),
    "case": ("case_summary.html", SUMMARY),
    "case-empty": ("case_summary.html", SUMMARY | {"requests": [], "lately": [], "clocks": [], "children": []}),
    "case-compliance": ("case_compliance.html", COMPLIANCE),
    "case-compliance-unknown": (
        "case_compliance.html",
        COMPLIANCE
        | {
            "period": None,
            "override": None,
            "requests": [],
            "verdict": VERDICT
            | {"value": "Not known yet", "kind": "warn", "sentence": "One criterion is not known: benefit."},
        },
    ),
    "case-methods": ("case_methods.html", METHODS),
    "case-methods-change": ("case_methods_change.html", METHODS_CHANGE),
    "case-methods-empty": ("case_methods.html", case_page("Methods", "methods")),
    "case-letters": ("case_letters.html", LETTERS),
    "case-letters-empty": ("case_letters.html", case_page("Letters", "letters")),
    "letter": ("letter.html", LETTER),
    "case-people": ("case_people.html", PEOPLE),
    "case-notes": ("case_notes.html", NOTES),
    "case-notes-empty": ("case_notes.html", case_page("Notes", "notes", form=NOTE_FORM)),
    "case-timeline": ("case_timeline.html", TIMELINE),
    "case-timeline-empty": ("case_timeline.html", case_page("Timeline", "timeline", case=CASE)),
    "case-more-info": ("case_more_info.html", MORE_INFO),
    "record-event": ("record_event.html", EVENT),
}
