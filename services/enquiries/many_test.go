package enquiries_test

import (
	"fmt"
	"testing"

	"lateral/services/enquiries/enquiriestest"
	"lateral/services/people"
)

// manyProposals are so many threads of the school Ash, each about a need of its own, with a
// proposal that the home school has released. Their leader is the account.
func manyProposals(w *enquiriestest.World, many int, leader string) {
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	copyOf := enquiriestest.CopyOf
	w.Copies("needs", w.AshNeed.ID, many, func(i int) map[string]any {
		return map[string]any{"number": 9000 + i, "ref": fmt.Sprint("N-", 9000+i)}
	})
	w.Copies("enquiries", p.EnquiryID, many, func(i int) map[string]any {
		return map[string]any{"needId": copyOf(w.AshNeed.ID, i), "ref": fmt.Sprint("E-", 9000+i), "number": 9000 + i,
			"accountId": leader, "openId": copyOf(p.ID, i)}
	})
	w.Copies("proposals", p.ID, many, func(i int) map[string]any {
		return map[string]any{"enquiryId": copyOf(p.EnquiryID, i)}
	})
	w.Copies("releases", w.Release(p).ID, many, func(i int) map[string]any {
		return map[string]any{"enquiryId": copyOf(p.EnquiryID, i), "proposalId": copyOf(p.ID, i)}
	})
}

// Whoever has more than a hundred threads under way misses none of what waits in them.
func TestNothingThatWaitsIsLeftOut(t *testing.T) {
	w := enquiriestest.New(t)
	const copies = 160
	manyProposals(w, copies, enquiriestest.LeaderAt(enquiriestest.Cedar).AccountID)
	waiting, err := w.Enquiries.Waiting(w.Ctx, enquiriestest.Head(enquiriestest.Ash))
	if err != nil {
		t.Fatal(err)
	}
	threads := map[string]bool{}
	for _, one := range waiting {
		threads[one.Enquiry.Ref+" "+string(one.Do)] = true
	}
	if len(waiting) != copies+1 || len(threads) != copies+1 || !threads["E-9159 accept"] {
		t.Errorf("%d things wait in %d threads, want %d", len(waiting), len(threads), copies+1)
	}
}

// A broker hears of every thread that somebody on both sides holds up.
func TestNoBlockedThreadIsLeftOut(t *testing.T) {
	w := enquiriestest.New(t)
	const copies = 160
	dora := w.Person(people.Held{Role: people.Senior, Place: people.School(enquiriestest.Ash)})
	manyProposals(w, copies, dora.ID)
	blocked, err := w.Enquiries.Blocked(w.Ctx, w.Broker(), w.Partnership.ID)
	if err != nil {
		t.Fatal(err)
	}
	for _, one := range blocked {
		if one.AccountID != dora.ID {
			t.Errorf("%s is blocked by %s", one.Enquiry.Ref, one.Name)
		}
	}
	if len(blocked) != copies {
		t.Errorf("%d threads are blocked, want %d", len(blocked), copies)
	}
}
