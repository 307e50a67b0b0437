# `make run`, `make demo`, `make test` and `make check` are all a new person needs.
# The virtual environment is made on first use and renewed when pyproject.toml or the pinned
# versions change. Any Python from 3.11 with `venv` will do: `make PYTHON=python3.13 run`.

VENV := .venv
BIN := $(VENV)/bin
CONFIG ?= config
NEEDS := pyproject.toml .ci/constraints.txt
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PIP = PYTHONWARNINGS=ignore $(BIN)/python -m pip --disable-pip-version-check install --quiet -c .ci/constraints.txt

# Where the service may not write, as under systemd, each start would compile anew.
COMPILE = $(BIN)/python -m compileall -q watcher

.PHONY: help run demo test check format bench constraints clean

help: ## list the targets
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 22

run: $(VENV)/.installed ## start the daemon with config/ and data/
	$(BIN)/watcher --config $(CONFIG) run

demo: $(VENV)/.installed ## a small news world on this machine, alerts within a minute
	$(BIN)/watcher demo

test: $(VENV)/.installed-dev ## run all tests, on all cores
	$(BIN)/python -m pytest -n auto --dist worksteal $(ARGS)

check: $(VENV)/.installed-dev ## format, lint, types, import rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(VENV)/.installed-dev ## put the code into shape
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(VENV)/.installed-dev ## the poll cycle beside others, in one run
	$(BIN)/python -m tests.benchmarks.cycle

constraints: $(VENV)/.installed-dev ## write the versions installed now to .ci/constraints.txt
	@head -2 .ci/constraints.txt > .ci/constraints.new
	@$(BIN)/python -m pip freeze --exclude watcher | grep -E '^[A-Za-z0-9._-]+==[^ ]+$$' >> .ci/constraints.new
	@mv .ci/constraints.new .ci/constraints.txt

clean: ## remove the environment and everything built; config/ and data/ stay
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "Watcher needs Python 3.11 or newer with the venv module (Debian: apt install python3-venv)" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(NEEDS) | $(VENV)/bin/python
	@echo "Installing into $(VENV), about a minute ..."
	@$(PIP) -e .
	@$(COMPILE)
	@touch $@

$(VENV)/.installed-dev: $(NEEDS) | $(VENV)/bin/python
	@echo "Installing into $(VENV), about a minute ..."
	@$(PIP) -e '.[dev]'
	@$(COMPILE)
	@touch $@ $(VENV)/.installed
