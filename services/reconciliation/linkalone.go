package reconciliation

import (
	"context"
	"errors"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation/matching"
)

// LinkAlone links the lines of a bank account that link by themselves, as the program, with the
// evidence of the day. It consumes events whose subject is the account, or something of a book: then it
// looks at all accounts of that. It may run again, and goes on
// where it ended: what is linked is not looked at again, and what a person undid is never linked again.
func (s *Service) LinkAlone(ctx context.Context, e events.Event) error {
	var about Data
	if err := e.Decode(&about); err != nil {
		return err
	}
	a, err := accounts.Get(ctx, s.db, e.Subject)
	if err == nil {
		return s.linkAlone(ctx, a)
	}
	if !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	all, err := AccountsOf(ctx, s.db, about.Book)
	for _, a := range all {
		if err == nil {
			err = s.linkAlone(ctx, a)
		}
	}
	return err
}

func (s *Service) linkAlone(ctx context.Context, a BankAccount) error {
	matched, err := unmatched(ctx, s.db, a.ID)
	if err != nil {
		return err
	}
	if !a.ByHand {
		if err := s.linkSure(ctx, a); err != nil {
			return err
		}
	}
	return s.noteMatched(ctx, matched)
}

// linkSure matches all lines of a book that wait, since a line of another account may be for the same document,
// and links those of an account of which nobody need be asked.
func (s *Service) linkSure(ctx context.Context, a BankAccount) error {
	w, err := waitingIn(ctx, s.db, a.Book)
	if err != nil || !w.has(a.ID) {
		return err
	}
	book, err := s.bookOf(ctx, a.Book, true)
	if err != nil {
		return err
	}
	var sure []pick
	for i, answer := range book.Match(w.asked) {
		if answer.Automatic && w.of[i].account == a.ID && w.of[i].state == Unexplained {
			sure = append(sure, pick{answer.Line, w.of[i].version, answer.Candidates[0]})
		}
	}
	if sure, err = s.ownOnly(ctx, a, sure); err != nil {
		return err
	}
	return s.linkAll(ctx, a, book, sure)
}

// linkAll links lines, some in each transaction.
func (s *Service) linkAll(ctx context.Context, a BankAccount, book learned, sure []pick) error {
	for some := range slices.Chunk(sure, s.at) {
		if err := s.linkSome(ctx, a, book, some); err != nil {
			return err
		}
	}
	return nil
}

// linkSome links lines in one transaction; where something in it is refused, each by itself, and what
// is refused then waits for a person.
func (s *Service) linkSome(ctx context.Context, a BankAccount, book learned, some []pick) error {
	err := s.update(ctx, func(tx docdb.Tx) error { return s.linkEach(ctx, tx, a.ID, book, some) })
	if _, refused := apperr.Reason(err); err == nil || !refused {
		return err
	}
	for i := range some {
		err := s.update(ctx, func(tx docdb.Tx) error { return s.linkEach(ctx, tx, a.ID, book, some[i:i+1]) })
		if _, refused := apperr.Reason(err); err != nil && !refused {
			return err
		}
	}
	return nil
}

func (s *Service) linkEach(ctx context.Context, tx docdb.Tx, account string, book learned, some []pick) error {
	a, err := accounts.Get(ctx, tx, account)
	if err != nil || a.ByHand {
		return err
	}
	now, err := readPicked(ctx, tx, some)
	if err != nil {
		return err
	}
	for _, p := range some {
		if err := s.linkPicked(ctx, tx, a, p, now, book.why(p.to)); err != nil {
			return err
		}
	}
	return nil
}

// linkPicked links a line, unless it or what it is for has changed since it was matched.
func (s *Service) linkPicked(ctx context.Context, tx docdb.Tx, a BankAccount, p pick, now picked, why evidence) error {
	l, there := now.lines[p.line]
	if !there || l.Version != p.version || now.undone[l.ID] {
		return nil
	}
	if same, err := now.owed(p.to); err != nil || !same {
		return err
	}
	of := linking{program(a.Book), a, &l, why, p.to.Advice}
	var parts []LinkInput
	for _, to := range p.to.Links {
		parts = append(parts, inputOf(l, to))
	}
	_, err := s.linkParts(ctx, tx, of, parts)
	return err
}

// program is the program itself, which acts for a book.
func program(book parties.Ref) people.Actor {
	return people.Actor{AccountID: events.System, Name: theProgram, Held: []people.Held{
		{Role: people.Finance, Place: book.Place()},
	}}
}

// inputOf is a link of a candidate as a person would make it.
func inputOf(l Line, to matching.Link) LinkInput {
	in := LinkInput{LineID: l.ID, Kind: Kind(to.Means), Party: parties.Ref(to.Party), Amount: to.Amount}
	switch {
	case to.Document == "":
	case isRefund(to.Document):
		in.Kind, in.RefundID = ToRefund, to.Document
	case isBill(to.Document):
		in.Kind, in.SelfBillID = ToSelfBill, to.Document
	default:
		in.Kind, in.InvoiceID = ToInvoice, to.Document
	}
	return in
}
