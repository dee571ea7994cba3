package enquiries_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/enquiries/enquiriestest"
)

const (
	release = "The release by the home school"
	agree   = "The agreement"
	visits  = "Visits, each recorded and signed off"
	others  = "The other visits, each recorded and signed off"
	invoice = "The invoice"
)

// ahead fails the test unless the head reads these steps.
func ahead(t *testing.T, w *enquiriestest.World, id, when string, want ...string) {
	t.Helper()
	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), id)
	must(t, err)
	if diff := cmp.Diff(want, thread.Ahead); diff != "" {
		t.Errorf("%s: %s", when, diff)
	}
}

// The steps ahead are those that come after the turn, at each step of a thread.
func TestTheStepsThatAThreadHasBeforeIt(t *testing.T) {
	w := enquiriestest.New(t)
	leader, head := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash)
	id := w.Sent(w.AshNeed).ID
	is := func(when string, want ...string) { t.Helper(); ahead(t, w, id, when, want...) }
	is("sent", release, agree, visits, invoice)
	p := w.Proposed(w.Enquiry(id), enquiriestest.Terms())
	is("proposed by the leader", agree, visits, invoice)
	w.Granted(p)
	is("released", visits, invoice)
	counter := w.Counter(id, head, on("2026-02-10.am"))
	is("countered by the school", release, agree, visits, invoice)
	_, err := w.Enquiries.Accept(w.Ctx, leader, counter.ID, counter.Version)
	must(t, err)
	is("taken up by the leader", agree, visits, invoice)
	_, err = w.Enquiries.WithdrawProposal(w.Ctx, head, counter.ID, w.Proposal(counter).Version, "Other dates.")
	must(t, err)
	is("taken back", release, agree, visits, invoice)
	p = w.Proposed(w.Enquiry(id), enquiriestest.Terms()) // for half-days that are released already
	a, err := w.Enquiries.Accept(w.Ctx, head, p.ID, w.Proposal(p).Version)
	must(t, err)
	is("agreed on two visits", others, invoice)
	for i, v := range w.Visits(a.ID) {
		w.Until(v.Date)
		w.SignedOff(v)
		is("signed off", [][]string{{invoice}, nil}[i]...)
	}
}

// Support without money has no invoice before it, and what is over has nothing.
func TestNoInvoiceIsAheadOfFreeSupportAndNothingOfAnEnd(t *testing.T) {
	w := enquiriestest.New(t)
	free := enquiriestest.Terms()
	free.DayRate.Pence = 0
	p := w.Proposed(w.Sent(w.AshNeed), free)
	ahead(t, w, p.EnquiryID, "free", agree, visits)
	e := w.Enquiry(p.EnquiryID)
	_, err := w.Enquiries.Decline(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version, "No days.")
	must(t, err)
	ahead(t, w, e.ID, "declined")
}

// A counter-proposal for half-days that the leader is released for needs no
// other release.
func TestAReleaseOfTheSameHalfDaysIsNotAheadAgain(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, on("2026-02-10.am"))
	w.Counter(p.EnquiryID, enquiriestest.Head(enquiriestest.Ash), on("2026-02-10.am"))
	ahead(t, w, p.EnquiryID, "countered for the same half-days", agree, visits, invoice)
}
