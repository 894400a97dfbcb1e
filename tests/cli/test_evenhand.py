import pytest

from evenhand.cli import main as cli
from evenhand.cli.commands import COMMANDS
from evenhand.cli.fault import BadInput
from evenhand.cli.main import main


def test_a_command_that_does_not_exist_is_answered_with_those_that_do(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["aproove"]) == 2

    said = capsys.readouterr().err
    assert "there is no command 'aproove'" in said
    assert all(f"  {name} " in said for name in COMMANDS)


def test_no_command_at_all_is_answered_with_help(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "commands:" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_tells_how_it_is_used(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([name, "--help"])

    assert end.value.code == 0
    assert f"usage: evenhand {name}" in capsys.readouterr().out


def test_bad_input_gives_one_line_a_fault_and_exit_2(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def run(*_: object) -> int:
        raise BadInput(["line 1: case: 12 digits are expected.", "line 4: not JSON."])

    monkeypatch.setattr(cli, "_run", run)

    assert main(["check"]) == 2
    assert capsys.readouterr().err == "line 1: case: 12 digits are expected.\nline 4: not JSON.\n"


@pytest.mark.parametrize("port", ["80x", "0", "65536", "-1", ""])
def test_a_port_that_is_none_is_refused_before_anything_starts(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["serve", f"--port={port}"]) == 2
    assert "a number from 1 to 65535 is expected" in capsys.readouterr().err


@pytest.mark.django_db
def test_checking_a_sound_office_finds_nothing() -> None:
    assert main(["check"]) == 0
