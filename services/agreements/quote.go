package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
)

// Quote is the price of visits of the agreement, each half-day at the agreed
// sum.
func (a Agreement) Quote(visits ...Visit) (partnerships.Quote, error) {
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
	tax, err := a.Taxes(ctx, t)
	if err != nil || !tax.Decided {
		return q, err
	}
	v, err := partnerships.VATOn(q, tax.rates(), a.Sold() == partnerships.AsAgent)
	switch {
	case err != nil:
		return q, err
	case tax.Home != nil:
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
	return a.Quoted(ctx, t, Held(visits)...)
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
