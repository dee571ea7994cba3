package engines

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"log/slog"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// LeftIndexes lists the indexes that no declaration of the program asks for. Asked a second
// time, with the word that stands for exactly that list, it drops them. Nothing else drops an
// index.
func (p Place) LeftIndexes(ctx context.Context, log *slog.Logger, word string, out io.Writer) error {
	if err := p.MustHold(); err != nil {
		return err
	}
	e, err := p.Open(ctx, log)
	if err != nil {
		return err
	}
	defer e.Close() //nolint:errcheck // everything acknowledged is on the disk
	left, err := e.Pruner.Leftovers(ctx)
	if err != nil {
		return err
	}
	command := p.name() + " indexes"
	if word == "" {
		return list(left, command, out)
	}
	if word != wordFor(left) {
		return apperr.Advised(errors.New("the indexes are not those that were listed"),
			`Look again by "`+command+`", which ends with the word for those of now.`)
	}
	if err := e.Pruner.Prune(ctx, left...); err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%d indexes dropped\n", len(left))
	return err
}

func list(left []docdb.Leftover, command string, out io.Writer) error {
	if len(left) == 0 {
		_, err := fmt.Fprintln(out, "Every index is one that this program declares.")
		return err
	}
	_, err := fmt.Fprintf(out, "%d indexes that this program does not declare:\n", len(left))
	for _, l := range left {
		_, more := fmt.Fprintln(out, "  "+l.String())
		err = errors.Join(err, more)
	}
	_, more := fmt.Fprintf(out,
		"Each write renews them, and a unique one still refuses. A program of before may need them.\n"+
			"When none runs any more, drop them: %s --drop %s\n", command, wordFor(left))
	return errors.Join(err, more)
}

// wordFor stands for exactly these indexes, so that nothing is dropped that nobody saw.
func wordFor(left []docdb.Leftover) string {
	sum := sha256.New()
	for _, l := range left {
		_, _ = fmt.Fprintln(sum, l) // never fails
	}
	return hex.EncodeToString(sum.Sum(nil)[:4])
}
