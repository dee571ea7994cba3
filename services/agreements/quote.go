package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Quote is the price of visits of the agreement, each half-day at the agreed sum, with the expenses of each: what is
// claimed, else the most that can be.
func (a Agreement) Quote(visits ...Visit) (partnerships.Quote, error) {
	return a.quoteOf(visits, Visit.all)
}

// QuoteToInvoice is the price of what is on no invoice yet.
func (a Agreement) QuoteToInvoice(visits ...Visit) (partnerships.Quote, error) {
	return a.quoteOf(visits, Visit.ToInvoice)
}

// quoteOf is the price of the parts of visits that count: their support, their expenses.
func (a Agreement) quoteOf(visits []Visit, counts func(Visit) Parts) (partnerships.Quote, error) {
	var supported, late []Visit
	expenses, atMost := money.Pence(0), false
	for _, v := range visits {
		parts := counts(v)
		switch {
		case !parts.Support:
		case v.LateShare > 0:
			late = append(late, v)
		default:
			supported = append(supported, v)
		}
		if !parts.Expenses {
			continue
		}
		sum, open := a.expensesOf(v)
		var err error
		if expenses, err = expenses.Add(sum); err != nil {
			return partnerships.Quote{}, err
		}
		atMost = atMost || open
	}
	q, err := a.quoteSupport(supported)
	if err != nil {
		return q, err
	}
	for _, v := range late {
		if q, err = a.plusLate(q, v); err != nil {
			return q, err
		}
	}
	if !a.Free() {
		q.Cancellation = a.Cancellation.Words()
	}
	return q.WithExpenses(expenses, atMost)
}

// plusLate is a quote with what is due for a visit that was cancelled late.
func (a Agreement) plusLate(q partnerships.Quote, v Visit) (partnerships.Quote, error) {
	whole, err := a.quoteSupport([]Visit{v})
	if err != nil {
		return q, err
	}
	due, err := whole.Share(v.LateShare)
	if err != nil {
		return q, err
	}
	return q.Plus(due)
}

func (a Agreement) quoteSupport(visits []Visit) (partnerships.Quote, error) {
	halfDays := 0
	for _, v := range visits {
		halfDays += v.HalfDays
	}
	if a.HalfDay == nil {
		return a.oldQuote(visits, halfDays)
	}
	return a.HalfDay.Quote(a.Brokerage.Mode, halfDays)
}

// Quoted is the price of visits of the agreement, with the VAT of one document where that is decided.
func (a Agreement) Quoted(ctx context.Context, t *parties.Tables, visits ...Visit) (partnerships.Quote, error) {
	q, err := a.Quote(visits...)
	if err != nil {
		return q, err
	}
	return a.withVAT(ctx, t, q)
}

// QuotedToInvoice is QuoteToInvoice with the VAT of one document where that is decided.
func (a Agreement) QuotedToInvoice(ctx context.Context, t *parties.Tables,
	visits ...Visit) (partnerships.Quote, error) {
	q, err := a.QuoteToInvoice(visits...)
	if err != nil {
		return q, err
	}
	return a.withVAT(ctx, t, q)
}

func (a Agreement) withVAT(ctx context.Context, t *parties.Tables, q partnerships.Quote) (partnerships.Quote, error) {
	tax, err := a.Taxes(ctx, t)
	if err != nil || !tax.Decided {
		return q, err
	}
	v, err := tax.on(q)
	switch {
	case err != nil:
		return q, err
	case tax.Home != nil && (tax.HomeExpenses != nil || q.Expenses.IsZero()) && (tax.HomeLate != nil || q.Late.IsZero()):
		return q.Decided(v)
	}
	return q.Charged(v)
}

// quoted is the price of the agreement: of its visits that are not cancelled.
func (a Agreement) quoted(ctx context.Context, r docdb.Reader, t *parties.Tables) (partnerships.Quote, error) {
	visits, err := VisitsOf(ctx, r, a.ID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	return a.Quoted(ctx, t, Counted(visits)...)
}

// QuoteNow is the price of an event's object as it stands now: the visit, or the
// agreement.
func QuoteNow(ctx context.Context, r docdb.Reader, t *parties.Tables, h Happened) (partnerships.Quote, error) {
	if h.VisitID == "" {
		a, err := GetAgreement(ctx, r, h.AgreementID)
		if err != nil {
			return partnerships.Quote{}, err
		}
		return a.quoted(ctx, r, t)
	}
	v, err := GetVisit(ctx, r, h.VisitID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	a, err := GetAgreement(ctx, r, v.AgreementID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	return a.Quoted(ctx, t, v)
}

// Held are the visits that took place or still will.
func Held(all []Visit) []Visit {
	var some []Visit
	for _, v := range all {
		if v.State != CancelledVisit {
			some = append(some, v)
		}
	}
	return some
}

// Counted are the visits that cost something: those that took place or still will, and those that were cancelled late.
func Counted(all []Visit) []Visit {
	var some []Visit
	for _, v := range all {
		if v.State != CancelledVisit || v.LateShare > 0 {
			some = append(some, v)
		}
	}
	return some
}
