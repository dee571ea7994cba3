package trial

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/set"
	"lateral/services/register"
)

// atOnce is how many invoices are brought in at once.
const atOnce = 200

// owed are the invoices of the folder, as the store has them.
type owed struct {
	ids     map[string]string // of the store, by those of the folder
	numbers map[string]string // by the ids of the store
	plans   map[string]*plan  // by the ids of the folder
}

// bringAll brings the invoices in as they stood before the rows of setup.csv.
func (s *store) bringAll(ctx context.Context, of *set.Set, p sides) (owed, error) {
	o := owed{map[string]string{}, map[string]string{}, planned(*of)}
	bySeller := map[string][]int{}
	for n, d := range of.Known.Documents {
		if d.Gross.Currency != money.GBP || d.Gross.IsZero() {
			of.Note(&set.Fault{File: "invoices.csv", Row: of.Rows[n],
				Why: "it comes to nothing, or not to pounds, so it is passed over"})
			continue
		}
		bySeller[d.Seller] = append(bySeller[d.Seller], n)
	}
	for _, seller := range slices.Sorted(maps.Keys(bySeller)) {
		for some := range slices.Chunk(bySeller[seller], atOnce) {
			if err := s.bringIn(ctx, *of, p, o, seller, some); err != nil {
				return o, err
			}
		}
	}
	return o, nil
}

// bringIn brings some invoices of a seller in.
func (s *store) bringIn(ctx context.Context, of set.Set, p sides, o owed, seller string, rows []int) error {
	all := make([]billing.Earlier, len(rows))
	for n, row := range rows {
		all[n] = s.earlier(of.Known.Documents[row], p, o)
	}
	made, err := s.billing.BringIn(ctx, s.one, p.sellers[seller], all)
	if err != nil {
		return fmt.Errorf("invoices.csv, rows %d to %d: %w", of.Rows[rows[0]], of.Rows[rows[len(rows)-1]], err)
	}
	for n, i := range made {
		id := of.Known.Documents[rows[n]].ID
		o.ids[id], o.numbers[i.ID] = i.ID, i.Number
	}
	return nil
}

func (s *store) earlier(d matching.Document, p sides, o owed) billing.Earlier {
	e := billing.Earlier{
		Number: d.Number, Payer: p.refs[d.Payer], Order: d.Order, Issued: cmp.Or(d.Issued, date.On(s.now)), Due: d.Due,
		Total: d.Gross, Paid: money.Pence(o.plans[d.ID].before),
	}
	e.Due = cmp.Or(e.Due, e.Issued.AddDays(30))
	if d.For != "" && !isOutside(d.For) {
		e.For = register.URN(p.refs[d.For].ID())
	}
	return e
}

// credit credits what the folder says was credited.
func (s *store) credit(ctx context.Context, of set.Set, o owed) error {
	for _, d := range of.Known.Documents {
		for _, pence := range o.plans[d.ID].credits {
			if o.ids[d.ID] == "" {
				continue
			}
			_, err := s.billing.Credit(ctx, s.one, billing.CreditInput{
				InvoiceID: o.ids[d.ID], Reason: d.Number, Net: new(money.Pence(pence)), IdempotencyKey: s.key(),
			})
			if err != nil {
				return fmt.Errorf("%s, credited: %w", d.Number, err)
			}
		}
	}
	return nil
}

// writeOff writes off what the folder says was written off.
func (s *store) writeOff(ctx context.Context, of set.Set, o owed) error {
	for _, d := range of.Known.Documents {
		id := o.ids[d.ID]
		if d.State != matching.WrittenOff || id == "" {
			continue
		}
		i, err := billing.GetInvoice(ctx, s.db, id)
		if err == nil {
			i, err = s.billing.AskWriteOff(ctx, s.one, id, i.Version, d.Number)
		}
		if err == nil {
			_, err = s.billing.ApproveWriteOff(ctx, s.two, id, i.Version)
		}
		if err != nil {
			return fmt.Errorf("%s, written off: %w", d.Number, err)
		}
	}
	return nil
}
