package known

import (
	"context"
	"slices"
	"strings"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/billing"
	"lateral/services/reconciliation/matching"
)

// readPayments reads the payments since a time.
func (k *book) readPayments(ctx context.Context, from source, since time.Time) error {
	some := map[string]billing.Payment{}
	err := billing.EachReceived(ctx, from.db, k.seller, since, func(p billing.Payment) error {
		if some[p.ID] = p; len(some) < docdb.MaxLimit {
			return nil
		}
		defer clear(some)
		return k.takePayments(ctx, from, some)
	})
	if err != nil {
		return err
	}
	return k.takePayments(ctx, from, some)
}

// teaches says whether a payment tells under which name its payer pays. One that the program itself
// linked tells nothing: its payer was known.
func teaches(p billing.Payment) bool {
	return p.Stands() && p.LineID != "" && p.RecordedBy != events.System
}

// takePayments takes payments as they are: those that a line shows, and those that none shows yet.
func (k *book) takePayments(ctx context.Context, from source, all map[string]billing.Payment) error {
	var lines []string
	for id, p := range all {
		delete(k.shown, id)
		delete(k.typed, id)
		if p.InTransit() {
			k.typed[id] = p.Amount.Pence
		}
		if teaches(p) {
			lines = append(lines, p.LineID)
		}
	}
	if len(lines) == 0 {
		return nil
	}
	names, err := from.names(ctx, from.db, lines)
	for id, p := range all {
		if name := names[p.LineID]; name != "" && teaches(p) {
			k.shown[id] = earlier{name, k.docs[p.InvoiceID].Payer}
		}
	}
	return err
}

// earlier are the earlier payments as rules, each pair of name and party once, in one order.
func (k *book) earlier() []matching.Rule {
	pairs := map[earlier]bool{}
	for _, p := range k.shown {
		pairs[p] = true
	}
	var all []matching.Rule
	for p := range pairs {
		all = append(all, matching.Rule{Name: p.name, Party: p.party, Past: true})
	}
	slices.SortFunc(all, func(x, y matching.Rule) int {
		return strings.Compare(x.Party+" "+x.Name, y.Party+" "+y.Name)
	})
	return all
}
