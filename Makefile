# Dateline: what to type. `make demo` and `make test` install what is missing first.

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# Release binaries carry the Swift runtime, and are linked to a fixed address: they need no
# toolchain, and start in 4.0 ms of CPU time instead of 4.5 (54,000 relocations less).
RELEASE = -c release --static-swift-stdlib -Xswiftc -Xclang-linker -Xswiftc -no-pie
BINARY = .build/release/search
JUDGED ?= ../shared
DEMO_INDEX = .build/demo/index.db
DATA = agencies.tsv countries.tsv outlets.tsv places.tsv regions.tsv variants.txt

.PHONY: demo demo-serve browser test build bench faults soak eval nightly lint format check install uninstall dependencies clean

demo: dependencies
	@$(SWIFT) build $(RELEASE) --product search
	@rm -rf .build/demo && mkdir -p .build/demo
	$(BINARY) index --index $(DEMO_INDEX) --rebuild --verbose data/
	$(BINARY) --index $(DEMO_INDEX) --limit 2 '"Minsk accords"'
	@echo "The same in a browser: make demo-serve, then open http://127.0.0.1:8080/"

# The demo's articles in a browser; Ctrl-C ends it.
demo-serve: dependencies
	@$(SWIFT) build $(RELEASE) --product search
	@mkdir -p .build/demo
	@[ -e $(DEMO_INDEX) ] || $(BINARY) index --index $(DEMO_INDEX) data/
	$(BINARY) serve --index $(DEMO_INDEX) --title "Dateline demo"

# Every page in a browser, where Debian's chromium and the PyPI packages can be installed: it says so where not.
browser: build
	@if scripts/browser/install; then scripts/browser/check $(BROWSER) $(BINARY); \
	  else echo "browser: not run, for what it needs cannot be installed here" >&2; fi

# Beside what building needs: the programs with which tests pack, damage and look at files, and Python for two clients.
test:
	@scripts/install-dependencies bzip2 python3 python3-venv sqlite3 xz-utils
	$(SWIFT) test --disable-xctest
	@scripts/check-assistant .build/debug/search
	@if scripts/browser/install; then scripts/browser/check --widths 1280 --schemes light --crawl 100 .build/debug/search; \
	  else echo "browser: not run, for what it needs cannot be installed here" >&2; fi

build: dependencies
	$(SWIFT) build $(RELEASE) --product search

bench: build
	@scripts/bench/install-peers
	python3 scripts/bench $(BINARY)

faults: build
	@scripts/install-dependencies python3
	python3 scripts/faults.py $(BINARY)

soak: build
	@scripts/install-dependencies python3
	python3 scripts/soak.py $(BINARY)

eval: build
	@scripts/install-dependencies python3
	python3 scripts/eval_extraction.py $(JUDGED) $(BINARY)
	python3 scripts/eval_ranking.py $(JUDGED) $(BINARY)
	python3 scripts/eval_related.py $(JUDGED) $(BINARY)
	python3 scripts/eval_languages.py $(JUDGED) $(BINARY)

nightly:
	scripts/nightly

lint:
	$(SWIFT) format lint --strict --recursive Sources Tests Package.swift
	scripts/check-boundaries

check: build
	@scripts/install-dependencies python3
	scripts/check-docs $(BINARY)

format:
	$(SWIFT) format --in-place --recursive Sources Tests Package.swift

# Under sudo there is often no swift on PATH: what has been built is installed as it is.
$(BINARY):
	@if [ -n "$$SUDO_USER" ]; then \
	  echo "there is no $(BINARY) yet: run 'make build' without sudo first" >&2; exit 1; fi
	@$(MAKE) build

install: $(BINARY)
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/dateline \
	  $(DESTDIR)$(PREFIX)/share/doc/dateline/docs \
	  $(DESTDIR)$(PREFIX)/share/man/man1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/search
	cd data && install -m 644 $(DATA) $(DESTDIR)$(PREFIX)/share/dateline
	install -m 644 README.md CHANGELOG.md LICENSE $(DESTDIR)$(PREFIX)/share/doc/dateline
	install -m 644 docs/*.md $(DESTDIR)$(PREFIX)/share/doc/dateline/docs
	install -d $(DESTDIR)$(PREFIX)/share/doc/dateline/docs/images
	install -m 644 docs/images/*.png $(DESTDIR)$(PREFIX)/share/doc/dateline/docs/images
	$(BINARY) generate man > $(DESTDIR)$(PREFIX)/share/man/man1/search.1
	$(BINARY) generate bash > $(DESTDIR)$(PREFIX)/share/bash-completion/completions/search
	$(BINARY) generate zsh > $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_search
	$(BINARY) generate fish > $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/search.fish

uninstall:
	rm -f $(DESTDIR)$(PREFIX)/bin/search $(DESTDIR)$(PREFIX)/share/man/man1/search.1 \
	  $(DESTDIR)$(PREFIX)/share/bash-completion/completions/search \
	  $(DESTDIR)$(PREFIX)/share/zsh/site-functions/_search \
	  $(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/search.fish
	rm -rf $(DESTDIR)$(PREFIX)/share/dateline $(DESTDIR)$(PREFIX)/share/doc/dateline

dependencies:
	@scripts/install-dependencies

clean:
	$(SWIFT) package clean
