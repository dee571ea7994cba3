package matching_test

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// A book that was renewed answers as one that was made anew, and the book before as before.
func TestARenewedBookAnswersAsAnewOne(t *testing.T) {
	known, lines := benchBook(300, 200)
	r := rand.New(rand.NewPCG(3, 4))
	book := matching.New(known)
	for range 5 {
		before := book.Match(lines)
		was := book
		var changed []matching.Document
		for range 20 {
			d := &known.Documents[r.IntN(len(known.Documents))]
			switch r.IntN(3) {
			case 0:
				d.Owed, d.State = money.Pence(0), matching.Paid
			case 1:
				d.Owed, d.State = d.Gross, matching.Open
			case 2:
				d.Owed, d.State = money.Pence(d.Gross.Pence/2), matching.Open
			}
			changed = append(changed, *d)
		}
		var ok bool
		if book, ok = book.Renew(changed); !ok {
			t.Fatal("not renewed")
		}
		rest := cmpopts.IgnoreUnexported(matching.Candidate{})
		if diff := cmp.Diff(matching.New(known).Match(lines), book.Match(lines), rest); diff != "" {
			t.Fatal(diff)
		}
		if diff := cmp.Diff(before, was.Match(lines), rest); diff != "" {
			t.Fatal("the book before has changed:", diff)
		}
	}
	added := known.Documents[0]
	added.ID = "another"
	if _, ok := book.Renew([]matching.Document{added}); ok {
		t.Error("a new document asks for a new book")
	}
}

// Rules and advices given later count as those given at once, and name themselves.
func TestRulesGivenLaterCount(t *testing.T) {
	d := matching.Document{ID: "i1", Number: "INV-000123", Seller: "us", Payer: "p1", Issued: "2026-01-05",
		Gross: money.Pence(35000), Owed: money.Pence(35000), State: matching.Open}
	known := matching.Known{Seller: "us", Documents: []matching.Document{d},
		Parties: []matching.Party{{ID: "p1", Name: "Oakfield Primary School"}}}
	bare := matching.New(known)
	book := bare.With([]matching.Rule{
		{ID: "r1", Name: "KTS Trading", Party: "p1"}, {ID: "r2", Text: "service charge", Means: matching.Charges},
	}, nil)
	lines := []matching.Line{
		{ID: "1", Date: "2026-02-05", Amount: money.Pence(35000), Text: "KTS TRADING INV-000123"},
		{ID: "2", Date: "2026-02-05", Amount: money.Pence(-500), Text: "SERVICE CHARGE"},
	}
	for i, want := range []string{"r1", "r2"} {
		a := book.Match(lines)[i]
		if !a.Automatic || a.Candidates[0].Facts.Rule != want {
			t.Errorf("%+v", a)
		}
		if bare.Match(lines)[i].Automatic {
			t.Error("the book without rules knows them")
		}
	}
}
