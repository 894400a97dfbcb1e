"""How fast the office is, measured: `script/bench` runs it and writes docs/performance.md."""
