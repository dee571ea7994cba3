package billing

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
)

// Find narrows a list of invoices; what is not said narrows nothing. It reads the list from its
// beginning on, so that a page of few among many takes as long as the list is.
type Find struct {
	Words string   // each in the number, the order number, or the name of the payer, the school or the leader
	From  date.Day // issued on this day or later
	To    date.Day // issued on this day or earlier
	Pence *int64   // the total, to the penny
}

func (f Find) everything() bool { return f == Find{} }

// page is a page of the invoices of a query that are found.
func (f Find) page(ctx context.Context, r docdb.Reader, q docdb.Query) ([]Invoice, string, error) {
	if f.everything() {
		return invoices.Find(ctx, r, q)
	}
	words := strings.Fields(strings.ToLower(f.Words))
	return invoices.FindWhere(ctx, r, q, func(i Invoice) (bool, error) { return f.fits(i, words), nil })
}

func (f Find) fits(i Invoice, words []string) bool {
	on := date.On(i.IssuedAt)
	if f.From != "" && on < f.From || f.To != "" && on > f.To || f.Pence != nil && *f.Pence != i.Total.Pence {
		return false
	}
	named := []string{i.Number, i.Orders(), i.PayerName, i.BuyerName, i.LeaderName}
	said := strings.ToLower(strings.Join(named, "\n"))
	for _, word := range words {
		if !strings.Contains(said, word) {
			return false
		}
	}
	return true
}
