"""Calculations a line, in their order and without their working."""

from evenhand.work.answer_lines import Lines
from evenhand.work.calculate import calculate
from evenhand.work.calculation import read_calculation
from evenhand.work.calculation.many import answer_weekly, read_plain

CALCULATIONS = Lines(read_plain, answer_weekly, read_calculation, calculate, without={"working": True})
