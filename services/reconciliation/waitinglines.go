package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/reconciliation/matching"
)

// waiting are the lines of a book that are not explained whole: as matching reads them, with what is left of each, and
// what else is to be known of them, at the same places. Of hundreds of thousands no more is kept.
type waiting struct {
	asked []matching.Line
	of    []waits
}

// waits is a line that waits.
type waits struct {
	account string
	version int64
	state   LineState
}

// has says whether a line of an account waits.
func (w waiting) has(account string) bool {
	for _, l := range w.of {
		if l.account == account {
			return true
		}
	}
	return false
}

// waitingIn are the lines of all accounts of a book that are not explained whole, but for those that arrive.
func waitingIn(ctx context.Context, r docdb.Reader, book parties.Ref) (waiting, error) {
	var w waiting
	all, err := AccountsOf(ctx, r, book)
	for _, a := range all {
		if err == nil {
			err = w.add(ctx, r, a)
		}
	}
	return w, err
}

// add adds the lines of an account.
func (w *waiting) add(ctx context.Context, r docdb.Reader, a BankAccount) error {
	q := docdb.Query{Index: "by_state", Equal: []any{a.ID}, In: []any{Unexplained, InPart}, Limit: docdb.MaxLimit}
	return lines.Each(ctx, r, q, func(l Line) error {
		if l.Statement == a.Arriving {
			return nil
		}
		rest, err := l.Rest()
		w.asked = append(w.asked, l.asked(rest))
		w.of = append(w.of, waits{a.ID, l.Version, l.State})
		return err
	})
}
