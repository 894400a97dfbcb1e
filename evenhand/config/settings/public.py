from evenhand.config.settings.environment import env

__all__ = ["PLANNER_PAGES_A_MINUTE", "PLANNER_PROPOSALS_A_MINUTE"]

# What one place on the network may ask of a process; behind a proxy all parents come from one place.
PLANNER_PAGES_A_MINUTE = env.int("PLANNER_PAGES_A_MINUTE", default=600)
PLANNER_PROPOSALS_A_MINUTE = env.int("PLANNER_PROPOSALS_A_MINUTE", default=30)
