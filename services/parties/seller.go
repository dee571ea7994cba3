package parties

import (
	"cmp"
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Seller is a partnership that brokers support, and whether the one who sells it charges VAT: the
// partnership, or the home school where the partnership is its agent. Without an id nobody brokers,
// and the home school decides.
type Seller struct {
	partnerships.Partnership
	unregistered bool
}

// SellerBetween is the partnership that would broker between two schools, as
// partnerships.BrokerOf says. Where there is none, it says when the home school drafts its invoices.
func SellerBetween(ctx context.Context, r docdb.Reader, partnershipID string,
	buyer, home register.URN) (Seller, error) {
	p, err := partnerships.BrokerOf(ctx, r, partnershipID, buyer, home)
	if err != nil {
		return Seller{Partnership: p}, err
	}
	if p.ID == "" {
		said, err := Get(ctx, r, School(home))
		p.Raising = said.Raising
		return Seller{Partnership: p}, err
	}
	who := Partnership(p.ID)
	if p.Arrangement == partnerships.AsAgent {
		who = School(home)
	}
	said, err := Get(ctx, r, who)
	return Seller{p, said.unregistered()}, err
}

// Quote is what half-days at a day rate would cost on the seller's present terms, and
// without VAT if it charges none.
func (s Seller) Quote(dayRate money.Amount, halfDays int) (partnerships.Quote, error) {
	q, err := s.Brokerage.Quote(dayRate, halfDays)
	if err != nil {
		return q, err
	}
	if !q.Pays.IsZero() {
		q.Cancellation = s.Cancellation.Words()
	}
	return s.withoutVAT(q)
}

// withoutVAT is the quote of a seller that is known to charge no VAT. Otherwise the quote stays as it is.
func (s Seller) withoutVAT(q partnerships.Quote) (partnerships.Quote, error) {
	if !s.unregistered {
		return q, nil
	}
	return q.Charged(partnerships.VAT{Paid: money.Amount{Currency: q.Support.Currency}})
}

// Drafted is when invoices of an agreement that was made now would be drafted.
func (s Seller) Drafted() partnerships.Raising { return cmp.Or(s.Raising, partnerships.ByVisit) }
