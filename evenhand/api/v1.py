"""Version 1 of the API: its routes, and what it answers where something is wrong."""

from typing import Any

import structlog
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from evenhand.api.faults import bad_input
from evenhand.api.refusing import Refuse
from evenhand.api.routes import (
    account_entries,
    accounts,
    authority,
    calculations,
    case_entries,
    cases,
    decision_statements,
    duplicates,
    exercises,
    guide,
    imports,
    information_packs,
    letters,
    negotiations,
    office,
    office_accounts,
    outcomes,
    paying,
    payments,
    plans,
    procedures,
    receipts,
    reports,
    requests,
    running,
    schedules,
    suspense,
    training,
    what_if,
    worklist,
)
from evenhand.work.state.today import NoOffice

log = structlog.get_logger(__name__)


class Api(NinjaAPI):
    """No answer is kept by anybody on the way. The description, which takes a second to put together, is made once."""

    def __init__(self, **about: Any) -> None:
        super().__init__(**about)
        self._described: dict[str, OpenAPISchema] = {}

    def get_openapi_schema(
        self, *, path_prefix: str | None = None, path_params: dict[str, Any] | None = None
    ) -> OpenAPISchema:
        prefix = self.get_root_path(path_params or {}) if path_prefix is None else path_prefix
        if prefix not in self._described:
            self._described[prefix] = super().get_openapi_schema(path_prefix=prefix)
        return self._described[prefix]

    def create_response(self, *args: Any, **more: Any) -> HttpResponse:
        response = super().create_response(*args, **more)
        response["Cache-Control"] = "no-store"
        return response


api = Api(
    title="Evenhand",
    version="1",
    description=(
        "The office over HTTP, by the same use cases as the desk. A key belongs to a person and carries that person's "
        "rights: `Authorization: Bearer KEY`. Amounts are strings in pounds, dates are ISO, ranges half open; what is "
        "absent is left out, and unknown is a value of its own. Where something is not done, the answer has a code, a "
        "sentence, and the steps and rules it rests on."
    ),
    docs_url=None,
    urls_namespace="api-v1",
)
api.add_router("/requests", worklist.router)
api.add_router("/requests", requests.router)
api.add_router("/cases", case_entries.router)
api.add_router("/cases", cases.router)
api.add_router("/cases", paying.router)
api.add_router("/accounts", accounts.router)
api.add_router("/accounts", account_entries.router)
api.add_router("/accounts", schedules.router)
api.add_router("", outcomes.router)
api.add_router("", negotiations.router)
api.add_router("/letters", letters.router)
api.add_router("/duplicates", duplicates.router)
api.add_router("/imports", imports.router)
api.add_router("/suspense", suspense.router)
api.add_router("/accounts", receipts.router)
api.add_router("/calculate", calculations.router)
api.add_router("/plan", plans.router)
api.add_router("", office.router)
api.add_router("/procedures", procedures.router)
api.add_router("/reports", reports.router)
api.add_router("/information-packs", information_packs.router)
api.add_router("/what-if", what_if.router)
api.add_router("/office/authority", authority.router)
api.add_router("/office/decision-statements", decision_statements.router)
api.add_router("", guide.router)
api.add_router("/training", training.router)
api.add_router("/exercises", exercises.router)
api.add_router("/office/accounts", office_accounts.router)
api.add_router("", running.router)
api.add_router("", payments.router)


def _refuse(request: HttpRequest, refusal: Refuse) -> HttpResponse:
    return api.create_response(request, refusal.body, status=refusal.status)


@api.exception_handler(Refuse)
def _on_refusal(request: HttpRequest, fault: Refuse) -> HttpResponse:
    return _refuse(request, fault)


@api.exception_handler(ValidationError)
def _on_bad_input(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    return _refuse(request, bad_input(fault.errors))


@api.exception_handler(AuthenticationError)
def _on_no_key(request: HttpRequest, fault: AuthenticationError) -> HttpResponse:
    sentence = "Send a key that still holds: 'Authorization: Bearer KEY'. 'evenhand key USERNAME' makes one."
    answer = _refuse(request, Refuse(401, "key-missing", sentence))
    answer["WWW-Authenticate"] = "Bearer"
    return answer


@api.exception_handler(HttpError)
def _on_unreadable(request: HttpRequest, fault: HttpError) -> HttpResponse:
    return _refuse(request, Refuse(422, "bad-input", "The body cannot be read: one JSON object in UTF-8 is expected."))


@api.exception_handler(RequestDataTooBig)
def _on_too_much(request: HttpRequest, fault: RequestDataTooBig) -> HttpResponse:
    most = settings.DATA_UPLOAD_MAX_MEMORY_SIZE // 1024
    sentence = f"The body is too large to be read: up to {most:,} KiB are. /imports takes whole files."
    return _refuse(request, Refuse(413, "body-too-large", sentence))


@csrf_exempt
def no_such_address(request: HttpRequest, rest: str) -> HttpResponse:
    """For an address that is none of ours."""
    return _refuse(request, Refuse(404, "absent", "There is no such address here. /api/docs lists those that are."))


@api.exception_handler(NoOffice)
def _on_no_office(request: HttpRequest, fault: NoOffice) -> HttpResponse:
    return _refuse(request, Refuse(503, "no-office", str(fault)))


@api.exception_handler(Exception)
def _on_anything_else(request: HttpRequest, fault: Exception) -> HttpResponse:
    log.exception("api_failed", path=request.path)
    sentence = "Something went wrong here, and nothing was saved. It is in the log; try again later."
    return _refuse(request, Refuse(500, "failed", sentence))
