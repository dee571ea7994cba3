package reconciliation

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// Recorded is money that a person recorded by hand, and that no line of a statement showed yet at the end of a day.
type Recorded struct {
	Payment   string       `json:"payment"` // id
	On        date.Day     `json:"on"`      // when it moved
	Amount    money.Amount `json:"amount"`  // above nothing: it came
	Number    string       `json:"number"`  // of its document
	PartyName string       `json:"partyName"`
}

// InTransit is what a book has recorded by hand and on no statement at the end of the last of the days, the earliest
// first: what was so before the first of them, with what moved on them.
func InTransit(ctx context.Context, r docdb.Reader, book parties.Ref, of ledger.Span,
	before []Recorded) ([]Recorded, error) {
	sums := map[string]money.Amount{}
	for _, b := range before {
		sums[b.Payment] = b.Amount
	}
	var moved []ledger.Movement
	for cursor := ""; ; {
		page, next, err := ledger.Movements(ctx, r, string(book), billing.Transit, of, cursor, docdb.MaxLimit)
		if err != nil {
			return nil, err
		}
		moved = append(moved, page...)
		if cursor = next; next == "" {
			break
		}
	}
	met, err := paymentsMet(ctx, r, moved)
	if err != nil {
		return nil, err
	}
	for _, m := range moved {
		id := m.Subject
		if of, linked := met[id]; linked {
			id = of
		}
		if err := money.AddTo(sums, id, m.Amount); err != nil {
			return nil, err
		}
	}
	return nameRecorded(ctx, r, sums)
}

// paymentsMet are the payments that links meet, by link.
func paymentsMet(ctx context.Context, r docdb.Reader, moved []ledger.Movement) (map[string]string, error) {
	var ids []string
	for _, m := range moved {
		if m.Kind == explained || m.Kind == unexplained {
			ids = append(ids, m.Subject)
		}
	}
	slices.Sort(ids)
	found, err := links.GetMany(ctx, r, slices.Compact(ids))
	met := make(map[string]string, len(found))
	for id, k := range found {
		met[id] = cmp.Or(k.PaymentID, k.PaidOutID)
	}
	return met, err
}

// nameRecorded says of what is left whose money it is and for which document.
func nameRecorded(ctx context.Context, r docdb.Reader, sums map[string]money.Amount) ([]Recorded, error) {
	var came, left []string
	for id, amount := range sums {
		switch {
		case amount.IsZero():
		case strings.HasPrefix(id, "paidout_"):
			left = append(left, id)
		default:
			came = append(came, id)
		}
	}
	payments, err := billing.GetPayments(ctx, r, came)
	if err != nil {
		return nil, err
	}
	paid, err := billing.GetPaidOuts(ctx, r, left)
	if err != nil {
		return nil, err
	}
	var of []string
	for _, p := range payments {
		of = append(of, p.InvoiceID)
	}
	for _, p := range paid {
		of = append(of, cmp.Or(p.SelfBillID, p.RefundID))
	}
	n, err := readNamed(ctx, r, of)
	if err != nil {
		return nil, err
	}
	var all []Recorded
	for _, id := range came {
		p := payments[id]
		all = append(all, Recorded{id, p.ReceivedOn, sums[id], n.number(p.InvoiceID), n.invoices[p.InvoiceID].PayerName})
	}
	for _, id := range left {
		p := paid[id]
		all = append(all, Recorded{id, p.PaidOn, sums[id], n.number(cmp.Or(p.SelfBillID, p.RefundID)),
			cmp.Or(n.bills[p.SelfBillID].HomeName, n.refunds[p.RefundID].PartyName)})
	}
	slices.SortFunc(all, func(a, b Recorded) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Payment, b.Payment))
	})
	return all, nil
}
