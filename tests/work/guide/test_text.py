"""A page of the guide is read as blocks and spans, and never as markup."""

from hypothesis import given
from hypothesis import strategies as st

from evenhand.work.guide.blocks import blocks_of
from evenhand.work.guide.inline import Span, line_of, words_of

PAGE = """# A title

Some **strong** words of *one*
paragraph, `code` and a [link](queue.md).

## Below

- one that goes
  on
- two

1. first
2. second

| what | does |
|---|---|
| a | <b>b</b> |

![What it shows](../../web/static/guide/queue.png)

```
evenhand report **money**
```
"""


def test_a_page_is_read_from_top_to_bottom() -> None:
    found = blocks_of(PAGE)

    assert [(block.kind, block.level) for block in found] == [
        ("heading", 1), ("paragraph", 0), ("heading", 2), ("list", 0), ("steps", 0), ("table", 0), ("picture", 0),
        ("sample", 0),
    ]  # fmt: skip
    assert found[1].words == "Some strong words of one paragraph, code and a link."
    assert [words_of(line) for line in found[3].lines] == ["one that goes on", "two"]
    assert found[2].id == "below"
    assert (found[6].file, found[6].text) == ("queue.png", "What it shows")
    assert found[7].text == "evenhand report **money**"


def test_markup_in_a_text_is_text() -> None:
    table = blocks_of(PAGE)[5]

    assert table.rows == (((Span("text", "a"),), (Span("text", "<b>b</b>"),)),)


@given(st.text(st.sampled_from("ab*`[]() \n|-#1.!"), max_size=60))
def test_whatever_is_written_is_read(text: str) -> None:
    assert {block.kind for block in blocks_of(text)} <= {
        "heading", "paragraph", "list", "steps", "table", "picture", "sample",
    }  # fmt: skip
    assert {span.kind for span in line_of(text)} <= {"text", "code", "strong", "emphasis", "link"}
