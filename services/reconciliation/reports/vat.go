package reports

import (
	"context"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// VAT is what the boxes of a VAT return hold, from the entries of some days.
type VAT struct {
	Output    money.Amount // box 1
	Input     money.Amount // box 4
	Sales     money.Amount // box 6
	Purchases money.Amount // box 7

	SalesLeftOut     money.Amount // outside the scope or within one legal person: in no box
	PurchasesLeftOut money.Amount
	Reverse          money.Amount // of the purchases, those whose VAT the buyer works out
}

// VAT are the boxes of a seller's VAT return, from the entries that count on the days, both with them. NotFound
// to those who do not handle its money; Invalid where the days are none.
func (s *Service) VAT(ctx context.Context, actor people.Actor, book parties.Ref, of ledger.Span) (VAT, error) {
	if err := treasurer(actor, book); err != nil {
		return VAT{}, err
	}
	if err := validate(of); err != nil {
		return VAT{}, err
	}
	var b boxes
	err := s.db.View(ctx, func(r docdb.Reader) error {
		b = newBoxes()
		for cursor := ""; ; {
			page, next, err := ledger.Entries(ctx, r, string(book), of, cursor, docdb.MaxLimit)
			if err != nil {
				return err
			}
			if err := b.addAll(ctx, r, page); err != nil {
				return err
			}
			if cursor = next; next == "" {
				return nil
			}
		}
	})
	return b.VAT, err
}

func validate(of ledger.Span) error {
	switch {
	case !of.From.Meant():
		return apperr.Invalid(apperr.Field{Path: "from", Message: enterTheFirstDay})
	case !of.To.Meant() || of.To < of.From:
		return apperr.Invalid(apperr.Field{Path: "to", Message: enterTheLastDay})
	}
	return nil
}

// boxes adds entries up.
type boxes struct {
	VAT
	err error
}

func newBoxes() boxes {
	none := money.Pence(0)
	return boxes{VAT: VAT{none, none, none, none, none, none, none}}
}

// add adds to a sum; take takes from it. They keep the first error.
func (b *boxes) add(to *money.Amount, amount money.Amount) {
	b.keep(to)(to.Add(amount))
}

func (b *boxes) take(from *money.Amount, amount money.Amount) {
	b.keep(from)(from.Sub(amount))
}

func (b *boxes) keep(to *money.Amount) func(money.Amount, error) {
	return func(sum money.Amount, err error) {
		if b.err == nil {
			*to, b.err = sum, err
		}
	}
}

func (b *boxes) addAll(ctx context.Context, r docdb.Reader, entries []ledger.Entry) error {
	p, err := papersOf(ctx, r, entries)
	if err != nil {
		return err
	}
	for _, e := range entries {
		for _, posting := range e.Postings {
			b.posting(posting)
		}
		if err := b.leaveOut(p.of(e)); err != nil {
			return err
		}
	}
	return b.err
}

// posting adds a posting to its box. A sale is a credit.
func (b *boxes) posting(p ledger.Posting) {
	switch head, _, _ := strings.Cut(string(p.Account), ":"); {
	case p.Account == billing.VATOutput:
		b.take(&b.Output, p.Amount)
	case p.Account == billing.VATInput:
		b.add(&b.Input, p.Amount)
	case head == "income":
		b.take(&b.Sales, p.Amount)
	case head == "cost" && p.Account != billing.Cost(billing.OfBadDebts):
		b.add(&b.Purchases, p.Amount)
	}
}

// leaveOut takes out of the boxes what the document of an entry says is in none.
func (b *boxes) leaveOut(d paper) error {
	taxed, err := d.sums.ByTreatment(d.lines)
	if err != nil {
		return err
	}
	box, out := &b.Sales, &b.SalesLeftOut
	if d.purchase {
		box, out = &b.Purchases, &b.PurchasesLeftOut
	}
	for _, t := range taxed {
		switch {
		case d.internal || t.Reason == parties.Outside:
			b.take(box, t.Net)
			b.add(out, t.Net)
		case d.purchase && t.Reason == parties.ReverseCharge:
			b.add(&b.Reverse, t.Net)
		}
	}
	return b.err
}
