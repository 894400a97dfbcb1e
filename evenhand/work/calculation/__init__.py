"""What a calculation is asked with, and what it answers."""

from evenhand.work.calculation.answer import Calculation
from evenhand.work.calculation.form import CalculationForm
from evenhand.work.calculation.read import read_calculation, read_calculations

__all__ = ["Calculation", "CalculationForm", "read_calculation", "read_calculations"]
