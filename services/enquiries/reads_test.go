package enquiries_test

import (
	"fmt"
	"testing"

	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/needs/needstest"
	"lateral/services/people"
)

// A list reads no more documents when there is more on it.
func TestLongListsOfThreadsReadNoMoreThanShortOnes(t *testing.T) {
	w := enquiriestest.New(t)
	head, leader := needstest.Person(people.Head, enquiriestest.Ash), enquiriestest.LeaderAt(enquiriestest.Cedar)
	broker := needstest.Broker(w.Partnership.ID)
	var ids []string
	more := func(n int) {
		for range n {
			ask := needstest.Ask()
			ask.PartnershipID = w.Partnership.ID
			need := w.Post(enquiriestest.Ash, ask)
			w.Sent(need)
			ids = append(ids, need.ID)
		}
	}
	asks := map[string]func() (int, error){
		"a school's enquiries": func() (int, error) {
			found, _, err := w.Enquiries.List(w.Ctx, head, enquiries.ListInput{URN: enquiriestest.Ash, Limit: 50})
			return len(found), err
		},
		"a leader's enquiries": func() (int, error) {
			found, _, err := w.Enquiries.List(w.Ctx, leader, enquiries.ListInput{Limit: 50})
			return len(found), err
		},
		"a partnership's enquiries": func() (int, error) {
			found, _, err := w.Enquiries.List(w.Ctx, broker, enquiries.ListInput{PartnershipID: w.Partnership.ID, Limit: 50})
			return len(found), err
		},
		"what waits for a leader": func() (int, error) {
			found, err := w.Enquiries.Waiting(w.Ctx, leader)
			return len(found), err
		},
		"the last enquiry about each need": func() (int, error) {
			found, err := w.Enquiries.LastAbout(w.Ctx, head, ids)
			return len(found), err
		},
	}
	read := func(want int) map[string]int64 {
		costs := map[string]int64{}
		for name, ask := range asks {
			costs[name] = w.Reads(func() {
				if n, err := ask(); n != want || err != nil {
					t.Errorf("%s: %d, want %d; %v", name, n, want, err)
				}
			})
		}
		return costs
	}
	more(3)
	few := read(3)
	more(9)
	for name, many := range read(12) {
		if many > few[name] {
			t.Errorf("%s: 3 take %d reads, 12 take %d", name, few[name], many)
		}
	}
}

// Those who may not ask about a need are not told of the others either.
func TestTheLastEnquiryIsForTheSchoolAndItsBrokers(t *testing.T) {
	w := enquiriestest.New(t)
	sent := w.Sent(w.AshNeed)
	both := []string{w.AshNeed.ID, w.BirchNeed.ID}
	ash := needstest.Person(people.Head, enquiriestest.Ash)
	if _, err := w.Enquiries.LastAbout(w.Ctx, ash, both); err == nil {
		t.Error("a head reads about a need of another school")
	}
	last, err := w.Enquiries.LastAbout(w.Ctx, ash, both[:1])
	if err != nil || last[w.AshNeed.ID].Enquiry.ID != sent.ID || last[w.AshNeed.ID].Leader.ID != w.Leader.ID {
		t.Errorf("%v, %v", last, err)
	}
	birch := needstest.Person(people.Head, enquiriestest.Birch)
	if last, err := w.Enquiries.LastAbout(w.Ctx, birch, both[1:]); err != nil || len(last) != 0 {
		t.Errorf("nobody was asked: %v, %v", last, err)
	}
}

// Agreements with their visits, and what they cost.
func TestALongListOfAgreementsReadsNoMoreThanAShortOne(t *testing.T) {
	w := enquiriestest.New(t)
	head := needstest.Person(people.Head, enquiriestest.Ash)
	costs := func(want int) int64 {
		return w.Reads(func() {
			found, _, err := w.Agreements.List(w.Ctx, head, agreements.ListInput{URN: enquiriestest.Ash, Limit: 50})
			if err != nil || len(found) != want {
				t.Errorf("%d agreements, %v", len(found), err)
			}
		})
	}
	agree := func(day int) {
		ask := needstest.Ask()
		ask.PartnershipID = w.Partnership.ID
		in := enquiriestest.Terms()
		in.Slots = enquiriestest.Slots(fmt.Sprintf("2026-02-%02d.am", day), fmt.Sprintf("2026-02-%02d.pm", day))
		w.Agreed(w.Post(enquiriestest.Ash, ask), in)
	}
	agree(2)
	agree(3)
	few := costs(2)
	for _, day := range []int{4, 5, 6, 9, 10} {
		agree(day)
	}
	if many := costs(7); many > few {
		t.Errorf("2 agreements take %d reads, 7 take %d", few, many)
	}
}
