package enquiries_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

// dearer are other terms for the same half-days; those of on are for other
// half-days.
func dearer() enquiries.ProposeInput { return at(400) }

// at are the same half-days at another price of a day.
func at(pounds int64) enquiries.ProposeInput {
	in := enquiriestest.Terms()
	in.DayRate = money.Pounds(pounds)
	return in
}

// times counts an event of a thread.
func times(w *enquiriestest.World, enquiryID string, what events.Type) int {
	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), enquiryID)
	if err != nil {
		w.T.Fatal(err)
	}
	n := 0
	for _, m := range thread.Timeline {
		if m.What == what {
			n++
		}
	}
	return n
}

func on(slots ...string) enquiries.ProposeInput {
	in := enquiriestest.Terms()
	in.Slots = enquiriestest.Slots(slots...)
	return in
}

func TestACounterProposalForTheSameHalfDaysIsAgreedInOnePress(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	counter := w.Counter(p.EnquiryID, enquiriestest.Head(enquiriestest.Ash), dearer())
	if rel := w.Release(counter); rel.State != diary.GrantedRelease || rel.CarriedID != w.Release(p).ID {
		t.Fatalf("its release is %+v", rel)
	}
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), counter.ID, counter.Version)
	must(t, err)
	if a.ID == "" || a.DayRate != money.Pounds(400) || a.AgreedByName != enquiriestest.LeaderAt(enquiriestest.Cedar).Name {
		t.Errorf("agreed %+v", a)
	}
	if asked := times(w, p.EnquiryID, diary.ReleaseAsked); asked != 1 {
		t.Errorf("the home head was asked %d times", asked)
	}
	w.Sound()
}

func TestTheLeadersCounterProposalForTheSameHalfDaysNeedsNoSecondRelease(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	again := w.Proposed(w.Enquiry(p.EnquiryID), dearer())
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), again.ID, again.Version)
	must(t, err)
	if a.DayRate != money.Pounds(400) || times(w, p.EnquiryID, diary.ReleaseAsked) != 1 {
		t.Errorf("agreed %+v, asked %d times", a, times(w, p.EnquiryID, diary.ReleaseAsked))
	}
	w.Sound()
}

// For other dates the leader presses once, then the home head once, and it is
// agreed.
func TestACounterProposalOnOtherDaysIsAgreedWhenTheHomeHeadReleases(t *testing.T) {
	for name, in := range map[string]enquiries.ProposeInput{
		"another day": on("2026-02-10.am", "2026-02-10.pm", "2026-02-12.am"), "fewer": on("2026-02-03.am"),
		"more": on("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am", "2026-02-05.pm"),
	} {
		t.Run(name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			counter := w.Counter(p.EnquiryID, enquiriestest.Head(enquiriestest.Ash), in)
			leader := enquiriestest.LeaderAt(enquiriestest.Cedar)
			a, err := w.Enquiries.Accept(w.Ctx, leader, counter.ID, counter.Version)
			must(t, err)
			if a.ID != "" || a.Origin.ID != p.EnquiryID {
				t.Fatalf("agreed without a release: %+v", a)
			}
			if asked := times(w, p.EnquiryID, diary.ReleaseAsked); asked != 2 {
				t.Errorf("the home head was asked %d times", asked)
			}
			w.Granted(counter)
			thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.EnquiryID)
			must(t, err)
			if thread.Agreed == nil || len(thread.Agreed.Agreement.Slots) != len(in.Slots) ||
				thread.Agreed.Agreement.AgreedByName != w.Leader.Name {
				t.Fatalf("agreed %+v", thread.Agreed)
			}
			last := thread.Timeline[len(thread.Timeline)-1]
			if last.What != agreements.AgreementMade || last.Side != agreements.LeaderSide {
				t.Errorf("it ends with %+v", last)
			}
			w.Sound()
		})
	}
}

