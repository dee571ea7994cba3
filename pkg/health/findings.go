package health

import (
	"context"
	"errors"
	"fmt"
	"io"

	"lateral/pkg/docdb"
)

// Findings are what one look at the documents looked at, and a sentence for each difference.
type Findings struct {
	What  string // "ledger: 12 entries"
	Wrong []string
}

// Look looks at something; its error says that it could not.
type Look func(ctx context.Context) (Findings, error)

// mostLines limits the printed differences of one look: after the loss of an index nobody
// wants a line for each document.
const mostLines = 100

// Print writes the findings for the person at the terminal.
func (f Findings) Print(out io.Writer) error {
	_, err := fmt.Fprintf(out, "%s, %d wrong\n", f.What, len(f.Wrong))
	for _, sentence := range f.Wrong[:min(len(f.Wrong), mostLines)] {
		_, more := fmt.Fprintln(out, "  "+sentence)
		err = errors.Join(err, more)
	}
	if rest := len(f.Wrong) - mostLines; rest > 0 {
		_, more := fmt.Fprintf(out, "  and %d more\n", rest)
		err = errors.Join(err, more)
	}
	return err
}

// PrintAll looks in the order given, prints what each finds, and returns how many differences
// there are.
func PrintAll(ctx context.Context, out io.Writer, looks ...Look) (wrong int, err error) {
	for _, look := range looks {
		found, err := look(ctx)
		if err != nil {
			return wrong, err
		}
		wrong += len(found.Wrong)
		if err := found.Print(out); err != nil {
			return wrong, err
		}
	}
	return wrong, nil
}

// OnSnapshot looks at what the documents of a collection say, on one snapshot.
func OnSnapshot(db docdb.DB, what, collection string, look func(context.Context, docdb.Reader) ([]string, error)) Look {
	return func(ctx context.Context) (Findings, error) {
		var found Findings
		err := db.View(ctx, func(r docdb.Reader) error {
			n, err := r.Count(ctx, collection, docdb.Query{})
			if err != nil {
				return err
			}
			found.What = fmt.Sprintf("%s: %d %s", what, n, collection)
			found.Wrong, err = look(ctx, r)
			return err
		})
		return found, err
	}
}
