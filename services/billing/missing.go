package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// Missing says what an invoice for an agreement still lacks.
type Missing struct {
	VAT   bool `json:"vat" doc:"The seller has not decided the VAT of all that is sold; nothing can be issued"`
	Order bool `json:"order" doc:"The school has given no order number"`

	OrderRequired bool `json:"orderRequired,omitempty" doc:"The payer takes nothing without its order number; nothing can be issued"`
}

// Any says whether something is missing.
func (m Missing) Any() bool { return m.VAT || m.Order }

// MissingFor says what an invoice for the agreement still lacks.
func MissingFor(ctx context.Context, t *parties.Tables, a agreements.Agreement) (Missing, error) {
	_, m, err := taxesAndMissing(ctx, t, a)
	return m, err
}

// taxesAndMissing is the VAT of what an agreement makes, and what an invoice for it still lacks.
func taxesAndMissing(ctx context.Context, t *parties.Tables,
	a agreements.Agreement) (agreements.Taxes, Missing, error) {
	tax, err := a.Taxes(ctx, t)
	if err != nil {
		return tax, Missing{}, err
	}
	m := Missing{VAT: !tax.Decided, Order: a.PurchaseOrder == ""}
	if !m.Order {
		return tax, m, nil
	}
	payer, err := t.Payer(ctx, a.Seller(), a.BuyerURN)
	if err != nil {
		return tax, m, err
	}
	m.OrderRequired, err = t.OrderRequired(ctx, payer)
	return tax, m, err
}

// tables answer as of today, from what a reader sees.
func (s *Service) tables(r docdb.Reader) *parties.Tables {
	return parties.TablesOn(r, date.On(s.now()))
}
