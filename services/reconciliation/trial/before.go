package trial

import (
	"cmp"
	"context"
	"fmt"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/matching"
	"lateral/services/reconciliation/set"
)

// lessons are what the rows of setup.csv taught, as lines that a person linked.
func lessons(of set.Set, p sides, o owed, last date.Day) []lesson {
	var all []lesson
	for _, b := range of.Before {
		on := cmp.Or(b.On, last)
		on = min(on, last)
		party := p.refs[b.Rule.Party]
		switch {
		case b.Kind == set.IsPayment:
			id := of.Known.Seller + "|" + b.Document
			if plan := o.plans[id]; o.ids[id] != "" && plan.later > 0 && b.Amount.Pence > 0 {
				pence := min(b.Amount.Pence, plan.later)
				plan.later -= pence
				all = append(all, lesson{row: b.Row, on: on, pence: pence, name: b.Rule.Name,
					to: reconciliation.LinkInput{Kind: reconciliation.ToInvoice, InvoiceID: o.ids[id]}})
			}
		case b.Kind == set.IsRule && b.Rule.Means != "":
			pence := int64(-1)
			if b.Rule.Means == matching.Interest {
				pence = 1
			}
			all = append(all, lesson{row: b.Row, on: on, pence: pence, name: b.Rule.Text, learns: b.Rule.Text,
				to: reconciliation.LinkInput{Kind: reconciliation.Kind(b.Rule.Means)}})
		case b.Kind == set.IsRule:
			all = append(all, payers(b, on, party)...)
		}
	}
	return all
}

// payers are the lines from which the name and the account of a payer are learnt.
func payers(b set.Before, on date.Day, party parties.Ref) []lesson {
	var all []lesson
	for _, says := range []string{b.Rule.Name, b.Rule.Account} {
		if says != "" {
			all = append(all, lesson{row: b.Row, on: on, pence: 1, name: says, learns: says,
				to: reconciliation.LinkInput{Kind: reconciliation.OnAccount, Party: party}})
		}
	}
	return all
}

// teach imports the earlier statement, links its lines as a person, and lets the program remember what it
// should. What the desk would not remember is noted.
func (s *store) teach(ctx context.Context, of *set.Set, p sides, all []lesson) error {
	if len(all) == 0 {
		return nil
	}
	first := all[0].on
	for _, l := range all {
		first = min(first, l.on)
	}
	a, err := s.desk.OpenAccount(ctx, s.one, reconciliation.AccountInput{
		Book: p.sellers[of.Known.Seller], Name: "Before", SortCode: "000000", Number: "00000000", From: first,
		Opening: money.Pence(0), IdempotencyKey: s.key(),
	})
	if err != nil {
		return err
	}
	if _, err := s.desk.Import(ctx, s.one, reconciliation.ImportInput{
		Account: a.ID, IdempotencyKey: s.key(), Accept: true,
		Upload: reconciliation.Upload{Name: "before.xml", File: statementOf(all)},
	}); err != nil {
		return fmt.Errorf("setup.csv: %w", err)
	}
	lines, err := s.linesOf(ctx, a.ID)
	if err != nil {
		return err
	}
	byID := map[string]string{}
	for _, l := range lines {
		byID[l.BankID] = l.ID
	}
	for n, l := range all {
		if err := s.learn(ctx, of, l, byID[referenceOf(n)]); err != nil {
			return &set.Fault{File: "setup.csv", Row: l.row, Why: err.Error()}
		}
	}
	return nil
}

// learn links a line, and remembers what is to be remembered of it.
func (s *store) learn(ctx context.Context, of *set.Set, l lesson, line string) error {
	l.to.LineID, l.to.IdempotencyKey = line, s.key()
	k, err := s.desk.Link(ctx, s.one, l.to)
	if err != nil || l.learns == "" {
		return err
	}
	_, err = s.desk.Remember(ctx, s.one, reconciliation.RememberInput{LinkID: k.ID, Says: l.learns})
	if why, refused := apperr.Reason(err); refused {
		of.Note(&set.Fault{File: "setup.csv", Row: l.row, Why: fmt.Sprintf("%q is not learnt: %s", l.learns, why)})
		return nil
	}
	return err
}
