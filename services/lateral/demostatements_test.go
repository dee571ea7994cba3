package main

import (
	"slices"
	"strings"
	"testing"

	"lateral/services/demo"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// The statements that come with the demonstration have every kind of line and are about a hundred. Imported by the
// finance officer of the trust, they link what a careful person links unasked, never wrongly, and propose the right
// documents first for nearly all others.
func TestTheStatementsOfTheDemonstration(t *testing.T) {
	t.Parallel()
	p := playedOn(t, "2026-02-03")
	book, err := demo.Trust(t.Context(), p.db)
	if err != nil {
		t.Fatal(err)
	}
	account, err := people.AccountOf(t.Context(), p.db, "gillian.pryor@wenlow.example")
	if err != nil {
		t.Fatal(err)
	}
	gillian, err := people.ActorOf(t.Context(), p.db, account.ID)
	if err != nil {
		t.Fatal(err)
	}
	accounts, err := p.reconciliation.Accounts(t.Context(), gillian, book)
	if err != nil || len(accounts) != 1 {
		t.Fatalf("%d bank accounts, %v", len(accounts), err)
	}
	files, err := demo.Files(t.Context(), p.db)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		var err error
		if strings.HasPrefix(f.Name, "statement") {
			_, err = p.reconciliation.Import(t.Context(), gillian, reconciliation.ImportInput{
				Account: accounts[0].ID, IdempotencyKey: f.Name,
				Upload: reconciliation.Upload{Name: f.Name, File: f.Data},
			})
		} else {
			_, err = p.reconciliation.ReadAdvice(t.Context(), gillian, reconciliation.AdviceInput{
				Book: book, Name: f.Name, File: f.Data, IdempotencyKey: f.Name,
			})
		}
		if err != nil {
			t.Fatalf("%s: %v", f.Name, err)
		}
	}
	if _, err := p.runner("test").RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	want, err := demo.Statements(t.Context(), p.db)
	if err != nil {
		t.Fatal(err)
	}
	all := reconciliation.LinesInput{Account: accounts[0].ID, Limit: 500}
	got, _, err := p.reconciliation.Lines(t.Context(), gillian, all)
	if err != nil || len(got) != len(want) || len(want) < 95 || len(want) > 120 {
		t.Fatalf("%d lines of %d, %v", len(got), len(want), err)
	}
	sure, alone, first, documents := 0, 0, 0, 0
	for _, l := range want {
		at := slices.IndexFunc(got, func(g reconciliation.Line) bool {
			return g.On == l.On && g.Amount.Pence == l.Pence && strings.Contains(l.Text, g.Text)
		})
		if at < 0 {
			t.Errorf("%s %q of %d was not imported", l.On, l.Text, l.Pence)
			continue
		}
		v, err := p.reconciliation.Line(t.Context(), gillian, got[at].ID)
		if err != nil {
			t.Fatal(err)
		}
		got = slices.Delete(got, at, at+1)
		numbers := linkedOf(v)
		if l.Sure {
			sure++
		}
		switch {
		case len(numbers) > 0 && !slices.Equal(numbers, l.For):
			t.Errorf("%q was linked to %q, and is for %q", l.Text, numbers, l.For)
		case len(numbers) > 0:
			alone++
		case len(l.For) > 0:
			documents++
			if proposed := firstOf(v); slices.Equal(proposed, l.For) {
				first++
			} else {
				t.Logf("%q is for %q, and first stands %q", l.Text, l.For, proposed)
			}
		}
	}
	t.Logf("of %d lines, %d are sure, %d were linked unasked; %d of %d others for documents have the right ones first",
		len(want), sure, alone, first, documents)
	if alone < sure || first*100 < documents*80 {
		t.Errorf("%d of %d sure lines were linked unasked; %d of %d others have the right documents first", alone, sure,
			first, documents)
	}
}

// linkedOf are the numbers of what a line is linked to, in their order.
func linkedOf(v reconciliation.LineView) []string {
	var all []string
	for _, k := range v.Links {
		if k.State == reconciliation.Made {
			all = append(all, k.Number)
		}
	}
	slices.Sort(all)
	return all
}

// firstOf are the numbers of what is proposed first for a line, in their order.
func firstOf(v reconciliation.LineView) []string {
	if len(v.Candidates) == 0 {
		return nil
	}
	var all []string
	for _, part := range v.Candidates[0].Parts {
		if part.Number != "" { // the rest is on account
			all = append(all, part.Number)
		}
	}
	slices.Sort(all)
	return all
}
