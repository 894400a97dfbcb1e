"""Show every plan that clears arrears, and which one is recommended, from figures in JSON. Nothing is recorded."""

import argparse

from evenhand.cli.figures import Figures, answer_figures, figures_arguments
from evenhand.work.plan import plan
from evenhand.work.plan_lines import CLIENTS
from evenhand.work.plans import read_plan, read_plans


def arguments(parser: argparse.ArgumentParser) -> None:
    figures_arguments(parser, "a client", "which plans are possible, and the figures of each")


def run(args: argparse.Namespace) -> int:
    return answer_figures(args, Figures(read_plan, read_plans, plan), CLIENTS.answer)
