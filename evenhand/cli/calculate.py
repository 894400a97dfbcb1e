"""Work out weekly maintenance, fees, instalments and deductions from figures in JSON. Nothing is recorded."""

import argparse

from evenhand.cli.figures import Figures, answer_figures, figures_arguments
from evenhand.work.calculate import calculate
from evenhand.work.calculate_lines import CALCULATIONS
from evenhand.work.calculation import read_calculation, read_calculations


def arguments(parser: argparse.ArgumentParser) -> None:
    figures_arguments(parser, "a calculation", "the figures alone")


def run(args: argparse.Namespace) -> int:
    return answer_figures(args, Figures(read_calculation, read_calculations, calculate), CALCULATIONS.answer)
