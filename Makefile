# Lateral. "make run" to try it, "make test" to check everything; "make help"
# lists the rest.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

VERSION ?= $(shell git describe --tags --always --dirty 2>/dev/null || echo development)
TOOLS := $(CURDIR)/.tools/bin
GO_TEST_FLAGS ?=
RUN_FLAGS ?=

export PATH := $(TOOLS):$(PATH)

WEB := frontend
WEB_SOURCES := $(shell find $(WEB)/src $(WEB)/public $(WEB)/scripts/outline.ts $(WEB)/index.html $(WEB)/vite.config.ts $(WEB)/tsconfig.json -type f 2>/dev/null)
GO_SOURCES := $(shell find pkg services $(WEB)/embed.go -type f -not -name '*_test.go' 2>/dev/null)
NODE_MODULES := $(WEB)/node_modules/.installed
WEB_BUILT := $(WEB)/dist/index.html

.PHONY: help
help: ## list what can be made
	@grep -hE '^[a-z0-9-]+:.*## ' Makefile | sed -E 's/:.*## /\t/' | expand -t 16

.PHONY: run
run: build ## build everything and start the demonstration on http://localhost:8080
	exec bin/lateral serve --demo $(RUN_FLAGS)

.PHONY: build
build: bin/lateral ## build the web app and the program with it inside

# No C compiler is needed, and the program runs wherever the system's kernel does.
bin/lateral: go.mod go.sum $(GO_SOURCES) $(WEB_BUILT)
	CGO_ENABLED=0 go build -trimpath -ldflags '-s -w -X main.version=$(VERSION)' -o $@ ./services/lateral

$(WEB_BUILT): $(WEB_SOURCES) $(NODE_MODULES)
	cd $(WEB) && npm run build
	@touch $@

$(NODE_MODULES): $(WEB)/package-lock.json
	cd $(WEB) && npm ci
	@touch $@

# SQLite's engine and its C library are translated to Go, with locks of their own, and the
# hash of passwords is arithmetic: watched by the race detector, they take five times as
# long and tell nothing. Everything else is watched, the driver too.
UNWATCHED := "-gcflags=modernc.org/sqlite/lib=-race=false -d=checkptr=0" "-gcflags=modernc.org/libc/...=-race=false -d=checkptr=0" "-gcflags=modernc.org/memory=-race=false -d=checkptr=0" "-gcflags=golang.org/x/crypto/argon2=-race=false -d=checkptr=0"

.PHONY: test
test: ## everything: linters, Go with the race detector, web app, browser journeys
	@.ci/parts test lint test-go test-web test-journeys

.PHONY: lint
lint: lint-go lint-web ## linters and type check of both sides

.PHONY: lint-go
lint-go: $(WEB_BUILT)
	.ci/tools golangci-lint
	golangci-lint run ./...

.PHONY: lint-web
lint-web: $(NODE_MODULES)
	cd $(WEB) && npm run lint
	cd $(WEB) && npm run typecheck

.PHONY: test-go
# Tests wait for disks and other programs half of the time, so more run at once than there are cores.
test-go: $(WEB_BUILT) ## Go's tests, on the real engines that are available
	.ci/tools mongod stripe-mock poppler phive
	go test -race $(UNWATCHED) -parallel 4 -timeout 25m $(GO_TEST_FLAGS) ./...

.PHONY: test-web
test-web: bin/lateral ## the web app's unit tests, its size, and its types against the API
	cd $(WEB) && npm test
	cd $(WEB) && npm run size
	bin/lateral openapi > bin/openapi.json
	cd $(WEB) && npm run api -- ../bin/openapi.json --check

.PHONY: test-journeys
test-journeys: bin/lateral ## journeys through the real program in Chromium
	chromium=$$(.ci/tools chromium) && cd $(WEB) && export CHROMIUM_PATH=$$chromium && npm run e2e && \
	if [ -n "$${TEST_MEILISEARCH_URL:-}" ] || command -v meilisearch >/dev/null; then npm run e2e:meilisearch; else \
	  echo "journeys by Meilisearch: there is none; set TEST_MEILISEARCH_URL, or put meilisearch on the path" \
	    >>"$${TEST_NOT_RUN:-/dev/null}"; fi

.PHONY: test-journeys-meilisearch
test-journeys-meilisearch: bin/lateral ## journeys of finding and matching by Meilisearch, which TEST_MEILISEARCH_URL or the path names
	chromium=$$(.ci/tools chromium) && cd $(WEB) && CHROMIUM_PATH=$$chromium npm run e2e:meilisearch

