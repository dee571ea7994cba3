package billing_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/lists"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/parties"
	"lateral/services/people"
)

// papered is a world with an invoice, its self-bill, and a credit note of a part of each.
func papered(t *testing.T) (*world, billing.Detail) {
	t.Helper()
	w := newWorld(t)
	i := w.issued()
	line := billing.CreditLine{Net: i.Lines[0].Net}
	line.Net.Pence /= 2
	_, err := w.billing.Credit(w.Ctx, w.finance(), billing.CreditInput{
		InvoiceID: i.ID, Reason: "Half a day less.", Lines: []billing.CreditLine{line}, IdempotencyKey: "c",
	})
	must(t, err)
	now := w.now(i.ID)
	return w, now
}

func (w *world) documents(who people.Actor, in billing.DocumentsInput) []billing.Document {
	w.t.Helper()
	found, _, err := w.billing.Documents(w.Ctx, who, in)
	must(w.t, err)
	return found
}

func numbersOf(found []billing.Document) []string {
	var all []string
	for _, d := range found {
		all = append(all, d.Number)
	}
	slices.Sort(all)
	return all
}

// Everybody finds what they may read, on whichever side they stand; others find no party at all.
func TestDocumentsOfEverySide(t *testing.T) {
	t.Parallel()
	w, _ := papered(t)
	ash, cedar := parties.School(enquiriestest.Ash), parties.School(enquiriestest.Cedar)
	everything := []string{"CN-000001", "INV-000001", "SB-000001", "SC-000001"}
	for name, c := range map[string]struct {
		who  people.Actor
		of   parties.Ref
		want []string
	}{
		"seller's finance": {w.finance(), w.seller(), everything},
		"seller's broker":  {w.Broker(), w.seller(), everything},
		"payer's finance":  {enquiriestest.Finance(enquiriestest.Ash), ash, []string{"CN-000001", "INV-000001"}},
		"payer's senior":   {enquiriestest.Senior(enquiriestest.Ash), ash, []string{"CN-000001", "INV-000001"}},
		"home head":        {enquiriestest.Head(enquiriestest.Cedar), cedar, []string{"SB-000001", "SC-000001"}},
		"home senior":      {enquiriestest.Senior(enquiriestest.Cedar), cedar, nil},
	} {
		if got := numbersOf(w.documents(c.who, billing.DocumentsInput{Party: c.of, Limit: 10})); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	for name, who := range map[string]people.Actor{
		"another school": enquiriestest.Head(enquiriestest.Elm), "its leader": enquiriestest.LeaderAt(enquiriestest.Cedar),
		"payer of the seller": enquiriestest.Finance(enquiriestest.Ash), "nobody": {},
	} {
		_, _, err := w.billing.Documents(w.Ctx, who, billing.DocumentsInput{Party: w.seller(), Limit: 10})
		if apperrtest.Code(err) != "not_found" {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// A document of each kind is found by its number, order, school, leader, day and amount, each alone and together.
func TestDocumentsAreFound(t *testing.T) {
	t.Parallel()
	w, i := papered(t)
	today, total, other := date.On(w.Clock.Now()), i.Total.Pence, i.Total.Pence+1
	back := i.Credited.Pence
	all, invoice := []string{"CN-000001", "INV-000001", "SB-000001", "SC-000001"}, []string{"INV-000001"}
	owed := []string{"INV-000001", "SB-000001"}
	about := func(words string) billing.Find { return billing.Find{Words: words} }
	for name, c := range map[string]struct {
		in   billing.DocumentsInput
		want []string
	}{
		"a kind":               {billing.DocumentsInput{Kind: billing.ASelfBill}, []string{"SB-000001"}},
		"credit notes":         {billing.DocumentsInput{Kind: billing.ACreditNote}, []string{"CN-000001", "SC-000001"}},
		"number":               {billing.DocumentsInput{Find: about("sb-000001")}, []string{"SB-000001", "SC-000001"}},
		"leader":               {billing.DocumentsInput{Find: billing.Find{Words: i.LeaderName}}, all},
		"school and kind":      {billing.DocumentsInput{Kind: billing.AnInvoice, Find: about(i.BuyerName)}, invoice},
		"no such order":        {billing.DocumentsInput{Find: billing.Find{Words: "PO-77"}}, nil},
		"that day":             {billing.DocumentsInput{Find: billing.Find{From: today, To: today}}, all},
		"before":               {billing.DocumentsInput{Find: billing.Find{To: today.AddDays(-1)}}, nil},
		"after":                {billing.DocumentsInput{Find: billing.Find{From: today.AddDays(1)}}, nil},
		"amount":               {billing.DocumentsInput{Kind: billing.AnInvoice, Find: billing.Find{Pence: &total}}, invoice},
		"amount of a note":     {billing.DocumentsInput{Find: billing.Find{Words: "CN-", Pence: &back}}, all[:1]},
		"a penny wrong":        {billing.DocumentsInput{Find: billing.Find{Pence: &other}}, nil},
		"owed":                 {billing.DocumentsInput{Owed: true}, owed},
		"owed, by the leader":  {billing.DocumentsInput{Owed: true, Find: about(i.LeaderName)}, owed},
		"of both, no such day": {billing.DocumentsInput{Find: billing.Find{Words: "INV", From: today.AddDays(9)}}, nil},
	} {
		c.in.Party, c.in.Limit = w.seller(), 10
		if got := numbersOf(w.documents(w.finance(), c.in)); !slices.Equal(got, c.want) {
			t.Errorf("%s: %q, want %q", name, got, c.want)
		}
	}
	_, _, err := w.billing.Documents(w.Ctx, w.finance(),
		billing.DocumentsInput{Party: w.seller(), Find: billing.Find{From: "soon"}})
	if apperrtest.Code(err) != "invalid" {
		t.Errorf("no day: %v", err)
	}
}

// An order number leads to all documents of its agreement.
func TestDocumentsAreFoundByTheirOrder(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	a, visits := w.signedOff()
	w.orderedAs(w.Agreement(a.ID), "PO-77")
	w.issue(billing.IssueInput{AgreementID: a.ID, VisitIDs: visits, IdempotencyKey: "k"})
	in := billing.DocumentsInput{Party: w.seller(), Find: billing.Find{Words: "po-77"}, Limit: 9}
	found := w.documents(w.finance(), in)
	if got := numbersOf(found); !slices.Equal(got, []string{"INV-000001", "SB-000001"}) {
		t.Errorf("%q", got)
	}
}

// The school that was supported finds the papers that a trust pays for it, with their credit notes, once each.
func TestASchoolFindsWhatSomebodyElsePaysForIt(t *testing.T) {
	t.Parallel()
	w, _ := papered(t)
	must(t, docdb.Of[billing.Invoice]("invoices").Each(w.Ctx, w.DB, docdb.Query{}, func(i billing.Invoice) error {
		i.Payer = parties.School(enquiriestest.Elm)
		return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return docdb.Of[billing.Invoice]("invoices").Replace(w.Ctx, tx, &i)
		})
	}))
	got := numbersOf(w.documents(enquiriestest.Head(enquiriestest.Ash),
		billing.DocumentsInput{Party: parties.School(enquiriestest.Ash), Limit: 10}))
	if !slices.Equal(got, []string{"CN-000001", "INV-000001"}) {
		t.Errorf("%q", got)
	}
}

// Pages of every size show each document once, the newest first; another text is no cursor.
func TestPagesOfDocuments(t *testing.T) {
	t.Parallel()
	w, _ := papered(t)
	in := billing.DocumentsInput{Party: w.seller(), Limit: 10}
	all := w.documents(w.finance(), in)
	for in.Limit = 1; in.Limit < 5; in.Limit++ {
		var got []billing.Document
		for in.Cursor = ""; ; {
			found, next, err := w.billing.Documents(w.Ctx, w.finance(), in)
			must(t, err)
			if got = append(got, found...); next == "" || len(got) > 10 {
				break
			}
			in.Cursor = next
		}
		if !slices.EqualFunc(got, all, func(a, b billing.Document) bool { return a.ID == b.ID }) {
			t.Errorf("by %d: %q, not %q", in.Limit, numbersOf(got), numbersOf(all))
		}
	}
	for _, cursor := range []string{"x", "2026-02-03T10:00:00Z", "yesterday.id", "2026-02-03T10:00:00Z."} {
		in.Cursor = cursor
		if _, _, err := w.billing.Documents(w.Ctx, w.finance(), in); !errors.Is(err, docdb.ErrBadCursor) {
			t.Errorf("%q: %v", cursor, err)
		}
	}
}

// The file has a row for each document that is found; a leader's name that is a formula is none there.
func TestDocumentsAsAFile(t *testing.T) {
	t.Parallel()
	w, i := papered(t)
	must(t, w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		i.LeaderName = "=HYPERLINK(1)"
		return docdb.Of[billing.Invoice]("invoices").Replace(w.Ctx, tx, &i.Invoice)
	}))
	sheet, err := w.billing.DocumentsSheet(w.Ctx, w.finance(), billing.DocumentsInput{Party: w.seller()})
	must(t, err)
	text := string(sheet.CSV(lists.Form{}))
	if len(sheet.Rows) != 4 || !strings.Contains(text, "'=HYPERLINK(1)") || strings.Contains(text, ",=") {
		t.Errorf("%s", text)
	}
	for _, want := range []string{i.Number, "Credit note,CN-000001,", ",-", "Self-bill,SB-000001,"} {
		if !strings.Contains(text, want) {
			t.Errorf("%q is not in\n%s", want, text)
		}
	}
	_, err = w.billing.DocumentsSheet(w.Ctx, enquiriestest.Head(enquiriestest.Elm),
		billing.DocumentsInput{Party: w.seller()})
	if apperrtest.Code(err) != "not_found" {
		t.Errorf("to others: %v", err)
	}
}
