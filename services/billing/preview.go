package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// Preview returns the sums that an invoice for visits would
// have, with VAT where it is decided, and how many invoices it takes. Where agreements share it, the VAT is that of the
// first. It is for people of the issuer.
func (s *Service) Preview(ctx context.Context, actor people.Actor, in IssueInput) (Forecast, error) {
	var c apperr.Check
	c.That(len(in.VisitIDs) <= maxVisits, "visits", chooseAtMostVisits())
	c.That(in.AgreementID != "" || len(in.VisitIDs) > 0, "visits", chooseAtLeastOneVisit)
	if err := c.Err(); err != nil {
		return Forecast{}, err
	}
	var f Forecast
	err := s.db.View(ctx, func(r docdb.Reader) error {
		chosen, err := choose(ctx, r, actor, in)
		if err == nil {
			err = mayShare(chosen)
		}
		if err != nil {
			return err
		}
		t := s.tables(r)
		if f, err = forecast(ctx, t, chosen); err != nil {
			return err
		}
		return f.between(ctx, r, t, chosen[0].agreement)
	})
	return f, err
}

// Forecast is what an invoice would come to.
type Forecast struct {
	partnerships.Quote
	Taxes    agreements.Taxes // of the first agreement
	Invoices int              // to the payer of the support; 0 while VAT is not decided
	Payer    parties.Identity // of the first agreement, as it is today
	Account  bool             // the seller has said into which account it is paid
}

// between says who pays under an agreement, and whether its seller has said into which account.
func (f *Forecast) between(ctx context.Context, r docdb.Reader, t *parties.Tables, a agreements.Agreement) error {
	payer, err := t.Payer(ctx, a.Seller(), a.BuyerURN)
	if err != nil {
		return err
	}
	if f.Payer, err = parties.Identify(ctx, r, payer); err != nil {
		return err
	}
	seller, err := parties.Get(ctx, r, a.Seller())
	f.Account = seller.HasAccount()
	return err
}

// forecast is what chosen visits come to. What one agreement comes to, it says itself.
func forecast(ctx context.Context, t *parties.Tables, chosen []choice) (Forecast, error) {
	var f Forecast
	var parts []part
	decided := true
	for n, c := range chosen {
		tax, err := c.agreement.Taxes(ctx, t)
		if err != nil {
			return f, err
		}
		q, err := c.agreement.QuotedToInvoice(ctx, t, c.visits...)
		if err != nil {
			return f, err
		}
		if n == 0 {
			f.Taxes, f.Quote = tax, q
		} else if f.Quote, err = f.Plus(q); err != nil {
			return f, err
		}
		decided = decided && tax.Decided
		all, err := price(c.agreement, c.visits, tax)
		if err != nil {
			return f, err
		}
		for _, p := range all {
			parts = append(parts, part{c.agreement, p})
		}
	}
	if !decided {
		return f, nil
	}
	some := together(parts)
	f.Invoices = len(some)
	if len(chosen) == 1 {
		return f, nil
	}
	var err error
	f.Quote, err = taxed(f.Quote, some)
	return f, err
}

// taxed is a quote with the VAT of the documents that are made.
func taxed(q partnerships.Quote, all []delivery) (partnerships.Quote, error) {
	v := partnerships.VAT{Paid: money.Pence(0), Home: money.Pence(0)}
	var e errs
	vat := func(lines []Line) money.Amount {
		sums, err := sum(lines)
		return e.keep(sums.VAT, err)
	}
	decided := true
	for _, d := range all {
		v.Paid = e.add(v.Paid, vat(d.lines(onInvoice)))
		if q.Mode == partnerships.Added {
			if lines := d.lines(onBrokerage); len(lines) > 0 {
				v.Paid = e.add(v.Paid, vat(lines))
			}
		}
		for _, home := range d.homes() {
			lines := home.lines(onSelfBill)
			for _, l := range lines {
				decided = decided && l.Reason != ""
			}
			if len(lines) > 0 {
				v.Home = e.add(v.Home, vat(lines))
			}
		}
	}
	switch {
	case e.err != nil:
		return q, e.err
	case decided && len(all) > 0 && all[0].first().Sold() == partnerships.AsPrincipal:
		return q.Decided(v)
	}
	return q.Charged(v)
}
