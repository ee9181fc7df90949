# The commands of the house. `make` alone lists them.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run demo preview prod test check lock bench fuzz eval migrate mutate clean

help: ## Show this list
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-9s %s\n", $$1, $$2}'

$(VENV)/.runtime: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] < (3, 11) and "Python 3.11 or newer is needed")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements.txt
	@touch $@

$(VENV)/.development: requirements-dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.txt
	@touch $@

run: $(VENV)/.runtime ## Start the hot-reload development server and print its address
	@$(BIN)/python -m labhelp_app language-data || true
	@$(BIN)/python -m labhelp_app serve --development

demo: $(VENV)/.runtime ## The same with a specimen person and four synthetic reports (development only)
	@$(BIN)/python -m labhelp_app language-data || true
	@LABHELP_DEMO=1 $(BIN)/python -m labhelp_app serve --development

preview: $(VENV)/.runtime ## One port, prebuilt, with development settings
	@$(BIN)/python -m labhelp_app language-data || true
	@LABHELP_SINGLE_PORT=1 $(BIN)/python -m labhelp_app serve --prebuilt

prod: $(VENV)/.runtime ## One port, prebuilt, as in production (needs the production settings)
	@LABHELP_ENV=production $(BIN)/python -m labhelp_app serve --prebuilt

test: $(VENV)/.development ## Every test: units, both databases, real server, real browser
	@$(BIN)/python -m tests.machinery
	@$(BIN)/python -m labhelp_app language-data
	$(BIN)/python -m pytest -n 2 --dist loadfile -m "not browser"
	$(BIN)/python -m pytest -m browser

check: $(VENV)/.development ## Format, lint, types, import contracts, migrations, secrets
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/pyright
	$(BIN)/lint-imports
	$(BIN)/python -m labhelp_app migrate --check
	$(BIN)/bandit -q -r labhelp_app -c pyproject.toml
	$(BIN)/detect-secrets-hook --baseline .secrets.baseline $$(git ls-files -- ':!:*.txt' ':!:reflex.lock/*' ':!:.secrets.baseline')

lock: ## Lock the requirements again, with hashes
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	test -x $(BIN)/uv || $(BIN)/python -m pip install --quiet uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command 'make lock' requirements.in -o requirements.txt
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --no-emit-index-url --custom-compile-command 'make lock' requirements-dev.in -o requirements-dev.txt

bench: $(VENV)/.development ## Measure, print and store the figures of benchmarks/
	$(BIN)/python -m benchmarks.reading.text_pdf
	$(BIN)/python -m benchmarks

eval: $(VENV)/.development ## Put a hostile model to the checks and write docs/evaluation.md
	$(BIN)/python -m benchmarks.evaluation

fuzz: $(VENV)/.development ## Put hostile documents to the reading (COUNT=2000 of them)
	$(BIN)/python -m benchmarks.reading.fuzz --workers 2 --count $(or $(COUNT),2000)

migrate: $(VENV)/.runtime ## Bring the database to the newest schema
	@$(BIN)/python -m labhelp_app migrate

clean: ## Remove what builds and tests left (never the data in var/)
	rm -rf .web .pytest_cache .ruff_cache .hypothesis .coverage htmlcov tests/screenshots

mutate: $(VENV)/.development ## Put 1,600 small faults into the rules; at least 90 in 100 must be noticed
	PYTHONHASHSEED=0 $(BIN)/python -m tests.mutation --at-least 90
