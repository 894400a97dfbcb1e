"""Where settings come from: the environment, and `.env` in the checkout for what it leaves out."""

import os
from pathlib import Path

import environ

ROOT = Path(__file__).resolve().parents[3]

env = environ.Env()
environ.Env.read_env(os.environ.get("EVENHAND_ENV_FILE") or ROOT / ".env")
