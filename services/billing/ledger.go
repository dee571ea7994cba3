package billing

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

// post writes an entry that balances, and moves the balances of its accounts.
func (s *Service) post(ctx context.Context, tx docdb.Tx, e Entry) error {
	if err := e.Balanced(); err != nil {
		return err
	}
	e.ID, e.At = s.ids.New("entry"), s.now()
	if err := entries.Insert(ctx, tx, &e); err != nil {
		return err
	}
	for _, p := range e.Postings {
		if err := move(ctx, tx, e.IssuerID, p); err != nil {
			return err
		}
	}
	return nil
}

func move(ctx context.Context, tx docdb.Tx, issuerID string, p Posting) error {
	id := issuerID + "." + string(p.Account)
	b, err := balances.Get(ctx, tx, id)
	if errors.Is(err, docdb.ErrNotFound) {
		b = balance{Meta: docdb.Meta{ID: id}, IssuerID: issuerID, Account: p.Account, Amount: p.Amount}
		return balances.Insert(ctx, tx, &b)
	}
	if err != nil {
		return err
	}
	if b.Amount, err = b.Amount.Add(p.Amount); err != nil {
		return err
	}
	return balances.Replace(ctx, tx, &b)
}
