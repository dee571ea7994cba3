package closing

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/parties"
	"lateral/services/people"
)

// Row is a month of a book in a list.
type Row struct {
	Period
	With Month // the later month with which it was closed
}

// Months are the months of a book that are over, the latest first, for those who handle its money.
// NotFound to others.
func (s *Service) Months(ctx context.Context, actor people.Actor, book parties.Ref) ([]Row, error) {
	if err := handles(actor, book); err != nil {
		return nil, err
	}
	var rows []Row
	err := s.db.View(ctx, func(r docdb.Reader) error {
		first, err := ledger.First(ctx, r, string(book))
		if err != nil || first == "" {
			return err
		}
		known, err := periods.All(ctx, r, docdb.Query{Index: "by_book", Equal: []any{book}, Limit: docdb.MaxLimit})
		if err != nil {
			return err
		}
		rows = s.rows(book, MonthOf(first), known)
		return nil
	})
	return rows, err
}

func (s *Service) rows(book parties.Ref, first Month, known []Period) []Row {
	var rows []Row
	this := MonthOf(date.On(s.now()))
	for m := first; m < this; m = m.Next() {
		rows = append(rows, Row{Period: Period{Book: book, Month: m, State: Open}})
	}
	for _, p := range known {
		for i := range rows {
			if rows[i].Month == p.Month {
				rows[i].Period = p
			}
		}
	}
	slices.Reverse(rows)
	with := Month("")
	for i := range rows {
		if rows[i].State == Closed {
			with = rows[i].Month
		} else if with != "" {
			rows[i].With = with
		}
	}
	return rows
}

// signWithin is how many days after its end a month may wait for its first signature before it is called for.
const signWithin = 7

// ToSign are the months of a book that wait for a person's signature, the earliest first.
type ToSign struct {
	Second []Period // another person has signed
	First  []Month  // over for a week, and nobody has signed them nor a later one, or they were reopened
}

// ToSign are the months of a book that wait for the actor's signature. NotFound to those who do not handle its money.
func (s *Service) ToSign(ctx context.Context, actor people.Actor, book parties.Ref) (ToSign, error) {
	var to ToSign
	rows, err := s.Months(ctx, actor, book)
	today := date.On(s.now())
	for _, r := range rows {
		switch {
		case r.State == Signed && r.First.By != actor.AccountID:
			to.Second = append(to.Second, r.Period)
			fallthrough
		case r.State == Signed || r.State == Closed:
			today = "" // what is earlier is closed with it
		case r.Month.Last().AddDays(signWithin) <= today:
			to.First = append(to.First, r.Month)
		}
	}
	slices.Reverse(to.Second)
	slices.Reverse(to.First)
	return to, err
}

// Certificate is a certificate, for those who handle the money of its book. NotFound to others.
func (s *Service) Certificate(ctx context.Context, actor people.Actor, id string) (Certificate, error) {
	return certificateFor(ctx, s.db, actor, id)
}
