# Two commands do all the set-up: `make run` and `make test`. See README.md.
PYTHON ?= python3
UV_VERSION := 0.13.9
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
OUT ?= build/day
export QT_QUICK_BACKEND ?= software

.DEFAULT_GOAL := help
.PHONY: help run test check lint types imports bench soak build built lock i18n clean packages verify-page

help: ## this list
	@grep -hE '^[a-z0-9.]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

packages:
	@sh .ci/packages

$(READY): pyproject.toml requirements-dev.lock | packages
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed: make PYTHON=/path/to/python3"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check "uv==$(UV_VERSION)"
	@# Compiled now, or every process compiles for itself where the environment forbids to keep it.
	$(BIN)/uv pip install --quiet --compile-bytecode --python $(BIN)/python --require-hashes -r requirements-dev.lock
	@touch $@

.venv: $(READY) ## the tools and libraries, from the hash-pinned lock

run: $(READY) ## the county's day: a launcher with a display, a played day in build/day without one
	@if [ -n "$$DISPLAY$$WAYLAND_DISPLAY" ] || [ "$$OS" = Windows_NT ]; then \
	  $(BIN)/python main.py demo; \
	else \
	  echo "No display: the day is played by itself, its pictures go to $(OUT)."; \
	  $(BIN)/python main.py demo --headless --out $(OUT); \
	fi

test: $(READY) ## every test
	$(BIN)/python -m pytest -q -n 2 --dist loadfile -m "not soak"

check: lint types imports test ## lint, types, imports, tests

lint: $(READY) ## ruff: rules and layout
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY) ## mypy, strict
	$(BIN)/mypy

imports: $(READY) ## who may stand on whom
	$(BIN)/lint-imports

bench: $(READY) ## the measurements, each beside its peer or limit
	$(BIN)/python main.py bench

soak: $(READY) ## the long runs
	$(BIN)/python -m pytest -q -m soak --timeout 3600

build: $(READY) ## a onedir bundle in dist/madang
	$(BIN)/pyinstaller --noconfirm --log-level ERROR build.spec
	@du -s --apparent-size -m dist/madang

built: $(READY) ## the bundle's size, what is in it, its day and its start
	$(BIN)/python -m pytest -q -m soak --timeout 3600 tests/end_to_end/test_bundle.py

lock: $(READY) ## pin pyproject.toml anew
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q -o requirements-dev.lock

i18n: $(READY) ## collect the texts of the screens for translation, and compile what is translated
	$(BIN)/pyside6-lupdate $$(git ls-files 'kiosk/*.qml' 'kiosk/*.py' 'ui/*.py') -no-obsolete -locations none -ts resources/i18n/madang_en.ts -source-language ko_KR -target-language en
	$(BIN)/pyside6-lrelease resources/i18n/madang_en.ts -qm resources/i18n/madang_en.qm

verify-page: ## build resources/verify/index.html anew from tests/node (needs Node 20)
	cd tests/node && npm ci --ignore-scripts --no-audit --no-fund && node build.mjs

clean: ## everything that was made here
	rm -rf build dist $(VENV) .mypy_cache .ruff_cache .import_linter_cache .hypothesis
