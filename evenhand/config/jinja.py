from typing import Any

from django.templatetags.static import static
from jinja2 import ChainableUndefined, ChoiceLoader, Environment, PackageLoader, PrefixLoader

from evenhand.web.template_tools import FILTERS, GLOBALS


def environment(**options: Any) -> Environment:
    """Our own pages, and the design system's macros under the name by which they call one another."""
    macros = PrefixLoader({"govuk_frontend_jinja": PackageLoader("govuk_frontend_jinja")})
    made = Environment(
        loader=ChoiceLoader([options["loader"], macros]),
        auto_reload=options["auto_reload"],
        autoescape=True,
        undefined=ChainableUndefined,
    )
    made.globals.update({"static": static, **GLOBALS})
    made.filters.update(FILTERS)
    return made
