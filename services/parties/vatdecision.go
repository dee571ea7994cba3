package parties

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// VATDecision is what somebody decided about the VAT of what a seller sells. It is never changed: a
// later decision takes its place from its own first day on.
type VATDecision struct {
	docdb.Meta
	Seller Ref    `json:"seller"`
	Supply Supply `json:"supply"`
	Treatment
	From      date.Day  `json:"from"`
	Until     date.Day  `json:"until,omitempty"` // the last day; "" without end
	DecidedBy string    `json:"decidedBy"`       // account
	DecidedAt time.Time `json:"decidedAt"`
}

var vatDecisions = docdb.Of[VATDecision]("vat_decisions",
	docdb.Index{Name: "by_seller", Fields: []string{"seller", "decidedAt"}})

// decisionsOf are the decisions of a seller, the latest first.
func decisionsOf(ctx context.Context, r docdb.Reader, seller Ref) ([]VATDecision, error) {
	return vatDecisions.All(ctx, r, docdb.Query{Index: "by_seller", Equal: []any{string(seller)}, Descending: true})
}

// latestFor is the decision that counts on a day: the latest of those that had begun by then; nil if
// none had. It counts even after its last day, so that an earlier one never comes back by itself.
func latestFor(all []VATDecision, s Supply, on date.Day) *VATDecision {
	for i := range all {
		if all[i].Supply == s && all[i].From <= on {
			return &all[i]
		}
	}
	return nil
}

// holds says whether the decision holds on a day for a seller with a VAT number, or without.
func (d *VATDecision) holds(on date.Day, number string) bool {
	return d != nil && (d.Until == "" || on <= d.Until) && (number != "" || !d.Reason.NeedsNumber())
}
