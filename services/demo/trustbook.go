package demo

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/reconciliation"
)

// Line is a line of the statements that come with the demonstration.
type Line struct {
	On    date.Day
	Text  string
	Pence int64    // below nothing where money left
	For   []string // numbers of the documents that it is for; none where it is for none
	Sure  bool     // a careful person links it without asking
}

// ledgerOf is what the trust's statements are written from.
type ledgerOf struct {
	month
	earlier map[string]billing.Invoice // that were brought in, by number
	own     []billing.Invoice          // by number
	bills   []billing.SelfBill         // by number
	lines   []Line
}

// Trust is the seller whose month waits to be closed.
func Trust(ctx context.Context, r docdb.Reader) (parties.Ref, error) {
	all, err := partnerships.Of(ctx, r, urn(inAlliance))
	if err != nil {
		return "", err
	}
	if len(all) == 0 {
		return "", fmt.Errorf("demonstration: %s is of no partnership", area[inAlliance].name)
	}
	return parties.Partnership(all[0].ID), nil
}

func readLedger(ctx context.Context, r docdb.Reader) (ledgerOf, error) {
	l := ledgerOf{earlier: map[string]billing.Invoice{}}
	trust, err := Trust(ctx, r)
	if err != nil {
		return l, err
	}
	accounts, err := reconciliation.AccountsOf(ctx, r, trust)
	if err != nil {
		return l, err
	}
	if len(accounts) == 0 { // it was played by an earlier program
		return l, nil
	}
	l.month = monthBefore(accounts[0].From.AddDays(45)) // a day of the month after
	if err := billing.EachIssued(ctx, r, trust, time.Time{}, func(i billing.Invoice) error {
		if i.BroughtIn {
			l.earlier[i.Number] = i
		} else if !slices.ContainsFunc(l.own, func(o billing.Invoice) bool { return o.ID == i.ID }) {
			l.own = append(l.own, i)
		}
		return nil
	}); err != nil {
		return l, err
	}
	err = billing.EachSelfBill(ctx, r, trust, func(b billing.SelfBill) error {
		l.bills = append(l.bills, b)
		return nil
	})
	slices.SortFunc(l.own, func(a, b billing.Invoice) int { return strings.Compare(a.Number, b.Number) })
	slices.SortFunc(l.bills, func(a, b billing.SelfBill) int { return strings.Compare(a.Number, b.Number) })
	return l, err
}

// add adds a line, not before a document could be paid, if it is still of the month.
func (l *ledgerOf) add(on date.Day, issued date.Day, text string, pence int64, sure bool, of ...string) {
	if first := issued.AddDays(2); issued != "" && on < first {
		on = first
	}
	for isAtWeekend(on) {
		on = on.AddDays(1)
	}
	if on > l.last {
		on = l.working(31)
	}
	l.lines = append(l.lines, Line{on, text, pence, of, sure})
}

// called is a payer as banks cut its name.
func called(name string) string {
	letters := []rune(strings.ToUpper(name))
	return strings.TrimSpace(string(letters[:min(len(letters), 18)]))
}
