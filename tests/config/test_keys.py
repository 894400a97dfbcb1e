import os
from pathlib import Path

import pytest

from evenhand.config import keys


def test_setting_up_makes_keys_that_only_their_owner_can_read(tmp_path: Path) -> None:
    file = keys.ensure(tmp_path / "var" / "keys.toml")

    made = keys.load(file)

    assert file.stat().st_mode & 0o777 == 0o600
    assert len(made.search_key) == 32
    assert [len(key) for key in made.cipher_keys.values()] == [32]
    assert made.cipher_id in made.cipher_keys
    assert os.listdir(file.parent) == ["keys.toml"]  # noqa: PTH208


def test_setting_up_again_keeps_the_keys(tmp_path: Path) -> None:
    first = keys.load(keys.ensure(tmp_path / "keys.toml"))

    assert keys.load(keys.ensure(tmp_path / "keys.toml")) == first


def test_two_offices_share_no_key(tmp_path: Path) -> None:
    one = keys.load(keys.ensure(tmp_path / "one.toml"))
    two = keys.load(keys.ensure(tmp_path / "two.toml"))

    assert one.search_key != two.search_key
    assert one.cipher_keys != two.cipher_keys
    assert one.django_secret != two.django_secret


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[nino_search]", "[search]"),
        ('current = "k1"', 'current = "k2"'),
        ('k1 = "', 'k1 = "AAAA'),
        ("[django]", "["),
    ],
)
def test_damaged_keys_are_refused_by_the_name_of_their_file(tmp_path: Path, before: str, after: str) -> None:
    file = keys.ensure(tmp_path / "keys.toml")
    file.write_text(file.read_text().replace(before, after))

    with pytest.raises(keys.KeysRefused, match=r"keys\.toml"):
        keys.load(file)


def test_missing_keys_are_refused_with_what_makes_them(tmp_path: Path) -> None:
    with pytest.raises(keys.KeysRefused, match="script/setup makes them"):
        keys.load(tmp_path / "keys.toml")
