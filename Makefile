# The interface to this project. On a fresh Debian 12 with git, make and python3 any target
# works as the first command: it installs what it needs.
SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:

VENV := .venv
BIN := $(VENV)/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || echo sudo)
APT := env DEBIAN_FRONTEND=noninteractive apt-get install -yq --no-install-recommends
READY := $(VENV)/.ready
SUPPORT = $(VENV)/lib/python*/site-packages/shiboken6/files.dir
SYSTEM := $(VENV)/.system
LINT := build/qmltypes
PICTURES := tests/ui/patient/test_ui_patient_pictures.py tests/ui/desk/test_ui_desk_pictures.py
# Every room of tests; the bundle's has a target of its own.
ROOMS := ui-patient ui-desk ui-qml \
  $(filter-out __pycache__ bundle ui,$(patsubst tests/%/,%,$(wildcard tests/*/)))
PHOTOGRAPHED := test-patient-pictures test-desk-pictures
LONG := ui-patient ui-desk stage patient-pictures printing packaging command store
LONGEST_FIRST := $(LONG) $(filter-out $(LONG),$(ROOMS) $(PHOTOGRAPHED:test-%=%))
# What is in the folder; the package around it has files of its own.
PACKED = $(shell find kiosk resources packaging -type f -not -path '*/__pycache__/*' \
  -not -path 'packaging/debian/*' -not -path 'packaging/session/*' -not -name build-deb)
QML := $(shell find kiosk/ui/qml -name '*.qml')

# Qt's window and offscreen platforms; what hands pages to a printer and asks it how it is.
PACKAGES := python3-venv ca-certificates \
  libgl1 libegl1 libxkbcommon0 libdbus-1-3 libfontconfig1 libglib2.0-0 \
  libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0 \
  libxcb-randr0 libxcb-image0 libxcb-render-util0 \
  cups-client cups-ipp-utils
TEST_PACKAGES := xvfb xauth poppler-utils dbus at-spi2-core \
  cups cups-client cups-ipp-utils cups-filters avahi-daemon alsa-utils espeak-ng
BENCH_PACKAGES := chromium xvfb xauth
# PyInstaller reads and strips binaries, and packs Python as a library.
TREE_PACKAGES := binutils libpython3.11
TREE := dist/kiosk
DEB_PACKAGES := dpkg-dev debhelper fakeroot
# A fresh root, a screen in it, and what looks at both.
DEB_TEST_PACKAGES := mmdebstrap lintian systemd-container

define install_missing
missing=""; for p in $(1); do \
  dpkg-query -W -f='$${Status}' $$p 2>/dev/null | grep -q 'ok installed' || missing="$$missing $$p"; done; \
[ -z "$$missing" ] || { $(SUDO) apt-get update -q && $(SUDO) $(APT) $$missing; } || { \
  echo "make: this cannot install what is missing here; let somebody who may do so type" \
  "'apt-get install --no-install-recommends$$missing', then run make again" >&2; exit 1; }
endef

.PHONY: help setup run test $(ROOMS:%=test-%) $(PHOTOGRAPHED) mutate check demo gallery preview \
  bench lock pictures docs audit sbom licences tree bundle test-bundle clean

help: ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: $(READY) ## system libraries, the virtual environment and everything in the lock

run: $(READY) ## the kiosk in a window (on a machine with a display)
	$(BIN)/kiosk run --window

# Most tests wait: for a printer, a page that turns, a wrong PIN. So three rooms at a time, each in a
# process of its own, without the threads of a test runner: Qt's objects must not be collected there.
test: $(READY) $(VENV)/.test-system ## every test; make test-ROOM runs those of one folder of tests/, such as test-ui-desk
	@$(BIN)/python tests/every_room.py $(LONGEST_FIRST)

$(ROOMS:%=test-%): test-%: $(READY) $(VENV)/.test-system
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/$(subst -,/,$*) $(PICTURES:%=--ignore %)

# In a process of their own: Qt's cache of letters is filled in the same order each time.
$(PHOTOGRAPHED): test-%-pictures: $(READY) $(VENV)/.test-system
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/ui/$*/test_ui_$*_pictures.py

mutate: $(READY) $(VENV)/.test-system ## break the program in 200 places, one at a time, and list what no test noticed (hours)
	$(BIN)/python tests/mutate.py

check: $(READY) ## style, types, QML, the direction of imports, the content
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy --platform win32 kiosk
	$(BIN)/mypy tests/mutate.py
	for room in $(ROOMS) bundle; do $(BIN)/mypy "tests/$${room/-//}"; done
	$(BIN)/lint-imports
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m kiosk.ui.qmltypes $(LINT)
	$(BIN)/pyside6-qmllint --max-warnings 0 -I kiosk/ui/qml -I $(LINT) $(QML)
	$(BIN)/kiosk check

demo: $(READY) ## a whole visit without a display: pictures and PDFs in demo/
	$(BIN)/kiosk demo --out demo

gallery: $(READY) ## every screen with sample data, switches and live reload (needs a display)
	$(BIN)/kiosk gallery

preview: $(READY) ## every page of a content folder, as you edit it: make preview FOLDER=my-content
	@$(BIN)/kiosk preview $(if $(FOLDER),"$(FOLDER)")

bench: $(READY) $(VENV)/.bench-system ## the benchmarks, as ratios
	$(BIN)/python -m benchmarks

pictures: $(READY) ## photograph every screen anew for the picture tests: look at git diff after
	for each in $(PICTURES); do QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest $$each --update-pictures; done

docs: $(READY) ## write docs/settings.md anew from kiosk/settings/keys.py
	$(BIN)/python -c 'from kiosk.command.settings import page; print(page(), end="")' > docs/settings.md

lock: $(READY) ## write both locks anew from pyproject.toml
	$(BIN)/python -m pip install -q uv
	$(BIN)/uv pip compile pyproject.toml --group dev --group bundle --universal --generate-hashes \
	  --no-emit-index-url --no-header -q -o requirements.lock
	$(BIN)/uv pip compile pyproject.toml --constraint requirements.lock --universal --generate-hashes \
	  --no-emit-index-url --no-header -q -o requirements-run.lock

audit: $(READY) ## known weaknesses of what is shipped (asks the internet)
	@$(BIN)/pip-audit --strict --require-hashes --disable-pip --progress-spinner off \
	  -r requirements-run.lock || { echo "make audit: weaknesses were found, or it could not look:" \
	  "the lines above say which. It needs the internet; see docs/supply-chain.md" >&2; exit 1; }

sbom: $(READY) ## the list of what is shipped, for security tools: build/sbom.cdx.json
	$(BIN)/python packaging/shipped.py sbom build

licences: $(READY) ## the licence texts of what is shipped: build/THIRD-PARTY-LICENCES.txt
	$(BIN)/python packaging/shipped.py licences build

tree: $(TREE)/kiosk ## the program with all it needs as a folder, in dist/kiosk

bundle: tree $(VENV)/.deb-system ## the Debian package, in dist
	packaging/build-deb

test-bundle: bundle $(VENV)/.deb-test-system ## the tests of the finished bundle
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest tests/bundle

clean: ## forget the environment and everything built
	rm -rf $(VENV) build dist demo

$(SYSTEM):
	@echo "Installing system libraries (about a minute) ..."
	@$(call install_missing,$(PACKAGES))
	@mkdir -p $(VENV)
	@touch $@

$(VENV)/.test-system: | $(SYSTEM)
	@echo "Installing what the tests use: a private printer, Xvfb, a PDF viewer ..."
	@$(call install_missing,$(TEST_PACKAGES))
	@touch $@

$(VENV)/.bench-system: | $(SYSTEM)
	@echo "Installing what the benchmarks compare with: Chromium ..."
	@$(call install_missing,$(BENCH_PACKAGES))
	@touch $@

$(VENV)/.tree-system: | $(SYSTEM)
	@echo "Installing what packs the program ..."
	@$(call install_missing,$(TREE_PACKAGES))
	@touch $@

$(VENV)/.deb-system: | $(SYSTEM)
	@echo "Installing what builds a Debian package ..."
	@$(call install_missing,$(DEB_PACKAGES))
	@touch $@

$(VENV)/.deb-test-system: | $(SYSTEM)
	@echo "Installing what makes a fresh Debian root to try the package in ..."
	@$(call install_missing,$(DEB_TEST_PACKAGES))
	@touch $@

# A fixed seed: the order of names in Python's sets would be another with every build.
$(TREE)/kiosk: $(READY) $(VENV)/.tree-system $(PACKED)
	@echo "Packing the program (a minute or two) ..."
	PYTHONHASHSEED=1 $(BIN)/pyinstaller --noconfirm --clean --log-level WARN \
	  --distpath dist --workpath build/pyinstaller packaging/kiosk.spec

$(READY): requirements.lock pyproject.toml | $(SYSTEM)
	@echo "Making the virtual environment (a minute or two) ..."
	@# After a set-up that was interrupted it is made anew: half a package may look whole to pip.
	[ -e $@ ] || { python3 -m venv --clear $(VENV) && touch $(SYSTEM); }
	@rm -f $@
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-build-isolation --no-deps -e .
	@# What PySide would unpack and compile at every start is kept as files (docs/adr/0011).
	SBK_EMBED=0 $(BIN)/python -c "import PySide6.QtCore"
	$(BIN)/python -m compileall -q $(SUPPORT)
	@touch $@
