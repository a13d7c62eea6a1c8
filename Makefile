# The commands of this repository; README.md explains them.
PORT ?= 8000
PY := .venv/bin/python

.PHONY: help demo demo-nieuw test check bench mutants format vertalingen slot clean

help:            ## show these commands
	@grep -E '^[a-z-]+: .*##' Makefile | sed 's/:.*##/  /'

demo: ## start the demonstration on 127.0.0.1:$(PORT)
	@sh scripts/bootstrap.sh core
	@$(PY) scripts/demo.py --port $(PORT)

demo-nieuw: ## throw the demonstration data away and start afresh
	@sh scripts/bootstrap.sh core
	@$(PY) scripts/demo.py --port $(PORT) --nieuw

test: ## everything: linters, types, contracts, unit and property tests on SQLite and PostgreSQL, browser
	@sh scripts/bootstrap.sh dev
	@$(PY) scripts/controle.py alles

check: ## the fast part: lint, types, contracts, unit tests on SQLite
	@sh scripts/bootstrap.sh dev
	@$(PY) scripts/controle.py snel

bench: ## measure the speeds; prints a table and writes build/bench.json
	@sh scripts/bootstrap.sh dev
	@$(PY) scripts/bench.py

mutants: ## change the arithmetic of the law step by step and see whether a test notices (takes long)
	@sh scripts/bootstrap.sh dev
	@$(PY) scripts/mutanten.py

format: ## format the code
	@$(PY) -m ruff format . && $(PY) -m ruff check --fix -q .

vertalingen: ## collect the texts of the screens and compile the translations
	@$(PY) scripts/vertalingen.py

slot: ## lock the dependencies again after a change in requirements/*.in
	@cd requirements && for naam in bootstrap core dev; do \
	  ../.venv/bin/uv pip compile -q --universal --python-version 3.11 --generate-hashes --no-header $$naam.in -o $$naam.txt; done

clean: ## remove what was built, also the demonstration data
	rm -rf .venv build var .mypy_cache .ruff_cache .pytest_cache .hypothesis
