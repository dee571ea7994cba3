package reconciliation

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/ledger"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/known"
)

// Service holds the use-cases of reconciliation.
type Service struct {
	db      docdb.DB
	events  *events.Log
	now     clock.Clock
	ids     *ids.Source
	ledger  *ledger.Ledger
	billing *billing.Service
	books   *known.Books
	chunk   int // how many lines one transaction writes
	at      int // how many lines one transaction links by itself
}

// New returns a Service that keeps its documents in db; invoices are billing's.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, b *billing.Service) *Service {
	return &Service{db: db, events: log, now: now, ids: source, ledger: ledger.New(now, source), billing: b,
		books: known.New(db, now, namesOf, receiptsOf), chunk: 2000, at: 200}
}

// Schemas are the collections of reconciliation.
func Schemas() []docdb.Schema {
	return []docdb.Schema{accounts.Schema, statements.Schema, lines.Schema, links.Schema, rules.Schema, advices.Schema}
}

// namesOf are what the bank calls the other side of lines.
func namesOf(ctx context.Context, r docdb.Reader, ids []string) (map[string]string, error) {
	found, err := lines.GetMany(ctx, r, ids)
	names := make(map[string]string, len(found))
	for id, l := range found {
		names[id] = l.Name
	}
	return names, err
}

// receiptsOf are the payments that links meet.
func receiptsOf(ctx context.Context, r docdb.Reader, ids []string) ([]string, error) {
	found, err := links.GetMany(ctx, r, ids)
	var met []string
	for _, k := range found {
		switch k.Kind {
		case ToReceipt:
			met = append(met, k.PaymentID)
		case ToPayment:
			met = append(met, k.PaidOutID)
		case ToInvoice, ToSelfBill, ToRefund, OnAccount, Charges, Interest, Outside, Returned:
		}
	}
	return met, err
}

// update runs a transaction that also changes documents of which the caller named no version.
func (s *Service) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := s.db.Update(ctx, fn)
	if errors.Is(err, docdb.ErrStale) || errors.Is(err, docdb.ErrDuplicate) {
		return apperr.Conflict("changed_meanwhile", changedMeanwhile).Because(err)
	}
	return err
}

// handles says whether somebody handles the money of a book.
func handles(actor people.Actor, book parties.Ref) bool {
	return book.Handles(actor)
}

// accountFor is a bank account for those who handle its book's money; NotFound to others.
func accountFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (BankAccount, error) {
	a, err := accounts.Get(ctx, r, id)
	if err == nil && !handles(actor, a.Book) {
		err = docdb.ErrNotFound
	}
	return a, apperr.NotFoundIf(err, docdb.ErrNotFound, "bank account")
}

// lineFor is a line that is there, with its account, for those who handle its book's money.
func lineFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Line, BankAccount, error) {
	l, err := lines.Get(ctx, r, id)
	if err != nil {
		return l, BankAccount{}, apperr.NotFoundIf(err, docdb.ErrNotFound, "statement line")
	}
	a, err := accounts.Get(ctx, r, l.Account)
	if err == nil && (!handles(actor, a.Book) || l.Statement == a.Arriving) {
		err = docdb.ErrNotFound
	}
	return l, a, apperr.NotFoundIf(err, docdb.ErrNotFound, "statement line")
}

// linkFor is a link, for those who handle its book's money.
func linkFor(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (Link, error) {
	k, err := links.Get(ctx, r, id)
	if err == nil && !handles(actor, k.Book) {
		err = docdb.ErrNotFound
	}
	return k, apperr.NotFoundIf(err, docdb.ErrNotFound, "link")
}
