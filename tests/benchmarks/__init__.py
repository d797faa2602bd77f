"""How fast it is, in ratios taken in one run: ``python -m tests.benchmarks`` prints the table."""
