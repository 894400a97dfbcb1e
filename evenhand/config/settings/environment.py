"""Where settings come from: the environment, and `.env` in the checkout for what the environment leaves out."""

from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[3]

env = environ.Env()
environ.Env.read_env(ROOT / ".env")
