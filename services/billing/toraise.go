package billing

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/services/agreements"
	"lateral/services/parties"
)

// Waited is how many visits were on no invoice at the end of a day.
type Waited struct {
	Then  int64 // of these days and earlier
	Still int64 // how many of them are on none now
}

// WaitedOn is how many visits of a seller, until the end of a day, were on no invoice then: those that wait now, but
// for what was taken back since, and those that were invoiced since.
func WaitedOn(ctx context.Context, r docdb.Reader, seller parties.Ref, on date.Day) (Waited, error) {
	still, err := agreements.BillableUntil(ctx, r, seller, on)
	if err != nil {
		return Waited{}, err
	}
	t := turning{r: r, seller: seller, of: ledger.Span{From: on.AddDays(1)}}
	since, err := t.since("by_issuer", false)
	if err != nil {
		return Waited{}, err
	}
	back, err := takenBackSince(ctx, r, since, on)
	if err != nil {
		return Waited{}, err
	}
	var raised []string
	err = invoices.Each(ctx, r, since, func(i Invoice) error {
		for _, l := range i.Lines {
			if l.VisitID != "" {
				raised = append(raised, l.VisitID)
			}
		}
		return nil
	})
	if err != nil {
		return Waited{}, err
	}
	then := map[string]bool{}
	early, err := agreements.AmongUntil(ctx, r, raised, on)
	for _, id := range append(early, still...) {
		then[id] = !back[id]
	}
	return countWaited(then, still), err
}

func countWaited(then map[string]bool, still []string) Waited {
	var w Waited
	for _, waited := range then {
		if waited {
			w.Then++
		}
	}
	for _, id := range still {
		if then[id] {
			w.Still++
		}
	}
	return w
}

// takenBackSince are the visits on invoices of the day and earlier that credit notes took back after it.
func takenBackSince(ctx context.Context, r docdb.Reader, since docdb.Query, on date.Day) (map[string]bool, error) {
	var notes []CreditNote
	var ids []string
	err := creditNotes.Each(ctx, r, since, func(n CreditNote) error {
		if n.SelfBillID == "" {
			notes, ids = append(notes, n), append(ids, n.InvoiceID)
		}
		return nil
	})
	if err != nil {
		return nil, err
	}
	of, err := invoices.GetMany(ctx, r, ids)
	back := map[string]bool{}
	for _, n := range notes {
		i := of[n.InvoiceID]
		if date.On(i.IssuedAt) > on {
			continue
		}
		for _, l := range append(n.Lines, wholeOf(n, i)...) {
			if l.VisitID != "" {
				back[l.VisitID] = true
			}
		}
	}
	return back, err
}

// wholeOf are the lines of an invoice that one of the oldest credit notes took back: these are of whole invoices.
func wholeOf(n CreditNote, i Invoice) []Line {
	if len(n.Lines) > 0 {
		return nil
	}
	return i.Lines
}
