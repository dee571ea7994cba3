package enquiries

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// quoteFor is the price of half-days at a day rate if the thread led to an
// agreement today.
func (e Enquiry) quoteFor(ctx context.Context, r docdb.Reader, dayRate money.Amount,
	halfDays int) (partnerships.Quote, error) {
	seller, err := parties.SellerBetween(ctx, r, e.PartnershipID, e.URN, e.HomeURN)
	if err != nil {
		return partnerships.Quote{}, err
	}
	return seller.Quote(dayRate, halfDays)
}

// quoteOf is the price of terms if they were agreed today.
func (e Enquiry) quoteOf(ctx context.Context, r docdb.Reader, t agreements.Terms) (partnerships.Quote, error) {
	q, err := e.quoteFor(ctx, r, t.DayRate, t.HalfDays)
	if err != nil {
		return q, err
	}
	expenses, err := t.Expenses.For(t.Dates())
	if err != nil {
		return q, err
	}
	return q.WithExpenses(expenses, true)
}

// estimate is the price of the need's half-days at the service's rate.
func (e Enquiry) estimate(ctx context.Context, r docdb.Reader, n needs.Need,
	s leaders.Service) (partnerships.Quote, error) {
	if n.HalfDays == 0 || s.DayRate.IsZero() {
		return partnerships.Quote{}, nil
	}
	return e.quoteFor(ctx, r, s.DayRate, n.HalfDays)
}

// quotes are the prices of the proposals, the agreement and its visits: agreed
// ones as agreed, all others on today's terms.
func (d dossier) quotes(ctx context.Context, r docdb.Reader, today date.Day) (agreements.Quotes, error) {
	all := agreements.Quotes{}
	var err error
	for _, p := range d.proposals {
		if all[p.ID], err = d.enquiry.quoteOf(ctx, r, p.Terms); err != nil {
			return all, err
		}
	}
	if d.agreed == nil {
		return all, nil
	}
	return all, d.agreed.AddQuotes(ctx, parties.TablesOn(r, today), all)
}

// QuoteOf is the price of an event's object: the visit, the agreement as it
// stands now, or the proposal; with the VAT of a day.
func QuoteOf(ctx context.Context, r docdb.Reader, h Happened, on date.Day) (partnerships.Quote, error) {
	switch {
	case h.VisitID != "", h.AgreementID != "":
		return agreements.QuoteNow(ctx, r, parties.TablesOn(r, on), h.Happened)
	case h.ProposalID != "":
		p, err := GetProposal(ctx, r, h.ProposalID)
		if err != nil {
			return partnerships.Quote{}, err
		}
		e, err := one(ctx, r, enquiries, p.EnquiryID, "enquiry")
		if err != nil {
			return partnerships.Quote{}, err
		}
		return e.quoteOf(ctx, r, p.Terms)
	}
	return partnerships.Quote{}, nil
}

// QuoteDraft is the price of half-days at a day rate in the thread, with expenses in all, for people
// who write a proposal. NotFound where they may not see the thread.
func (s *Service) QuoteDraft(ctx context.Context, actor people.Actor, enquiryID string, halfDays int,
	dayRate, expenses money.Amount) (partnerships.Quote, error) {
	var q partnerships.Quote
	err := s.db.View(ctx, func(r docdb.Reader) error {
		e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
		if err != nil {
			return err
		}
		if _, err := e.mayAct(actor, "enquiry", agreements.LeaderSide, agreements.SchoolSide); err != nil {
			return err
		}
		if q, err = e.quoteFor(ctx, r, dayRate, halfDays); err != nil {
			return err
		}
		q, err = q.WithExpenses(expenses, true)
		return err
	})
	return q, err
}
