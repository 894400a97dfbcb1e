from django.template import engines
from django.templatetags.static import static

from evenhand.config.static_files import FingerprintedStaticFiles


def test_a_page_can_use_the_design_systems_macros_and_what_is_typed_stays_text() -> None:
    page = engines["jinja2"].from_string(
        '{% from "govuk_frontend_jinja/components/tag/macro.html" import govukTag %}'
        "{{ govukTag({'text': word}) }}{{ nothing.at.all }}"
    )

    shown = " ".join(page.render({"word": "<b>Offered</b>"}).split())

    assert shown == '<strong class="govuk-tag"> &lt;b&gt;Offered&lt;/b&gt; </strong>'


def test_a_changed_style_sheet_has_another_address(tmp_path, settings) -> None:
    settings.DEBUG = True
    settings.STATICFILES_DIRS = [tmp_path]
    sheet = tmp_path / "desk.css"

    sheet.write_text("a {}")
    first = FingerprintedStaticFiles().url("desk.css")
    sheet.write_text("b {}")

    assert first.startswith("/static/desk.css?v=")
    assert FingerprintedStaticFiles().url("desk.css") != first
    assert static("absent.css") == "/static/absent.css"
