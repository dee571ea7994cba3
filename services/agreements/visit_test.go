package agreements_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/diary"
	"lateral/services/needs"
	"lateral/services/parties"
)

func record(words string) agreements.RecordInput { return agreements.RecordInput{Record: words} }

func TestAVisitFromItsDateToItsSignOff(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	_, err := w.Agreements.Record(w.Ctx, expert, v.ID, v.Version,
		record("Too early."))
	apperrtest.Refused(t, err, "visit_to_come")
	_, err = w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version)
	apperrtest.Refused(t, err, "visit_not_recorded")

	v = w.Recorded(v)
	asked, err := w.Agreements.QueryVisit(w.Ctx, ashSenior, v.ID, v.Version,
		"Were you there in the afternoon?")
	must(t, err)
	_, err = w.Agreements.SignOff(w.Ctx, ashHead, v.ID, asked.Version)
	apperrtest.Refused(t, err, "visit_not_recorded")
	again, err := w.Agreements.Record(w.Ctx, expert, v.ID, asked.Version,
		agreements.RecordInput{Record: "Until 15:30.", Objective: "Assess each half-term"})
	must(t, err)
	_, err = w.Agreements.SignOff(w.Ctx, ashHead, v.ID, asked.Version)
	apperrtest.Refused(t, err, "stale")
	signed, err := w.Agreements.SignOff(w.Ctx, ashSenior, v.ID, again.Version)
	must(t, err)

	now := w.Clock.Now()
	want := agreements.Visit{
		Meta: signed.Meta, AgreementID: a.ID, Origin: a.Origin, PartnershipID: w.Partnership.ID,
		Seller: parties.Partnership(w.Partnership.ID), BuyerURN: agreementstest.Ash,
		LeaderID: w.Leader.ID, AccountID: w.Leader.AccountID, Date: "2026-02-03",
		Slots:    agreementstest.Slots("2026-02-03.am", "2026-02-03.pm"),
		HalfDays: 2, Objective: "Assess each half-term", State: agreements.SignedOffVisit,
		Record: "Until 15:30.", RecordedBy: w.Leader.AccountID, RecordedAt: &now, Query: "Were you there in the afternoon?",
		SignedOffBy: ashSenior.AccountID, SignedOffAt: &now, Billable: true,
	}
	if diff := cmp.Diff(want, w.Visits(a.ID)[0]); diff != "" {
		t.Error(diff)
	}
	_, err = w.Agreements.Record(w.Ctx, expert, v.ID, signed.Version, record("More."))
	apperrtest.Refused(t, err, "visit_not_recordable")
	_, err = w.Agreements.CancelVisit(w.Ctx, expert, v.ID, signed.Version, "No.")
	apperrtest.Refused(t, err, "visit_not_cancellable")
	w.Sound()
}

func TestARecordSaysSomething(t *testing.T) {
	w := agreementstest.New(t)
	v := w.Visits(w.Agreed(w.AshNeed, agreementstest.Terms()).ID)[0]
	w.Until(v.Date)
	_, err := w.Agreements.Record(w.Ctx, expert, v.ID, v.Version, record(" \n"))
	apperrtest.BadFields(t, err, "record")
	_, err = w.Agreements.Record(w.Ctx, expert, v.ID, v.Version,
		agreements.RecordInput{Record: "Done.", Objective: "Another one"})
	apperrtest.BadFields(t, err, "objective")
	v = w.Recorded(v)
	_, err = w.Agreements.QueryVisit(w.Ctx, ashHead, v.ID, v.Version, "")
	apperrtest.BadFields(t, err, "query")
}

func TestTheLastSignOffMeetsTheNeed(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	w.SignedOff(w.Visits(a.ID)[0])
	if got := agreement(t, w, a.ID); got.State != agreements.ActiveAgreement || got.Waiting != 1 || got.SignedOff != 1 {
		t.Errorf("after one: %+v", got)
	}
	w.SignedOff(w.Visits(a.ID)[1])
	if got := agreement(t, w, a.ID); got.State != agreements.CompletedAgreement || got.Waiting != 0 || got.EndedAt == nil {
		t.Errorf("after both: %+v", got)
	}
	expectNeed(t, w, needs.Met)
	if diff := cmp.Diff([]events.Type{agreements.AgreementMade, agreements.AgreementCompleted},
		w.Events(a.ID)); diff != "" {
		t.Error(diff)
	}
	w.Sound()
}

