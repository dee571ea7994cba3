package billing

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
)

// Missing says what an invoice for an agreement still lacks.
type Missing struct {
	VAT   bool `json:"vat" doc:"Nobody of the partnership has decided about VAT"`
	Order bool `json:"order" doc:"The school has given no order number"`
}

// Any says whether something is missing.
func (m Missing) Any() bool { return m.VAT || m.Order }

// MissingFor says what an invoice for the agreement still lacks.
func MissingFor(a agreements.Agreement) Missing {
	return Missing{VAT: a.VATDecision == nil, Order: a.PurchaseOrder == ""}
}

// schoolDaysBefore says how many school days before the first visit people are
// asked for what is missing.
const schoolDaysBefore = 5

// asked records that people were asked for what the invoices of an agreement lack.
// Its id names the agreement; older ones name a sign-off.
type asked struct {
	docdb.Meta
	At time.Time `json:"at"`
}
