"""Cases as they may come in."""

from datetime import date

from hypothesis import strategies as st

from evenhand.domain.calendar import DateRange
from evenhand.domain.opportunity.application import Enforcement
from evenhand.domain.opportunity.state import CaseState
from evenhand.domain.opportunity.vocabulary import (
    Applicant,
    Employment,
    EnforcementKind,
    LegacyMethod,
    MethodWas,
    Scheme,
    Service,
)
from tests.domain.cases import MONDAY, case, with_application, with_legacy, with_paying

RUNNING = (Enforcement(EnforcementKind.LIABILITY_ORDER, DateRange(date(2016, 1, 1))),)


def often(usual: object, *others: object) -> st.SearchStrategy[object]:
    """Mostly the usual value, so that many cases come as far as the offer."""
    return st.sampled_from([usual] * 5 + list(others))


@st.composite
def starts(draw: st.DrawFn) -> CaseState:
    """A case before anything followed, most of its facts as they are where the offer is made."""
    state = case(draw(st.sampled_from(Applicant)))
    state = with_application(
        state,
        receiving_parent_wants=draw(often(Service.COLLECT_AND_PAY, Service.UNKNOWN, Service.DIRECT_PAY)),
        paying_parent_wants=draw(often(Service.DIRECT_PAY, Service.UNKNOWN, Service.COLLECT_AND_PAY)),
        provisional_letter_on=draw(often(state.application.provisional_letter_on, MONDAY, None)),
    )
    state = with_legacy(
        state,
        scheme=draw(often(Scheme.CS2, Scheme.CSCS, Scheme.CCD)),
        segment=draw(often(5, None, 4)),
        method=draw(often(LegacyMethod.DEO, LegacyMethod.NONE, LegacyMethod.UNKNOWN, LegacyMethod.RDO)),
        method_was=draw(often(MethodWas.ENFORCED, MethodWas.UNKNOWN, MethodWas.VOLUNTARY)),
        enforcement=draw(often((), RUNNING, None)),
        liability_ends_on=draw(often(date(2017, 3, 10), None)),
        legal_list=draw(often(False, True)),
    )
    return with_paying(
        state,
        nation=draw(st.sampled_from(["england-and-wales", "scotland"])),
        employment=draw(often(Employment.EMPLOYED, *Employment)),
        employer_known=draw(st.booleans()),
        benefits=draw(often((), None)),
        gross_weekly=draw(often(52000, 0, None)),
    )
