package reconciliation

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// ToExplain are the lines of a bank account that wait to be explained.
type ToExplain struct {
	Account string // id
	Name    string
	Lines   int64
	Since   date.Day // when the bank booked the earliest of them
}

// ToExplain are the accounts of a seller of whose lines some wait to be explained. NotFound to those who do not handle
// its money.
func (s *Service) ToExplain(ctx context.Context, actor people.Actor, seller parties.Ref) ([]ToExplain, error) {
	if !handles(actor, seller) {
		return nil, apperr.NotFound("party")
	}
	all, err := AccountsOf(ctx, s.db, seller)
	var found []ToExplain
	for _, a := range all {
		t := ToExplain{Account: a.ID, Name: a.Name}
		if err == nil {
			t.Lines, err = a.toExplain(ctx, s.db)
		}
		if err != nil || t.Lines <= 0 {
			continue
		}
		if t.Since, err = a.waitsSince(ctx, s.db); err == nil {
			found = append(found, t)
		}
	}
	return found, err
}

// toExplain is how many lines of the account are not explained whole, but for those that arrive.
func (a BankAccount) toExplain(ctx context.Context, r docdb.Reader) (int64, error) {
	n, err := lines.Count(ctx, r, docdb.Query{
		Index: "by_state", Equal: []any{a.ID}, In: []any{Unexplained, InPart},
	})
	if err != nil || a.Arriving == "" {
		return n, err
	}
	hidden, err := lines.Count(ctx, r, docdb.Query{Index: "by_statement", Equal: []any{a.Arriving}})
	return n - hidden, err
}

// waitsSince is the day of the earliest line that is not explained.
func (a BankAccount) waitsSince(ctx context.Context, r docdb.Reader) (date.Day, error) {
	var since date.Day
	for _, state := range []LineState{Unexplained, InPart} {
		first, err := lines.First(ctx, r, docdb.Query{Index: "by_state", Equal: []any{a.ID, state}})
		switch {
		case errors.Is(err, docdb.ErrNotFound):
		case err != nil:
			return "", err
		case since == "" || first.On < since:
			since = first.On
		}
	}
	return since, nil
}
