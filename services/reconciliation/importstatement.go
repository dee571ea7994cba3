package reconciliation

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/people"
)

// Import makes a statement of a file: it appears whole or not at all. Only lines that are new are
// taken. A repeat with the same key imports nothing more. Invalid where the file cannot be read or is
// of another account, where something is still asked, or where it does not agree and nobody said that
// it is taken as it is.
func (s *Service) Import(ctx context.Context, actor people.Actor, in ImportInput) (Statement, error) {
	a, err := accountFor(ctx, s.db, actor, in.Account)
	if err != nil {
		return Statement{}, err
	}
	f, read, err := in.read(a)
	if q := asked(err); q != nil {
		return Statement{}, refused(q.Says)
	}
	if err != nil {
		return Statement{}, err
	}
	i := &importing{s: s, actor: actor, in: in, format: f.Format, file: read, layout: f.Layout}
	if err := i.sweep(ctx); err != nil {
		return Statement{}, err
	}
	if len(read.Lines) <= s.chunk {
		err := s.update(ctx, func(tx docdb.Tx) error { return i.atOnce(ctx, tx) })
		return i.st, err
	}
	return i.inParts(ctx)
}

// atOnce imports a short statement in one transaction.
func (i *importing) atOnce(ctx context.Context, tx docdb.Tx) error {
	if err := i.begin(ctx, tx); err != nil || i.done {
		return err
	}
	if err := i.write(ctx, tx, 0, len(i.fresh.lines)); err != nil {
		return err
	}
	return i.appear(ctx, tx)
}

// inParts imports a long statement in bounded transactions.
func (i *importing) inParts(ctx context.Context) (Statement, error) {
	err := i.s.update(ctx, func(tx docdb.Tx) error { return i.begin(ctx, tx) })
	if err != nil || i.done {
		return i.st, err
	}
	for at := 0; at < len(i.fresh.lines); at += i.s.chunk {
		end := min(at+i.s.chunk, len(i.fresh.lines))
		before := i.st
		err := i.s.update(ctx, func(tx docdb.Tx) error {
			i.st = before
			return i.write(ctx, tx, at, end)
		})
		if err != nil {
			return i.st, err
		}
	}
	before := i.st
	err = i.s.update(ctx, func(tx docdb.Tx) error {
		i.st = before
		return i.appear(ctx, tx)
	})
	return i.st, err
}

// sweep deletes what an import that was given up has written. Its statement goes first: if it still
// writes, it fails.
func (i *importing) sweep(ctx context.Context) error {
	a, err := accounts.Get(ctx, i.s.db, i.in.Account)
	if err != nil || a.Arriving == "" {
		return err
	}
	err = i.s.update(ctx, func(tx docdb.Tx) error {
		left, err := statements.Get(ctx, tx, a.Arriving)
		if err != nil || left.State != Arriving {
			return err
		}
		return statements.Delete(ctx, tx, &left)
	})
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	i.swept = a.Arriving
	_, err = lines.Sweep(ctx, i.s.db, docdb.Query{Index: "by_statement", Equal: []any{a.Arriving}})
	return err
}

// begin makes the statement, arriving, and weighs what is new.
func (i *importing) begin(ctx context.Context, tx docdb.Tx) error {
	a, err := accountFor(ctx, tx, i.actor, i.in.Account)
	if err != nil {
		return err
	}
	scope := i.actor.AccountID + " import-statement"
	id, replay, err := idempotency.Once(ctx, tx, i.s.now(), scope, i.in.IdempotencyKey, i.in.digest(),
		func() (string, error) { return i.s.ids.New("statement"), nil })
	if err != nil {
		return err
	}
	if replay {
		i.st, err = statements.Get(ctx, tx, id)
		if i.done = err == nil && i.st.State == Imported; i.done || err != nil && !errors.Is(err, docdb.ErrNotFound) {
			return err
		}
	}
	switch {
	case a.State != Open:
		return apperr.Conflict("bank_account_closed", accountIsClosed)
	case a.Arriving != "" && a.Arriving != i.swept:
		return apperr.Conflict("changed_meanwhile", changedMeanwhile)
	}
	var sum Summary
	if sum, i.fresh, err = weigh(ctx, tx, a, i.in.Name, i.format, i.file, date.On(i.s.now())); err != nil {
		return err
	}
	if !sum.Agrees() && !i.in.Accept {
		return apperr.Invalid(apperr.Field{Path: "accept", Message: sayYesFirst})
	}
	i.st = Statement{
		Meta: docdb.Meta{ID: id}, Account: a.ID, Book: a.Book, State: Arriving, Summary: sum, Accepted: !sum.Agrees(),
		ImportedBy: i.actor.AccountID, ImportedAt: i.s.now(),
	}
	if i.st.ByDay, err = byDay(i.file.Lines); err != nil {
		return err
	}
	a.Arriving = id
	if i.in.Columns != nil && i.in.Digest != "" && i.layout == i.in.Digest {
		a.Mappings = i.in.mappings(a)
	}
	if err := accounts.Replace(ctx, tx, &a); err != nil {
		return err
	}
	return statements.Insert(ctx, tx, &i.st)
}
