package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// useAdvice notes, within tx, that a line of a book is linked by an advice.
func useAdvice(ctx context.Context, tx docdb.Tx, book parties.Ref, id, line string) error {
	if id == "" {
		return nil
	}
	a, err := advices.Get(ctx, tx, id)
	if err == nil && a.Book != book {
		err = docdb.ErrNotFound
	}
	if err != nil {
		return apperr.NotFoundIf(err, docdb.ErrNotFound, "remittance advice")
	}
	if a.State, err = AdviceSteps.After(a.State, "use"); err != nil {
		return apperr.Conflict("advice_not_waiting", adviceDoesNotWait)
	}
	a.Line = line
	return advices.Replace(ctx, tx, &a)
}

// leaveAdvice notes, within tx, that a link that an advice made was undone: with the last of its line, the
// advice waits again.
func leaveAdvice(ctx context.Context, tx docdb.Tx, k Link) error {
	if k.Advice == "" {
		return nil
	}
	all, err := links.All(ctx, tx, docdb.Query{Index: "by_line", Equal: []any{k.Line}})
	if err != nil {
		return err
	}
	if slices.ContainsFunc(all, func(o Link) bool { return o.State == Made && o.Advice == k.Advice }) {
		return nil
	}
	a, err := advices.Get(ctx, tx, k.Advice)
	if err != nil {
		return err
	}
	if a.State, err = AdviceSteps.After(a.State, "leave"); err != nil {
		return err
	}
	a.Line = ""
	return advices.Replace(ctx, tx, &a)
}

// waitingAdvices are the advices of a book that wait for their lines, the earliest first.
func waitingAdvices(ctx context.Context, r docdb.Reader, book parties.Ref) ([]Advice, error) {
	return advices.All(ctx, r, docdb.Query{Index: "by_book", Equal: []any{book, Read}, Limit: docdb.MaxLimit})
}
