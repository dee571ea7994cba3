package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// mostSummed is how many documents a list may have for its sums to be worked out.
const mostSummed = 500

// ListSums are what all documents of a list come to. The total is what was credited, written off, paid and is owed.
type ListSums struct {
	Total      money.Amount
	Credited   money.Amount
	WrittenOff money.Amount
	Paid       money.Amount // of what was not credited
	Owed       money.Amount
}

// Sums returns what the invoices of all pages of the list come to; nil where there
// are more than 500. NotFound where the actor may not see them.
func (s *Service) Sums(ctx context.Context, actor people.Actor, in ListInput) (*ListSums, error) {
	in.Cursor, in.Limit = "", mostSummed
	q, err := in.query(actor)
	if err != nil {
		return nil, err
	}
	found, next, err := in.page(ctx, s.db, q, date.On(s.now()))
	if err != nil || next != "" {
		return nil, err
	}
	sums := nothing()
	for _, i := range found {
		if err := sums.addInvoice(i); err != nil {
			return nil, err
		}
	}
	return &sums, nil
}

// SumsAfter is Sums for whoever has just read the list's first page and the cursor of the
// next: where there is none, nothing is read again.
func (s *Service) SumsAfter(ctx context.Context, actor people.Actor, in ListInput, first []Detail,
	next string) (*ListSums, error) {
	if next != "" {
		return s.Sums(ctx, actor, in)
	}
	sums := nothing()
	for _, d := range first {
		if err := sums.addInvoice(d.Invoice); err != nil {
			return nil, err
		}
	}
	return &sums, nil
}

// SelfBillSums returns what the self-bills of all pages of a list come to, as
// SelfBills lists them; nil where there are more than 500.
func (s *Service) SelfBillSums(ctx context.Context, actor people.Actor, issuer parties.Ref,
	home register.URN) (*ListSums, error) {
	found, next, err := s.SelfBills(ctx, actor, issuer, home, "", mostSummed)
	if err != nil || next != "" {
		return nil, err
	}
	return sumsOfSelfBills(found)
}

// SelfBillSumsAfter is SelfBillSums as SumsAfter is Sums.
func (s *Service) SelfBillSumsAfter(ctx context.Context, actor people.Actor, issuer parties.Ref, home register.URN,
	first []SelfBill, next string) (*ListSums, error) {
	if next == "" {
		return sumsOfSelfBills(first)
	}
	return s.SelfBillSums(ctx, actor, issuer, home)
}

func sumsOfSelfBills(found []SelfBill) (*ListSums, error) {
	sums := nothing()
	for _, b := range found {
		credited := b.CreditedSum
		if b.Credited {
			credited = b.Total
		}
		if err := sums.add(b.Total, credited, money.Amount{Currency: b.Total.Currency}, b.Owed()); err != nil {
			return nil, err
		}
	}
	return &sums, nil
}

func nothing() ListSums {
	return ListSums{Total: money.Pence(0), Credited: money.Pence(0), WrittenOff: money.Pence(0), Paid: money.Pence(0),
		Owed: money.Pence(0)}
}

func (s *ListSums) addInvoice(i Invoice) error {
	owed, err := i.Owed()
	if err != nil {
		return err
	}
	return s.add(i.Total, i.CreditedSum(), money.Amount{Pence: i.Forgone.Pence, Currency: i.Total.Currency}, owed)
}

// add adds a document. What of it is none of the rest was paid.
func (s *ListSums) add(total, credited, forgone, owed money.Amount) error {
	var e errs
	s.Total = e.add(s.Total, total)
	s.Credited = e.add(s.Credited, credited)
	s.WrittenOff = e.add(s.WrittenOff, forgone)
	s.Paid = e.add(s.Paid, e.sub(e.sub(e.sub(total, credited), forgone), owed))
	s.Owed = e.add(s.Owed, owed)
	return e.err
}