func TestCancelledVisitsGiveBackWhatIsStillToCome(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	visits := w.Visits(a.ID)
	_, err := w.Agreements.CancelVisit(w.Ctx, ashHead, visits[1].ID, visits[1].Version, "")
	apperrtest.BadFields(t, err, "reason")
	_, err = w.Agreements.CancelVisit(w.Ctx, ashHead, visits[1].ID, visits[1].Version,
		"Training day.")
	must(t, err)
	free, err := diary.FreeSlots(w.Ctx, w.DB, w.Leader.ID, "2026-02-05", "2026-02-05")
	if err != nil || len(free) != 2 {
		t.Errorf("free again: %v, %v", free, err)
	}
	w.Until("2026-02-03")
	_, err = w.Agreements.CancelVisit(w.Ctx, expert, visits[0].ID, visits[0].Version,
		"Snow.")
	must(t, err)
	free, err = diary.FreeSlots(w.Ctx, w.DB, w.Leader.ID, "2026-02-03", "2026-02-03")
	if err != nil || len(free) != 0 {
		t.Errorf("a day that has come is free: %v, %v", free, err)
	}
	if got := agreement(t, w, a.ID); got.State != agreements.CancelledAgreement {
		t.Errorf("with every visit cancelled it is %s", got.State)
	}
	expectNeed(t, w, needs.Open)
	w.Sound()
}

// Once its day is past the leader may have been there: the school cannot say alone that it did not take place, neither
// about the visit nor by ending the agreement. The leader can, and the broker where the leader is silent.
func TestAVisitWhoseDayIsPastIsNotCancelledBySchoolAlone(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	w.Until("2026-02-04")
	_, err := w.Agreements.CancelVisit(w.Ctx, ashHead, v.ID, v.Version, "Nobody came.")
	apperrtest.Refused(t, err, "visit_not_cancellable")
	_, err = w.Agreements.Cancel(w.Ctx, ashHead, a.ID, a.Version, "Nobody came.")
	apperrtest.Refused(t, err, "visits_to_settle")
	shown, err := w.Agreements.Get(w.Ctx, ashHead, a.ID)
	must(t, err)
	for _, next := range shown.Next {
		if next.On == v.ID && next.Do == agreements.ToCancelVisit || next.Do == agreements.ToCancelAgreement {
			t.Errorf("the school is offered to %s", next.Do)
		}
	}
	_, err = w.Agreements.CancelVisit(w.Ctx, expert, v.ID, v.Version, "I was ill.")
	must(t, err)
	w.Sound()
}

func TestABrokerEndsAnAgreementWhoseVisitIsPast(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	w.Until("2026-02-04")
	a, err := w.Agreements.Cancel(w.Ctx, w.Broker(), a.ID, a.Version, "The leader cannot be reached.")
	if must(t, err); a.State != agreements.CancelledAgreement {
		t.Errorf("it is %s", a.State)
	}
	w.Sound()
}

func TestAQueriedVisitIsCancelledByTheLeader(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Recorded(w.Visits(a.ID)[0])
	_, err := w.Agreements.CancelVisit(w.Ctx, expert, v.ID, v.Version,
		"Wrong school.")
	apperrtest.Refused(t, err, "visit_not_cancellable")
	v, err = w.Agreements.QueryVisit(w.Ctx, ashHead, v.ID, v.Version, "Nobody came.")
	must(t, err)
	_, err = w.Agreements.CancelVisit(w.Ctx, ashHead, v.ID, v.Version, "Nobody came.")
	apperrtest.Refused(t, err, "visit_not_cancellable")
	v, err = w.Agreements.CancelVisit(w.Ctx, expert, v.ID, v.Version,
		"I was elsewhere.")
	must(t, err)
	if v.State != agreements.CancelledVisit {
		t.Errorf("it is %s", v.State)
	}
	w.SignedOff(w.Visits(a.ID)[1])
	if got := agreement(t, w, a.ID); got.State != agreements.CompletedAgreement {
		t.Errorf("with one signed off and one cancelled it is %s", got.State)
	}
	w.Sound()
}

