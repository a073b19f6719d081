# make demo, make test: everything is set up on first use from python3 (3.11 or later).
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test check integrations fix bench format lint types layers docs floors slow clean

demo: $(READY)
	$(BIN)/python tools/demo.py

test: $(READY)
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m "not (browser or slow or spark)" --ignore=tests/contrib

check: format lint types layers docs floors slow

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

layers: $(READY)
	$(BIN)/lint-imports

docs: $(READY)
	$(BIN)/python tools/catalog.py --check
	$(BIN)/scrub rules test
	$(BIN)/scrub rules lint

slow: $(READY)
	$(BIN)/python -m pytest -q -n auto --dist worksteal -m "browser or slow" tests

floors: $(READY)
	$(BIN)/python tests/quality/gate.py

# Scrapy, datatrove, datasets, pandas, polars and a local Spark (Java 17 or later), as they are on the index.
integrations: $(VENV)/.integrations
	$(BIN)/python -m pytest -q tests/contrib tests/batch/test_spark.py tests/originality/test_semantic.py

$(VENV)/.integrations: $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check --group integrations
	@touch $@

fix: $(READY)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .
	$(BIN)/python tools/catalog.py

bench: $(VENV)/.bench
	$(BIN)/python benchmarks/run.py --json benchmarks/results/latest.json

# The packages that a user would take instead, to be timed beside.
$(VENV)/.bench: $(READY)
	$(BIN)/python -m pip install -q --disable-pip-version-check --group bench
	@touch $@

clean:
	rm -rf $(VENV) demo build dist .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "scrub needs Python 3.11 or later, this is " + sys.version.split()[0])'
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install -q --disable-pip-version-check --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install -q --disable-pip-version-check --group dev -e .
	@touch $(READY)
