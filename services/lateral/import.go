package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

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
}

// Run imports, prints progress and what was done, and indexes what changed
// unless a running server does that.
func (i *importSchools) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk

	if err := importFile(ctx, out, i.Register, "schools", p.register.Import); err != nil {
		return err
	}
	if i.Links != "" {
		if err := importFile(ctx, out, i.Links, "successors", p.register.ImportLinks); err != nil {
			return err
		}
	}
	return p.indexSchools(ctx, out)
}

type importer func(ctx context.Context, file io.Reader, progress register.Progress) (register.Report, error)

func importFile(ctx context.Context, out io.Writer, name, what string, do importer) error {
	file, err := os.Open(name) //nolint:gosec // the operator names the file
	if err != nil {
		return err
	}
	defer file.Close() //nolint:errcheck // only read
	report, err := do(ctx, file, func(done, of int) {
		_, _ = fmt.Fprintf(out, "\r%s: %d of %d", what, done, of)
	})
	if err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "\r%s: %d rows read: %d added, %d changed (%d of them closed), %d unchanged, %d left out, %d refused\n",
		what, report.Read, report.Added, report.Changed, report.Closed, report.Unchanged, report.LeftOut, len(report.Refused))
	for _, r := range report.Refused {
		_, _ = fmt.Fprintf(out, "  line %d: %s\n", r.Line, r.Reason)
	}
	return nil
}

// indexSchools runs the jobs that the import queued. A server that is running
// holds the index, and will run them.
func (p *program) indexSchools(ctx context.Context, out io.Writer) error {
	err := p.prepareIndexes(ctx)
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
		_, err = fmt.Fprintf(out, "search: %d jobs are begun elsewhere; a running server or worker ends them within minutes\n", left)
	default:
		_, err = fmt.Fprintln(out, "search: up to date")
	}
	return err
}
