package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-isatty"

	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/services/register"
)

// imports is "lateral import".
type imports struct {
	Schools importSchools `cmd:"" help:"Bring schools up to date with the register's download (edubasealldata….csv), then their successors."`
}

type importSchools struct {
	Register string `arg:"" type:"existingfile" help:"The register's download, as it is."`
	Links    string `name:"links" type:"existingfile" help:"The register's links file (links_edubasealldata….csv)."`
	Partial  bool   `name:"partial" help:"Take a file that was cut off as far as it goes."`
	Older    bool   `name:"older" help:"Take the download even if it is older than what was imported, and set schools back."`
}

// Help is the text of --help below the usage.
func (importSchools) Help() string {
	return `Both files are read and judged before anything is changed. Rows that cannot be taken are named with their line
and the reason; the others are taken. The same file twice changes nothing, and schools that the file does not
name stay as they are.

The register writes into each row when it was last changed (LastChangedDate). A download in which more schools
are older than what was imported than are newer is refused whole; else the single rows that are older are
refused. --older takes them. A file without these dates is always taken.

Files that were opened in a spreadsheet are read too. A column with a value that cannot be read is not taken,
and named with the line: the schools keep what they had. A file that was cut off, so that its last line is short
or has no end, is refused; --partial takes it without that line.`
}

// Run imports, prints progress and a summary, and indexes the changes unless a
// running server does that.
func (i *importSchools) Run(ctx context.Context, c *Config, out io.Writer) error {
	files, err := register.Files{Register: i.Register, Links: i.Links, Partial: i.Partial, Older: i.Older}.Judge()
	if err != nil {
		return err
	}
	defer files.Close() //nolint:errcheck // only read
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	if err := files.Import(ctx, p.register, out, isTerminal(out)); err != nil {
		return err
	}
	return p.indexSchools(ctx, out)
}

func isTerminal(out io.Writer) bool {
	file, ok := out.(*os.File)
	return ok && isatty.IsTerminal(file.Fd())
}

// indexSchools runs the jobs that the import queued. A running server holds the
// index, and will run them instead.
func (p *program) indexSchools(ctx context.Context, out io.Writer) error {
	err := p.indexes().Prepare(ctx)
	if errors.Is(err, search.ErrUnavailable) {
		_, err = fmt.Fprintln(out, "search: the running server will index what changed")
		return err
	}
	if err != nil {
		return err
	}
	if _, err := p.runner("import").RunDue(ctx); err != nil {
		return err
	}
	left, err := p.queue.Count(ctx, jobs.Leased)
	switch {
	case err != nil:
		return err
	case left > 0: // by a program that runs, or by one that was killed
		_, err = fmt.Fprintf(out,
			"search: %d jobs are begun elsewhere; a running server or worker ends them within minutes\n", left)
	default:
		_, err = fmt.Fprintln(out, "search: up to date")
	}
	return err
}
