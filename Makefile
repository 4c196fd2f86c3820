# site · test · serve · bundle · check · eval · compare · bench · lock
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin

.PHONY: site test serve bundle check eval compare bench lock clean

site: $(VENV)/.installed  ## install, build the site from seeds/, say which file to open
	@$(BIN)/briefroom build

serve: $(VENV)/.installed  ## look at the site; rebuild what changes
	@$(BIN)/briefroom serve

bundle: site  ## a zip that opens from disk
	@$(BIN)/briefroom bundle

test: $(VENV)/.installed-dev  ## install, get a browser, run every test
	@$(BIN)/python tests/browser/get_browser.py
	@$(BIN)/python -m pytest

check: $(VENV)/.installed-dev  ## lint, types, knowledge, committed briefs
	@$(BIN)/ruff check tools tests training bench pelican.conf.py
	@$(BIN)/mypy
	@$(BIN)/briefroom check

eval: $(VENV)/.installed-dev  ## measure the tools on ../shared; refuse what sank
	@$(BIN)/python tests/eval/gate.py

compare: $(VENV)/.installed-compare  ## what others' tools reach on the same records; a site of 1,000 briefs beside Hugo's and Pelican's
	@$(BIN)/python tests/eval/compare.py $(VENV)/compare/bin/python || [ $$? = 2 ]
	@$(BIN)/python bench/site/compare.py 1000

bench: $(VENV)/.installed-dev  ## rebuilds against clean builds; with ../shared, words a second beside spaCy's, changes of knowledge
	@$(BIN)/python bench/rebuild.py
	@$(BIN)/python bench/knowledge.py
	@if [ -f ../shared/eval/corpus.jsonl.gz ]; then $(BIN)/python bench/resolve.py 100 && { $(BIN)/python bench/words.py 200 || [ $$? = 2 ]; }; fi

lock:  ## pin every dependency anew, with hashes, for all platforms
	@$(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements.lock
	@$(BIN)/uv pip compile pyproject.toml --group build --group dev --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-dev.lock
	@$(BIN)/uv pip compile requirements-compare.in --universal --python-version 3.11 --generate-hashes --no-header --no-annotate -o requirements-compare.lock

clean:
	rm -rf output dist .briefroom

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Briefroom needs Python 3.11 or newer; set PYTHON=/path/to/python3.11"; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: requirements.lock pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.installed-dev: requirements-dev.lock $(VENV)/.installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

$(VENV)/.installed-compare: requirements-compare.lock $(VENV)/.installed-dev
	$(PYTHON) -m venv $(VENV)/compare
	$(VENV)/compare/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-compare.lock
	@touch $@
