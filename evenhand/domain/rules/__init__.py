"""The shape of the dated rules, and how one is looked up."""

from evenhand.domain.rules.tables import NoRuleInForce, Row, Rule, Rules

__all__ = ["NoRuleInForce", "Row", "Rule", "Rules"]