# Every test named TestSoak… in its long form: kills, failures at every step, damaged
# files. Without the race detector, which "make test" runs over the short forms.
.PHONY: soak
soak: ## the long tests: kills, failures at every step, damage; some 25 minutes
	@.ci/parts soak soak-go soak-journeys

.PHONY: soak-go
soak-go: bin/lateral
	.ci/tools mongod stripe-mock phive
	TEST_SOAK=1 LATERAL_TEST_BIN=$(CURDIR)/bin/lateral go test -count=1 -parallel 4 -timeout 40m -run '^TestSoak' $(GO_TEST_FLAGS) ./...
	go test ./pkg/bankfile -run '^$$' -fuzz '^FuzzRead$$' -fuzztime 60s -fuzzminimizetime 10x
	go test ./pkg/bankfile/markup -run '^$$' -fuzz '^FuzzXML$$' -fuzztime 30s -fuzzminimizetime 10x
	go test ./services/billing/ubl -run '^$$' -fuzz '^FuzzTexts$$' -fuzztime 20s -fuzzminimizetime 10x

.PHONY: soak-journeys
soak-journeys: bin/lateral ## the journeys that a balancer could break, behind that of docker-compose.yml
	.ci/tools caddy
	chromium=$$(.ci/tools chromium) && cd $(WEB) && CADDY_PATH=$(TOOLS)/caddy CHROMIUM_PATH=$$chromium npm run e2e:balanced

.PHONY: api
api: ## write the web app's types anew after the API changed
	@mkdir -p bin
	go run ./services/lateral openapi > bin/openapi.json
	cd $(WEB) && npm run api -- ../bin/openapi.json

.PHONY: bench-national
bench-national: ## ask for every open school of the register who fits one need, of 10,000 services: cost and fairness
	mkdir -p bin
	go test ./services/matching -run '^$$' -bench National -benchtime 1x -timeout 60m -meanings $(CURDIR)/bin/meanings.json

.PHONY: bench
bench: bin/lateral ## measure what the README promises
	LATERAL_TEST_BIN=$(CURDIR)/bin/lateral go test -run '^$$' -bench . -benchmem ./...

.PHONY: bench-matching
bench-matching: SET ?= services/matching/testdata
bench-matching: ## how well needs are matched: make bench-matching SET=folder OUT=run.tsv
	go test ./services/matching -run '^$$' -bench '^BenchmarkLabelled$$' -benchtime 1x -timeout 80m -args -set='$(abspath $(SET))' -out='$(if $(OUT),$(abspath $(OUT)))'

.PHONY: bench-money
bench-money: ## how fast bank files are read and lines matched; how well a set is: make bench-money SET=folder OUT=answers.csv
ifdef SET
	go test ./services/reconciliation/trial -run '^$$' -bench '^BenchmarkSet$$' -benchtime 1x -args -set='$(abspath $(SET))' -out='$(if $(OUT),$(abspath $(OUT)))'
else
	go test ./pkg/bankfile -run '^$$' -bench '^BenchmarkRead$$' -benchtime 3x
	go test ./services/reconciliation/matching -run '^$$' -bench '^Benchmark(Match|Candidates)$$' -benchtime 1x
	go test ./services/reconciliation -run '^$$' -bench '^Benchmark(Desk|Import)$$' -benchtime 1x -timeout 30m
	go test ./services/billing -run '^$$' -bench '^BenchmarkIssue$$' -benchtime 1x
	go test ./services/reconciliation/closing -run '^$$' -bench '^BenchmarkClose$$' -benchtime 1x -timeout 30m
endif

.PHONY: api-diff
api-diff: ## how the API differs from that of a commit: make api-diff BASE=main~5
	@.ci/tools oasdiff
	@.ci/api-diff "$(BASE)"

.PHONY: size
size: ## how large files and functions are, what is documented, how much is tested
	@go run ./.ci/size

.PHONY: check
check: $(WEB_BUILT) ## what changed since main, in under a minute: vet, linters, unit tests
	@.ci/tools golangci-lint
	@.ci/check

.PHONY: dev
dev: $(WEB_BUILT) ## the demonstration and the web app, each reloaded when a file changes
	@.ci/tools air
	@.ci/dev

.PHONY: clean
clean: ## remove what was built, but neither data nor tools
	rm -rf bin $(WEB)/node_modules
	find $(WEB)/dist -mindepth 1 -not -name .gitkeep -delete
