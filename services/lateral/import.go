package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/mattn/go-isatty"

	"lateral/pkg/apperr"
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
	file, err := os.Open(i.Register) // read a second time when it is taken
	if err != nil {
		return err
	}
	defer file.Close() //nolint:errcheck // only read
	download, err := judged(file, whole(i.Partial, register.ReadDownload, register.ReadPart))
	if err != nil {
		return err
	}
	var links register.Links
	if i.Links != "" {
		if links, err = readFile(i.Links, whole(i.Partial, register.ReadLinks, register.ReadPartOfLinks)); err != nil {
			return err
		}
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk

	if err := i.take(ctx, p, out, download); err != nil {
		return err
	}
	if i.Links != "" {
		report, err := p.register.ApplyLinks(ctx, links, register.Shown(out, "successors", isTerminal(out)))
		if err != nil {
			return err
		}
		report.Print(out, "successors", isTerminal(out))
	}
	return p.indexSchools(ctx, out)
}

func (i *importSchools) take(ctx context.Context, p *program, out io.Writer, d register.Download) error {
	take := p.register.Apply
	if i.Older {
		take = p.register.ApplyOlder
	}
	report, err := take(ctx, d, register.Shown(out, "schools", isTerminal(out)))
	var refused *apperr.Error
	if errors.As(err, &refused) && refused.Code == register.CodeOlder {
		return fmt.Errorf("%s: %s\nImport the newest download, or add --older to take this one all the same", i.Register,
			refused.Message)
	}
	if err != nil {
		return err
	}
	report.Print(out, "schools", isTerminal(out))
	return nil
}

// whole chooses how to read a file.
func whole[T any](partial bool, all, part func(io.Reader) (T, error)) func(io.Reader) (T, error) {
	if partial {
		return part
	}
	return all
}

// readFile reads a file to its end, and closes it.
func readFile[T any](name string, read func(io.Reader) (T, error)) (T, error) {
	var none T
	file, err := os.Open(name) //nolint:gosec // the operator names the file
	if err != nil {
		return none, err
	}
	defer file.Close() //nolint:errcheck // only read
	return judged(file, read)
}

// judged reads a file; its errors name the file.
func judged[T any](file *os.File, read func(io.Reader) (T, error)) (T, error) {
	var none T
	content, err := read(file)
	var refused *apperr.Error
	if errors.As(err, &refused) && refused.Code == register.CodeCutOff {
		return none, fmt.Errorf("%s: %s\nDownload it again, or add --partial to take what is there", file.Name(),
			refused.Message)
	}
	if err != nil {
		return none, fmt.Errorf("%s: %s", file.Name(), apperr.Plain(err))
	}
	return content, nil
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
