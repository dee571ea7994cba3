package billing_test

import (
	"slices"
	"strings"
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// chooses says when an agreement is drafted.
func (w *world) chooses(a agreements.Agreement, r partnerships.Raising) {
	w.t.Helper()
	_, err := w.billing.ChooseRaising(w.Ctx, w.finance(), a.ID, w.Agreement(a.ID).Version, r)
	must(w.t, err)
}

// fellDue runs the job, and returns the drafts that wait then.
func (w *world) fellDue() []billing.InvoiceDraft {
	w.t.Helper()
	must(w.t, w.billing.DraftDue(w.Ctx, jobs.Job{}))
	all, _, err := w.billing.InvoiceDrafts(w.Ctx, w.finance(), w.seller(), "", 50)
	must(w.t, err)
	return all
}

// What an agreement brings is drafted when it says: never by visit, at the end of the month, when the visits for an
// objective are done, or when no visit waits any more. Nothing is issued.
func TestWhatFallsDueIsDrafted(t *testing.T) {
	for _, tt := range []struct {
		raising partnerships.Raising
		after   [4]int // visits on drafts, after each of the three visits and after the month
	}{
		{partnerships.ByVisit, [4]int{0, 0, 0, 0}},
		{partnerships.ByMonth, [4]int{0, 0, 0, 3}},
		{partnerships.ByMilestone, [4]int{0, 2, 3, 3}},
		{partnerships.AtCompletion, [4]int{0, 0, 3, 3}},
	} {
		t.Run(string(tt.raising), func(t *testing.T) {
			t.Parallel()
			w := newWorld(t)
			a := w.threeVisits()
			w.chooses(a, tt.raising)
			var got [4]int
			for n, v := range w.Visits(a.ID) {
				w.Until(v.Date)
				w.SignedOff(v)
				got[n] = onDrafts(w.fellDue())
			}
			w.Until("2026-03-01")
			got[3] = onDrafts(w.fellDue())
			if got != tt.after || onDrafts(w.fellDue()) != tt.after[3] {
				t.Errorf("%v visits are on drafts, want %v", got, tt.after)
			}
			if w.toRaise() != 3-tt.after[3] {
				t.Errorf("%d visits are to raise", w.toRaise())
			}
			w.sound()
		})
	}
}

func onDrafts(all []billing.InvoiceDraft) int {
	n := 0
	for _, d := range all {
		n += len(d.VisitIDs)
	}
	return n
}

// threeVisits is an agreement with two visits for one objective, and then one for another.
func (w *world) threeVisits() agreements.Agreement {
	w.t.Helper()
	a := w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-03.am", "2026-02-05.am", "2026-02-06.am"))
	visits := w.Visits(a.ID)
	if visits[0].Objective != visits[1].Objective || visits[1].Objective == visits[2].Objective {
		w.t.Fatalf("objectives are %q, %q, %q", visits[0].Objective, visits[1].Objective, visits[2].Objective)
	}
	return a
}

// Agreements that may share an invoice share the draft that falls due. What a person drops stays theirs to invoice.
func TestWhatFallsDueSharesADraftAndIsDroppedForGood(t *testing.T) {
	w := newWorld(t)
	all := []agreements.Agreement{
		w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-03.am")),
		w.agreedWith(enquiriestest.Cedar, agreementstest.Terms("2026-02-05.am")),
	}
	for _, a := range all {
		w.chooses(a, partnerships.AtCompletion)
		v := w.Visits(a.ID)[0]
		w.Until(v.Date)
		w.SignedOff(v)
	}
	drafts := w.fellDue()
	if len(drafts) != 1 || len(drafts[0].VisitIDs) != 2 || !strings.Contains(drafts[0].AgreementRef, all[1].Ref) {
		t.Fatalf("drafted are %+v", drafts)
	}
	_, err := w.billing.DropDraft(w.Ctx, w.finance(), drafts[0].ID, drafts[0].Version)
	must(t, err)
	if again := w.fellDue(); len(again) > 0 || w.toRaise() != 2 {
		t.Errorf("drafted again are %+v, %d are to raise", again, w.toRaise())
	}
	_, err = w.billing.ChooseRaising(w.Ctx, enquiriestest.Finance(enquiriestest.Ash), all[0].ID,
		w.Agreement(all[0].ID).Version, partnerships.ByMonth)
	apperrtest.Refused(t, err, "not_found")
	_, err = w.billing.ChooseRaising(w.Ctx, w.finance(), all[0].ID, w.Agreement(all[0].ID).Version, "yearly")
	apperrtest.Refused(t, err, "invalid")
	_, err = w.billing.ChooseRaising(w.Ctx, w.finance(), all[0].ID, 1, partnerships.ByMonth)
	apperrtest.Refused(t, err, "stale")
}

// The seller's later word on when an agreement is drafted is read by both schools.
func TestBothSchoolsReadThatItIsDraftedOtherwise(t *testing.T) {
	w := newWorld(t)
	a := w.threeVisits()
	w.chooses(a, partnerships.ByMonth)
	table, err := events.TableOf(billing.EventTable())
	must(t, err)
	lines, err := table.Lines(w.last(a.ID))
	must(t, err)
	want := a.Ref + " is invoiced from now on after the end of each month."
	for _, actor := range []people.Actor{
		w.finance(), enquiriestest.Head(enquiriestest.Ash), enquiriestest.Finance(enquiriestest.Ash),
		enquiriestest.Head(enquiriestest.Cedar),
	} {
		i := slices.IndexFunc(lines, actor.Reads)
		if i < 0 || lines[i].Text != want {
			t.Errorf("%s reads %+v", actor.Name, lines)
		}
	}
}
