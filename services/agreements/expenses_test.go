package agreements_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
)

// byMile are terms with 45p a mile, and at most £40 for each of two visits.
func byMile() agreements.Terms {
	terms := agreementstest.Terms()
	terms.Expenses = agreements.Expenses{PerMile: money.Pence(45), Most: money.Pounds(40)}
	return terms
}

func claim(miles int, pence int64, what string) agreements.RecordInput {
	return agreements.RecordInput{Record: "Done.", Expenses: &agreements.ClaimInput{
		Miles: miles, Sum: money.Pence(pence), For: what,
	}}
}

// Expenses are claimed with the record. The school may say no to them: nothing is lost, and the leader claims anew.
func TestExpensesAreClaimedRefusedAndClaimedAnew(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, byMile())
	pays(t, a, w.Visits(a.ID), "£605.00", true)
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	v = got(w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, claim(62, 0, "Cedar to Ash and back")))(t)
	if v.Claimed() != money.Pence(2790) {
		t.Errorf("62 miles come to %s", v.Claimed())
	}
	pays(t, a, w.Visits(a.ID), "£592.90", true)

	_, err := w.Agreements.RefuseExpenses(w.Ctx, ashHead, v.ID, v.Version, " ")
	apperrtest.BadFields(t, err, "reason")
	_, err = w.Agreements.RefuseExpenses(w.Ctx, expert, v.ID, v.Version, "No.")
	apperrtest.Refused(t, err, "forbidden")
	v = got(w.Agreements.RefuseExpenses(w.Ctx, ashHead, v.ID, v.Version, "It is 40 miles."))(t)
	if v.State != agreements.QueriedVisit || v.Record != "Done." || v.Expenses.Miles != 62 || !v.Claimed().IsZero() {
		t.Errorf("after the no: %+v, %+v", v, v.Expenses)
	}
	if again := offered(t, w, expert, a.ID, agreements.ToRecord); again.Because != agreements.BecauseExpenses {
		t.Errorf("it waits because %q", again.Because)
	}
	_, err = w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version)
	apperrtest.Refused(t, err, "visit_not_recorded")

	v = got(w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, claim(40, 0, "By the A10")))(t)
	v = got(w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version))(t)
	if v.Claimed() != money.Pounds(18) || !v.Billable {
		t.Errorf("signed off with %s", v.Claimed())
	}
	_, err = w.Agreements.RefuseExpenses(w.Ctx, ashHead, v.ID, v.Version, "Too late.")
	apperrtest.Refused(t, err, "visit_not_recorded")
	w.Sound()
}

// pays fails the test unless visits come to a sum before VAT.
func pays(t *testing.T, a agreements.Agreement, visits []agreements.Visit, want string, atMost bool) {
	t.Helper()
	q := got(a.Quote(visits...))(t)
	if q.Pays.String() != want || q.AtMost != atMost || q.Pays.Pence-q.Receives.Pence != q.Kept().Pence+q.OnTop().Pence {
		t.Errorf("the school pays %s (at most: %t), want %s; the other receives %s", q.Pays, q.AtMost, want, q.Receives)
	}
}

// Nobody claims more than was agreed.
func TestWhatMayBeClaimed(t *testing.T) {
	w := agreementstest.New(t)
	sum := agreementstest.Terms()
	sum.Expenses = agreements.Expenses{Most: money.Pounds(40)}
	ash, birch := w.Agreed(w.AshNeed, byMile()), w.Agreed(w.BirchNeed, onOtherDays(sum))
	first := func(a agreements.Agreement) agreements.Visit {
		v := w.Visits(a.ID)[0]
		w.Until(v.Date)
		return v
	}
	miles, pounds := first(ash), first(birch)
	for _, tt := range []struct {
		name  string
		visit agreements.Visit
		in    agreements.RecordInput
		bad   string
	}{
		{"no miles", miles, claim(0, 1000, "Train"), "expenses.miles"},
		{"miles below nothing", miles, claim(-3, 0, "Train"), "expenses.miles"},
		{"too many miles", miles, claim(2001, 0, "Train"), "expenses.miles"},
		{"a penny too much", pounds, claim(0, 4001, "Train"), "expenses.sum.pence"},
		{"a sum below nothing", pounds, claim(0, -1, "Train"), "expenses.sum.pence"},
		{"for nothing", pounds, claim(0, 1000, " "), "expenses.for"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Agreements.Record(w.Ctx, expert, tt.visit.ID, tt.visit.Version, tt.in)
			apperrtest.BadFields(t, err, tt.bad)
		})
	}
	v := got(w.Agreements.Record(w.Ctx, expert, miles.ID, miles.Version, claim(200, 0, "The long way")))(t)
	if v.Claimed() != money.Pounds(40) {
		t.Errorf("200 miles come to %s, and £40 was the most", v.Claimed())
	}
	v = got(w.Agreements.Record(w.Ctx, expert, pounds.ID, pounds.Version, record("Done.")))(t)
	if v.Expenses != nil {
		t.Errorf("claimed without a word: %+v", v.Expenses)
	}
	_, err := w.Agreements.RefuseExpenses(w.Ctx, agreementstest.Head(agreementstest.Birch), v.ID, v.Version, "None.")
	apperrtest.Refused(t, err, "no_expenses")
	w.Sound()
}

// onOtherDays are the terms on days on which the leader is free.
func onOtherDays(terms agreements.Terms) agreements.Terms {
	other := agreementstest.Terms("2026-02-10.am")
	terms.Slots, terms.HalfDays = other.Slots, other.HalfDays
	return terms
}

// Without agreed expenses nothing is claimed: that is every agreement of an earlier program.
func TestWithoutAgreedExpensesNothingIsClaimed(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	pays(t, a, w.Visits(a.ID), "£525.00", false)
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	_, err := w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, claim(10, 0, "Car"))
	apperrtest.BadFields(t, err, "expenses")
}

// The support of a visit and its expenses are on one invoice each, which may be another.
func TestThePartsOfAVisitAreInvoicedOnceEach(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, byMile())
	v := w.Visits(a.ID)[0]
	w.Until(v.Date)
	v = got(w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, claim(10, 0, "Car")))(t)
	v = got(w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version))(t)
	support, expenses := agreements.Parts{Support: true}, agreements.Parts{Expenses: true}
	mark := func(invoice string, parts agreements.Parts) error {
		return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return agreements.MarkInvoiced(w.Ctx, tx, v.ID, invoice, parts)
		})
	}
	credit := func(invoice string, parts agreements.Parts) error {
		return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return agreements.MarkCredited(w.Ctx, tx, v.ID, invoice, parts, true)
		})
	}
	must(t, mark("invoice_1", support))
	billable(t, w, v.ID)
	must(t, mark("invoice_2", expenses))
	must(t, mark("invoice_2", expenses))
	billable(t, w)
	apperrtest.Refused(t, mark("invoice_3", expenses), "visit_invoiced")
	apperrtest.Refused(t, credit("invoice_2", support), "visit_not_on_invoice")
	must(t, credit("invoice_2", expenses))
	billable(t, w, v.ID)
	apperrtest.Refused(t, mark("invoice_3", agreements.Parts{Support: true, Expenses: true}), "visit_invoiced")
	must(t, mark("invoice_3", expenses))
	w.Sound()
}
