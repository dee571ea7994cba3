package home_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/enquiries/enquiriestest"
	"lateral/services/needs/needstest"
	"lateral/services/parties"
	"lateral/services/people"
)

// Drafts come before needs to ask about; among them the one begun first comes
// first.
func TestOfWhatHasNoDayTheOldestComesFirstWhicheverNounItComesFrom(t *testing.T) {
	w := newWorld(t)
	w.Until("2026-01-20")
	w.Draft(enquiriestest.Birch, needstest.Ask())
	w.Until("2026-01-21")
	w.Post(enquiriestest.Birch, needstest.Ask())
	want := []string{"Choose whom to ask about Phonics, N-2002", "Finish posting Phonics, N-2003",
		"Choose whom to ask about Phonics, N-2004"}
	if diff := cmp.Diff(want, titles(w.sees(people.Head, people.School(enquiriestest.Birch)))); diff != "" {
		t.Error(diff)
	}
}

// What must be done by a day comes before what can wait, the nearest day first, however old the rest is.
func TestWhatHasADayComesFirstByThatDay(t *testing.T) {
	t.Parallel()
	x := newTown(t)
	x.Draft(enquiriestest.Ash, needstest.Ask())
	x.send()
	x.propose()
	x.account("home payer", parties.School(enquiriestest.Cedar), 0)
	reads := func(word string, want ...string) {
		t.Helper()
		if diff := cmp.Diff(want, titles(x.home(word))); diff != "" {
			t.Errorf("the %s reads (-want +got)\n%s", word, diff)
		}
	}
	reads("home head", "Look at the new account of Cedar School", // from Thu 15 Jan
		"Release Leader of 100003", // by Mon 2 Feb
		"Confirm the checks of Leader of 100003", "Post a need")
	x.release()
	reads("head", "Answer the proposal of Leader of 100003", "Finish posting Phonics, N-2003")
}

// An invoice that is due comes before an order number that was asked for earlier; of two invoices the one due first.
func TestAPayerReadsFirstWhatIsDueFirst(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	i := w.issued()
	w.Copies("invoices", i.ID, 2, func(n int) map[string]any {
		return map[string]any{"number": []string{"INV-000002", "INV-000003"}[n], "dueOn": i.DueOn.AddDays(1 - 2*n),
			"issuedAt": i.IssuedAt.AddDate(0, 0, n)}
	})
	want := []string{"Pay £525.00 on INV-000003", "Pay £525.00 on INV-000001", "Pay £525.00 on INV-000002"}
	if diff := cmp.Diff(want, titles(w.sees(people.Finance, people.School(enquiriestest.Ash)))); diff != "" {
		t.Error(diff)
	}
}
