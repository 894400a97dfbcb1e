"""Work every calculation, schedule and position out anew; a line a difference, exit 1 where there is any."""

import argparse
import csv
import json
import sys
from collections.abc import Callable
from dataclasses import asdict

from evenhand.cli.fault import BadInput
from evenhand.cli.here import the_office
from evenhand.cli.progress import CountProgress
from evenhand.domain.recomputing import Finding, Sort, What
from evenhand.work.recomputing import Summary, recompute, unknown_accounts

COLUMNS = ("sort", "account", "case", "what", "about", "recorded", "recomputed", "cause", "because")


def arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("accounts", nargs="*", metavar="ACCOUNT", help="these accounts alone, by their numbers")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--json", action="store_true", help="an object a line, the last one the summary")
    how.add_argument("--csv", action="store_true", help="a file for a spreadsheet; the summary is told beside it")


def run(args: argparse.Namespace) -> int:
    the_office()
    unknown = unknown_accounts(args.accounts)
    if unknown:
        raise BadInput(f"There is no account {unknown[0]}. Give the numbers of accounts, or none for all of them.")
    tell, summary = _teller(args), Summary()
    progress = CountProgress("account", "recomputed")
    for finding in recompute(summary, args.accounts, lambda so_far: progress(so_far.accounts)):
        progress.clear()
        tell(finding)
    progress.end(summary.accounts)
    if args.json:
        print(json.dumps({"summary": _figures(summary)}))
    else:
        print(*in_words(summary), sep="\n", file=sys.stderr if args.csv else sys.stdout)
    return 0 if summary.sound else 1


def _teller(args: argparse.Namespace) -> Callable[[Finding], None]:
    if args.csv:
        rows = csv.writer(sys.stdout, lineterminator="\n")
        rows.writerow(COLUMNS)
        return lambda finding: rows.writerow([getattr(finding, name) for name in COLUMNS])
    if args.json:
        return lambda finding: print(json.dumps(asdict(finding), ensure_ascii=False), flush=True)
    return lambda finding: print(_line(finding), flush=True)


def _line(finding: Finding) -> str:
    return finding.line if finding.sort is Sort.DIFFERENCE else f"[{finding.sort}] {finding.line}"


def _figures(summary: Summary) -> dict[str, object]:
    return {
        "accounts": summary.accounts,
        "recomputed": {
            "calculations": summary.calculations,
            "schedules": summary.schedules,
            "positions": summary.positions,
        },
        "differ": {f"{what}s": summary.differ[what] for what in What},
        "due_to_be_worked_out_anew": summary.due_anew,
        "cannot_be_recomputed": summary.not_recomputable,
    }


def in_words(summary: Summary) -> list[str]:
    """The summary, a line each."""
    counts = (summary.calculations, summary.schedules, summary.positions)
    lines = [
        f"{count:,} {what}{'' if count == 1 else 's'} recomputed, {summary.differ[what] or 'none'} of them with a "
        "difference."
        for what, count in zip(What, counts, strict=True)
    ]
    if summary.due_anew:
        lines.append(f"{summary.due_anew:,} due to be worked out anew: a fact is known since. That is no fault.")
    if summary.not_recomputable:
        lines.append(f"{summary.not_recomputable:,} cannot be recomputed: the amount was given from outside.")
    return lines