func TestAYesThatWaitsForTheReleaseCanComeToNothing(t *testing.T) {
	leader, home, school := enquiriestest.LeaderAt(enquiriestest.Cedar), enquiriestest.Head(
		enquiriestest.Cedar), enquiriestest.Head(enquiriestest.Ash)
	for name, ends := range map[string]func(*enquiriestest.World, enquiries.Proposal) error{
		"the home head refuses": func(w *enquiriestest.World, p enquiries.Proposal) error {
			rel := w.Release(p)
			_, err := w.Diary.Refuse(w.Ctx, home, rel.ID, rel.Version, "Inspection week.")
			return err
		},
		"the school takes it back": func(w *enquiriestest.World, p enquiries.Proposal) error {
			_, err := w.Enquiries.WithdrawProposal(w.Ctx, school, p.ID, p.Version, "Sorry.")
			return err
		},
		"the leader proposes something else": func(w *enquiriestest.World, _ enquiries.Proposal) error {
			w.Proposed(w.Enquiry(w.Needed(w.AshNeed)), on("2026-02-11.am"))
			return nil
		},
		"a half-day is closed": func(w *enquiriestest.World, p enquiries.Proposal) error {
			_, err := w.Diary.Change(w.Ctx, leader, w.Leader.ID, diary.Input{Close: enquiriestest.Slots("2026-02-10.am")})
			must(w.T.(*testing.T), err)
			rel := w.Release(p)
			_, err = w.Diary.Grant(w.Ctx, home, rel.ID, rel.Version, "")
			apperrtest.Refused(w.T.(*testing.T), err, "half_day_taken")
			if w.Release(p).State != diary.AskedRelease {
				w.T.Error("half of it happened")
			}
			return nil
		},
		"the first day comes": func(w *enquiriestest.World, p enquiries.Proposal) error {
			w.Until("2026-02-10")
			rel := w.Release(p)
			_, err := w.Diary.Grant(w.Ctx, home, rel.ID, rel.Version, "")
			apperrtest.Refused(w.T.(*testing.T), err, "dates_past")
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			counter := w.Counter(p.EnquiryID, school, on("2026-02-10.am"))
			_, err := w.Enquiries.Accept(w.Ctx, leader, counter.ID, counter.Version)
			must(t, err)
			counter = w.Proposal(counter)
			must(t, ends(w, counter))
			if times(w, counter.EnquiryID, agreements.AgreementMade) > 0 {
				t.Error("it was agreed all the same")
			}
			w.Sound()
		})
	}
}

// After a refusal the home head is asked again, even for the same half-days.
func TestARefusedReleaseIsNotCarriedOn(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
	rel := w.Release(p)
	_, err := w.Diary.Refuse(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "Inspection week.")
	must(t, err)
	again := w.Proposed(w.Enquiry(p.EnquiryID), dearer())
	if rel := w.Release(again); rel.State != diary.AskedRelease || rel.CarriedID != "" || rel.Note != "" {
		t.Errorf("its release is %+v", rel)
	}
	if asked := times(w, p.EnquiryID, diary.ReleaseAsked); asked != 2 {
		t.Errorf("asked %d times", asked)
	}
	w.Sound()
}

// The home head released for what the home school is to receive: for less they
// are asked again, by whichever side it was proposed.
func TestAReleaseIsAskedForAgainWhenTheHomeSchoolIsToReceiveLess(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	counter := w.Counter(p.EnquiryID, enquiriestest.Head(enquiriestest.Ash), at(1))
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), counter.ID, counter.Version)
	must(t, err)
	if rel := w.Release(counter); a.ID != "" || rel.State != diary.AskedRelease || rel.CarriedID != "" {
		t.Errorf("agreed %q, its release is %+v", a.Ref, rel)
	}
	if asked := times(w, p.EnquiryID, diary.ReleaseAsked); asked != 2 {
		t.Errorf("the home head was asked %d times", asked)
	}
	own := w.Proposed(w.Enquiry(p.EnquiryID), at(300))
	if rel := w.Release(own); rel.State != diary.AskedRelease {
		t.Errorf("the leader's own lower price: %+v", rel)
	}
	w.Sound()
}

// What counts is the sum for which the home head released, not what was proposed
// in between; days in return are worth something too.
func TestWhatTheHomeSchoolReceivesIsComparedWithWhatItReleasedFor(t *testing.T) {
	free, mutual := at(0), at(0)
	mutual.Mutual = true
	for name, c := range map[string]struct {
		released, between, now enquiries.ProposeInput
		want                   diary.ReleaseState
	}{
		"more, then the same again":     {at(350), at(400), at(350), diary.GrantedRelease},
		"more, then less than before":   {at(350), at(400), at(349), diary.AskedRelease},
		"days in return, then for free": {mutual, mutual, free, diary.AskedRelease},
		"for free, then days in return": {free, free, mutual, diary.GrantedRelease},
		"days in return, then money":    {mutual, mutual, at(350), diary.AskedRelease},
	} {
		t.Run(name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := w.Ready(w.AshNeed, c.released)
			w.Proposed(w.Enquiry(p.EnquiryID), c.between)
			if rel := w.Release(w.Proposed(w.Enquiry(p.EnquiryID), c.now)); rel.State != c.want {
				t.Errorf("its release is %+v", rel)
			}
			w.Sound()
		})
	}
}