func TestCancellingAnAgreement(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Recorded(w.Visits(a.ID)[0])
	_, err := w.Agreements.Cancel(w.Ctx, ashHead, a.ID, a.Version, "We merge.")
	apperrtest.Refused(t, err, "visits_to_settle")
	_, err = w.Agreements.SignOff(w.Ctx, ashHead, v.ID, v.Version)
	must(t, err)
	_, err = w.Agreements.Cancel(w.Ctx, ashHead, a.ID, a.Version, "We merge.")
	apperrtest.Refused(t, err, "stale")
	now := agreement(t, w, a.ID)
	ended, err := w.Agreements.Cancel(w.Ctx, w.Broker(), a.ID, now.Version, "We merge.")
	must(t, err)
	if ended.State != agreements.CancelledAgreement || ended.SignedOff != 1 || ended.Waiting != 0 ||
		ended.Note != "We merge." {
		t.Errorf("ended as %+v", ended)
	}
	visits := w.Visits(a.ID)
	if visits[0].State != agreements.SignedOffVisit || !visits[0].Billable ||
		visits[1].State != agreements.CancelledVisit {
		t.Errorf("its visits: %+v", visits)
	}
	expectNeed(t, w, needs.Open)
	_, err = w.Agreements.Cancel(w.Ctx, ashHead, a.ID, ended.Version, "Again.")
	apperrtest.Refused(t, err, "agreement_over")

	w.Until("2026-02-06")
	in := agreementstest.Terms() // and the need can be agreed again, with the half-days that came back
	in.Slots = agreementstest.Slots("2026-02-12.am")
	w.Agreed(w.AshNeed, in)
	w.Sound()
}

func TestThePurchaseOrder(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	_, err := w.Agreements.SetPurchaseOrder(w.Ctx, ashSenior, a.ID, a.Version, "PO 0042")
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, homeFinance, a.ID, a.Version, "PO 0042")
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, ashFinance, a.ID, a.Version, "")
	apperrtest.BadFields(t, err, "purchaseOrder")
	got, err := w.Agreements.SetPurchaseOrder(w.Ctx, ashFinance, a.ID, a.Version,
		" PO 0042 ")
	must(t, err)
	if got.PurchaseOrder != "PO 0042" {
		t.Errorf("it is %q", got.PurchaseOrder)
	}
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, ashFinance, a.ID, a.Version, "PO 0043")
	apperrtest.Refused(t, err, "stale")
	got, err = w.Agreements.Cancel(w.Ctx, expert, a.ID, got.Version, "I am ill.")
	must(t, err)
	_, err = w.Agreements.SetPurchaseOrder(w.Ctx, ashFinance, a.ID, got.Version, "PO 0043")
	apperrtest.Refused(t, err, "agreement_over")
}

func TestInvoicingAVisitOnce(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	apperrtest.Refused(t, markInvoiced(w, v.ID, "invoice_1"), "visit_not_signed_off")
	w.SignedOff(v)
	billable(t, w, v.ID)
	for range 2 {
		must(t, markInvoiced(w, v.ID, "invoice_1"))
	}
	billable(t, w)
	apperrtest.Refused(t, markInvoiced(w, v.ID, "invoice_2"), "visit_invoiced")
	credit := func(invoice string) error {
		return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
			return agreements.MarkCredited(w.Ctx, tx, v.ID, invoice, agreements.Parts{Support: true}, true)
		})
	}
	apperrtest.Refused(t, credit("invoice_2"), "visit_not_on_invoice")
	must(t, credit("invoice_1"))
	billable(t, w, v.ID)
	apperrtest.Refused(t, credit(""), "visit_not_on_invoice")
	apperrtest.Refused(t, markInvoiced(w, "visit_x", "invoice_1"), "not_found")
}

func billable(t *testing.T, w *agreementstest.World, want ...string) {
	t.Helper()
	found, _, err := agreements.Billable(w.Ctx, w.DB, parties.Partnership(w.Partnership.ID), "", 10)
	must(t, err)
	var ids []string
	for _, v := range found {
		ids = append(ids, v.ID)
	}
	if diff := cmp.Diff(want, ids); diff != "" {
		t.Error(diff)
	}
}

func markInvoiced(w *agreementstest.World, visitID, invoiceID string) error {
	return w.DB.Update(w.Ctx, func(tx docdb.Tx) error {
		return agreements.MarkInvoiced(w.Ctx, tx, visitID, invoiceID, agreements.Parts{Support: true})
	})
}

func agreement(t *testing.T, w *agreementstest.World, id string) agreements.Agreement {
	t.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, id)
	must(t, err)
	return a
}

func expectNeed(t *testing.T, w *agreementstest.World, want needs.State) {
	t.Helper()
	n, err := needs.GetNeed(w.Ctx, w.DB, w.AshNeed.ID)
	must(t, err)
	if n.State != want {
		t.Errorf("the need is %s, want %s", n.State, want)
	}
}
