package support_test

import (
	"testing"

	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/diary"
	"lateral/services/support"
	"lateral/services/support/supporttest"
)

// cheaper are other terms for the same half-days; those of on are for other
// half-days.
func cheaper() support.ProposeInput {
	in := supporttest.Terms()
	in.DayRate = money.Pounds(300)
	return in
}

// times counts an event of a thread.
func times(w *supporttest.World, enquiryID string, what events.Type) int {
	thread, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Ash), enquiryID)
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

func on(slots ...string) support.ProposeInput {
	in := supporttest.Terms()
	in.Slots = supporttest.Slots(slots...)
	return in
}

func TestACounterProposalForTheSameHalfDaysIsAgreedInOnePress(t *testing.T) {
	w := supporttest.New(t)
	p := w.Ready(w.AshNeed, supporttest.Terms())
	counter := w.Counter(p.EnquiryID, supporttest.Head(supporttest.Ash), cheaper())
	if rel := w.Release(counter); rel.State != support.ReleaseGranted || rel.CarriedID != w.Release(p).ID {
		t.Fatalf("its release is %+v", rel)
	}
	a, err := w.Support.Accept(w.Ctx, supporttest.LeaderAt(supporttest.Cedar), counter.ID, counter.Version)
	must(t, err)
	if a.ID == "" || a.DayRate != money.Pounds(300) || a.AgreedByName != supporttest.LeaderAt(supporttest.Cedar).Name {
		t.Errorf("agreed %+v", a)
	}
	if asked := times(w, p.EnquiryID, support.ReleaseWasAsked); asked != 1 {
		t.Errorf("the home head was asked %d times", asked)
	}
	w.Sound()
}

func TestTheLeadersCounterProposalForTheSameHalfDaysNeedsNoSecondRelease(t *testing.T) {
	w := supporttest.New(t)
	p := w.Ready(w.AshNeed, supporttest.Terms())
	again := w.Proposed(w.Enquiry(p.EnquiryID), cheaper())
	a, err := w.Support.Accept(w.Ctx, supporttest.Head(supporttest.Ash), again.ID, again.Version)
	must(t, err)
	if a.DayRate != money.Pounds(300) || times(w, p.EnquiryID, support.ReleaseWasAsked) != 1 {
		t.Errorf("agreed %+v, asked %d times", a, times(w, p.EnquiryID, support.ReleaseWasAsked))
	}
	w.Sound()
}

// For other dates the leader presses once, then the home head once, and it is
// agreed.
func TestACounterProposalOnOtherDaysIsAgreedWhenTheHomeHeadReleases(t *testing.T) {
	for name, in := range map[string]support.ProposeInput{
		"another day": on("2026-02-10.am", "2026-02-10.pm", "2026-02-12.am"), "fewer": on("2026-02-03.am"),
		"more": on("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am", "2026-02-05.pm"),
	} {
		t.Run(name, func(t *testing.T) {
			w := supporttest.New(t)
			p := w.Ready(w.AshNeed, supporttest.Terms())
			counter := w.Counter(p.EnquiryID, supporttest.Head(supporttest.Ash), in)
			leader := supporttest.LeaderAt(supporttest.Cedar)
			a, err := w.Support.Accept(w.Ctx, leader, counter.ID, counter.Version)
			must(t, err)
			if a.ID != "" || a.Origin.ID != p.EnquiryID {
				t.Fatalf("agreed without a release: %+v", a)
			}
			if asked := times(w, p.EnquiryID, support.ReleaseWasAsked); asked != 2 {
				t.Errorf("the home head was asked %d times", asked)
			}
			w.Granted(counter)
			thread, err := w.Support.Thread(w.Ctx, supporttest.Head(supporttest.Ash), p.EnquiryID)
			must(t, err)
			if thread.Agreed == nil || len(thread.Agreed.Agreement.Slots) != len(in.Slots) || thread.Agreed.Agreement.AgreedByName != w.Leader.Name {
				t.Fatalf("agreed %+v", thread.Agreed)
			}
			last := thread.Timeline[len(thread.Timeline)-1]
			if last.What != support.Agreed || last.Side != support.LeaderSide {
				t.Errorf("it ends with %+v", last)
			}
			w.Sound()
		})
	}
}

func TestAYesThatWaitsForTheReleaseCanComeToNothing(t *testing.T) {
	leader, home, school := supporttest.LeaderAt(supporttest.Cedar), supporttest.Head(supporttest.Cedar), supporttest.Head(supporttest.Ash)
	for name, ends := range map[string]func(*supporttest.World, support.Proposal) error{
		"the home head refuses": func(w *supporttest.World, p support.Proposal) error {
			rel := w.Release(p)
			_, err := w.Support.Refuse(w.Ctx, home, rel.ID, rel.Version, "Inspection week.")
			return err
		},
		"the school takes it back": func(w *supporttest.World, p support.Proposal) error {
			_, err := w.Support.WithdrawProposal(w.Ctx, school, p.ID, p.Version, "Sorry.")
			return err
		},
		"the leader proposes something else": func(w *supporttest.World, _ support.Proposal) error {
			w.Proposed(w.Enquiry(w.Needed(w.AshNeed)), on("2026-02-11.am"))
			return nil
		},
		"a half-day is closed": func(w *supporttest.World, p support.Proposal) error {
			_, err := w.Diary.Change(w.Ctx, leader, w.Leader.ID, diary.Input{Close: supporttest.Slots("2026-02-10.am")})
			must(w.T.(*testing.T), err)
			rel := w.Release(p)
			_, err = w.Support.Grant(w.Ctx, home, rel.ID, rel.Version, "")
			refused(w.T.(*testing.T), err, "half_day_taken")
			if w.Release(p).State != support.ReleaseAsked {
				w.T.Error("half of it happened")
			}
			return nil
		},
		"the first day comes": func(w *supporttest.World, p support.Proposal) error {
			w.Until("2026-02-10")
			rel := w.Release(p)
			_, err := w.Support.Grant(w.Ctx, home, rel.ID, rel.Version, "")
			refused(w.T.(*testing.T), err, "dates_past")
			return nil
		},
	} {
		t.Run(name, func(t *testing.T) {
			w := supporttest.New(t)
			p := w.Ready(w.AshNeed, supporttest.Terms())
			counter := w.Counter(p.EnquiryID, school, on("2026-02-10.am"))
			_, err := w.Support.Accept(w.Ctx, leader, counter.ID, counter.Version)
			must(t, err)
			counter = w.Proposal(counter)
			must(t, ends(w, counter))
			if times(w, counter.EnquiryID, support.Agreed) > 0 {
				t.Error("it was agreed all the same")
			}
			w.Sound()
		})
	}
}

// After a refusal the home head is asked again, even for the same half-days.
func TestARefusedReleaseIsNotCarriedOn(t *testing.T) {
	w := supporttest.New(t)
	p := w.Proposed(w.Sent(w.AshNeed), supporttest.Terms())
	rel := w.Release(p)
	_, err := w.Support.Refuse(w.Ctx, supporttest.Head(supporttest.Cedar), rel.ID, rel.Version, "Inspection week.")
	must(t, err)
	again := w.Proposed(w.Enquiry(p.EnquiryID), cheaper())
	if rel := w.Release(again); rel.State != support.ReleaseAsked || rel.CarriedID != "" || rel.Note != "" {
		t.Errorf("its release is %+v", rel)
	}
	if asked := times(w, p.EnquiryID, support.ReleaseWasAsked); asked != 2 {
		t.Errorf("asked %d times", asked)
	}
	w.Sound()
}
