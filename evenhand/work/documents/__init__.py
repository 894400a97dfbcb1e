"""Documents that the office hands out: made of parts once, and written as a page, as PDF or as Markdown."""

from evenhand.work.documents.document import Annex, Document
from evenhand.work.documents.html import to_html
from evenhand.work.documents.markdown import pictures, to_markdown
from evenhand.work.documents.pdf import to_pdf

__all__ = ["Annex", "Document", "pictures", "to_html", "to_markdown", "to_pdf"]
