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

// VAT is the tax on visits of the agreement at the rates, as if they were invoiced together.
func (a Agreement) VAT(rates partnerships.VATRates, visits ...Visit) (partnerships.VAT, error) {
	q, err := a.Quote(visits...)
	if err != nil {
		return partnerships.VAT{}, err
	}
	return partnerships.VATOn(q, rates, a.Sold() == partnerships.AsAgent)
}

// Quoted is the price of visits of the agreement, with VAT where somebody
// decided it or the partnership charges none.
func (a Agreement) Quoted(ctx context.Context, r docdb.Reader, visits ...Visit) (partnerships.Quote, error) {
	q, err := a.Quote(visits...)
	if err != nil {
		return q, err
	}
	if a.VATDecision != nil {
		v, err := a.VAT(a.VATDecision.Rates, visits...)
		if err != nil {
			return q, err
		}
		return q.Decided(v)
	}
	return parties.ChargedBy(ctx, r, a.Seller(), q)
}

// quoted is the price of the agreement: of its visits that are not cancelled.
func (a Agreement) quoted(ctx context.Context, r docdb.Reader) (partnerships.Quote, error) {
	visits, err := VisitsOf(ctx, r, a.ID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	return a.Quoted(ctx, r, Held(visits)...)
}

// QuoteNow is the price of an event's object as it stands now: the visit, or the
// agreement.
func QuoteNow(ctx context.Context, r docdb.Reader, h Happened) (partnerships.Quote, error) {
	if h.VisitID == "" {
		a, err := GetAgreement(ctx, r, h.AgreementID)
		if err != nil {
			return partnerships.Quote{}, err
		}
		return a.quoted(ctx, r)
	}
	v, err := GetVisit(ctx, r, h.VisitID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	a, err := GetAgreement(ctx, r, v.AgreementID)
	if err != nil {
		return partnerships.Quote{}, err
	}
	return a.Quoted(ctx, r, v)
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
