# make demo | test | lint | types | imports | bench | fuzz | versions | clean. Needs Python 3.11 or newer and make; brings the rest.
VENV ?= .venv
PYTHON ?=
PIP = $(VENV)/bin/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt
PINS = pyproject.toml .ci/constraints.txt
CODE = matcher skill_taxonomy reports tests
SECONDS ?= 120

.PHONY: demo test lint types imports bench fuzz versions clean
.DELETE_ON_ERROR:

# Exit code 7 says that some documents could not be read: one of the samples is broken on purpose.
demo: $(VENV)/.runs
	$(VENV)/bin/matcher screen samples/resumes samples/jobs --out out || [ $$? -eq 7 ]
	@echo
	@echo "The reports are ready. Open out/index.html in a browser."

test: $(VENV)/.tests $(VENV)/.browser $(VENV)/.ocr
	$(VENV)/bin/python -m pytest

lint: $(VENV)/.tests
	$(VENV)/bin/ruff check $(CODE)
	$(VENV)/bin/ruff format --check $(CODE)

types: $(VENV)/.tests
	$(VENV)/bin/mypy

imports: $(VENV)/.tests
	$(VENV)/bin/lint-imports

bench: $(VENV)/.tests
	$(VENV)/bin/python tests/bench/bench.py

# For so many seconds: changed samples to the readers without their guard, any text to what understands it, any words to
# what writes tables and pages. What is found is kept in out/fuzz and told with the command that shows it again.
fuzz: $(VENV)/.tests
	$(PIP) --no-build-isolation -e '.[fuzz]'
	$(VENV)/bin/python -m tests.fuzz.run --seconds $(SECONDS)

# The tests once more under each other Python that this machine has and that is supported.
versions:
	bash .ci/versions

clean:
	rm -rf $(VENV) out build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/bin/python:
	bash .ci/prepare venv "$(VENV)" $(PYTHON)

$(VENV)/.runs: $(PINS) | $(VENV)/bin/python
	$(PIP) setuptools wheel
	$(PIP) --no-build-isolation -e .
	@touch $@

$(VENV)/.tests: $(VENV)/.runs
	$(PIP) --no-build-isolation -e '.[dev]'
	@touch $@

# What the tests of the pages need: Chromium and fonts.
$(VENV)/.browser: | $(VENV)/bin/python
	bash .ci/prepare browser
	@touch $@

# What the tests of scans need: a program that recognises text in pictures.
$(VENV)/.ocr: | $(VENV)/bin/python
	bash .ci/prepare ocr
	@touch $@
