"""Work out weekly maintenance, fees, instalments and deductions from figures in JSON. Nothing is recorded."""

import argparse

from evenhand.cli.fault import BadInput
from evenhand.cli.figures import Figures, answer_figures, figures_arguments
from evenhand.work.calculate import calculate
from evenhand.work.calculate_lines import calculate_lines
from evenhand.work.calculation import read_calculation, read_calculations


def arguments(parser: argparse.ArgumentParser) -> None:
    figures_arguments(parser, "a calculation")
    parser.add_argument(
        "--without-working", action="store_true", help="with --lines: the figures alone, which is many times faster"
    )


def run(args: argparse.Namespace) -> int:
    figures = Figures(read_calculation, read_calculations, calculate)
    if not args.without_working:
        return answer_figures(args, figures)
    if not args.lines:
        raise BadInput("--without-working: it is for calculations a line, so give --lines with it.")
    return answer_figures(args, figures, calculate_lines)
