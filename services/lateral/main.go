// Package main is the program: its commands, its configuration, the wiring of
// everything, the table of routes and the table of jobs. It decides nothing.
package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/signal"
	"runtime/debug"
	"syscall"

	"github.com/alecthomas/kong"

	"lateral/pkg/apperr"
	"lateral/pkg/private"
	"lateral/pkg/settings"
)

// version is set when a release is built.
var version = "development"

func main() {
	private.NewFiles()
	spareMemory(os.Args[1:])
	spareProcessor(os.Args[1:])
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Environ(), os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "lateral:", apperr.Plain(err))
		os.Exit(1) //nolint:gocritic // nothing is left to defer
	}
}

// importMemory is the memory target of an import, in bytes: the collector works
// harder, so that a million rows take no more.
const importMemory = 140 << 20

// spareMemory limits the memory of an import, unless the environment already
// does.
func spareMemory(args []string) {
	if len(args) > 0 && args[0] == "import" && os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(importMemory)
	}
}

// servePercent is how much the heap of a server may grow, in percent, before the collector
// runs. A request leaves nothing behind, so the heap is mostly what is being looked at now, and
// at Go's 100 the collector took a fifth of the time of a long answer. It costs some 20 MB.
const servePercent = 200

// spareProcessor lets the collector of a server run less often, unless the environment says how
// often.
func spareProcessor(args []string) {
	if len(args) > 0 && args[0] == "serve" && os.Getenv("GOGC") == "" {
		debug.SetGCPercent(servePercent)
	}
}

// hinted adds to a wrong command line where to read about its use.
func hinted(err error) error {
	if usage, wrong := naming().Usage(err); wrong {
		return apperr.Advised(err, "\""+usage+"\" tells what it takes.")
	}
	return err
}

// commands are the words after "lateral".
type commands struct {
	Config

	Serve            serve            `cmd:"" help:"Serve the web app and the API, and run the jobs."`
	Worker           worker           `cmd:"" help:"Run the jobs only."`
	Import           imports          `cmd:"" help:"Import from the national register."`
	Appoint          appoint          `cmd:"" help:"Make a person an operator, who lets the others in."`
	ResetSecondSteps resetSecondSteps `cmd:"" help:"Take away the second steps of a person who lost everything: for the last operator."`
	Reindex          reindex          `cmd:"" help:"Build anew what follows documents: search indexes, candidates, records."`
	Check            check            `cmd:"" help:"Check that documents, ledger, projections and search indexes agree."`
	Indexes          leftIndexes      `cmd:"" help:"List the indexes that no declaration asks for, and drop them when asked again."`
	Backup           backups          `cmd:"" help:"Write every document to a file."`
	Outbox           readOutbox       `cmd:"" help:"List the letters that are kept because no mail server is set, or show one."`
	Statement        statements       `cmd:"" help:"Print what a bank statement holds, as JSON; nothing is stored."`
	Reconcile        reconciliations  `cmd:"" help:"Match the lines of a folder's statements with its documents, and write the answers; nothing is stored."`
	Restore          restore          `cmd:"" help:"Read every document from a backup into an empty database."`
	Demonstrate      demonstration    `cmd:"" help:"Fill an empty database with a made-up partnership, and print its accounts: for several programs on one database; \"serve --demo\" does it for one."`
	Version          versionOf        `cmd:"" help:"Print the version."`
	OpenAPI          openapi          `cmd:"" name:"openapi" help:"Print the OpenAPI description of the API."`
}

// run parses the command line and runs the command that it names.
func run(ctx context.Context, args, environment []string, out io.Writer) error {
	var c commands
	parser, err := kong.New(&c,
		kong.Name("lateral"),
		kong.Description("The brokerage for school-to-school support."),
		kong.Configuration(settings.File),
		kong.Writers(out, os.Stderr),
		kong.BindTo(ctx, (*context.Context)(nil)),
		kong.BindTo(out, (*io.Writer)(nil)),
	)
	if err != nil {
		return err
	}
	if err := naming().Environment(parser, environment); err != nil {
		return err
	}
	command, err := parser.Parse(args)
	if err != nil {
		return hinted(err)
	}
	return c.place().Advise(command.Run(&c.Config))
}

type versionOf struct{}

// Run prints the version.
func (versionOf) Run(out io.Writer) error {
	_, err := fmt.Fprintln(out, "lateral", version)
	return err
}
