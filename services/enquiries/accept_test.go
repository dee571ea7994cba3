package enquiries_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

func TestAcceptingMakesAnAgreement(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	a, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), p.ID, p.Version)
	must(t, err)

	want := agreements.Agreement{
		Meta: a.Meta, Title: "Phonics from the start", Ref: "A-4001", Origin: diary.OriginOf(p.EnquiryID),
		OriginRef: "E-3001", NeedID: w.AshNeed.ID, ProposalID: p.ID,
		BuyerURN: enquiriestest.Ash, HomeURN: enquiriestest.Cedar, LeaderID: w.Leader.ID, AccountID: w.Leader.AccountID,
		PartnershipID: w.Partnership.ID,
		BuyerName:     "Ash Primary School", HomeName: "Cedar School", LeaderName: "Leader of 100003",
		AgreedByName: "Senior of 100001",
		ForSchool: []string{enquiriestest.Senior(enquiriestest.Ash).AccountID,
			enquiriestest.Head(enquiriestest.Ash).AccountID},
		ForHome: []string{enquiriestest.Head(enquiriestest.Cedar).AccountID},
		Terms:   p.Terms, Total: money.Pounds(525),
		Brokerage:   partnerships.Brokerage{Mode: partnerships.Deducted, Share: 1500},
		Arrangement: partnerships.AsPrincipal,
		PaymentDays: 28,
		HalfDay:     &partnerships.HalfDay{Price: money.Pounds(175), Brokerage: money.Pence(2625)},
		AgreedBy:    enquiriestest.Senior(enquiriestest.Ash).AccountID, AgreedAt: w.Clock.Now(), Checks: &leaders.Checks{},
		State: agreements.ActiveAgreement, Waiting: 2,
	}
	stored, err := agreements.GetAgreement(w.Ctx, w.DB, a.ID)
	must(t, err)
	if diff := cmp.Diff(want, stored); diff != "" {
		t.Error(diff)
	}
	type visit struct {
		Date      date.Day
		Objective string
		Slots     []calendar.Slot
		HalfDays  int
		State     agreements.VisitState
	}
	var visits []visit
	for _, v := range w.Visits(a.ID) {
		visits = append(visits, visit{v.Date, v.Objective, v.Slots, v.HalfDays, v.State})
	}
	if diff := cmp.Diff([]visit{
		{"2026-02-03", "Blend every day", enquiriestest.Slots("2026-02-03.am", "2026-02-03.pm"), 2, agreements.PlannedVisit},
		{"2026-02-05", "Assess each half-term", enquiriestest.Slots("2026-02-05.am"), 1, agreements.PlannedVisit},
	}, visits); diff != "" {
		t.Error(diff)
	}
	need, err := needs.GetNeed(w.Ctx, w.DB, w.AshNeed.ID)
	must(t, err)
	if need.State != needs.Agreed || need.AgreementID != a.ID {
		t.Errorf("the need is %s by %q", need.State, need.AgreementID)
	}
	free, err := diary.FreeSlots(w.Ctx, w.DB, w.Leader.ID, "2026-02-03", "2026-02-05")
	must(t, err)
	if diff := cmp.Diff(enquiriestest.Slots("2026-02-04.am", "2026-02-04.pm", "2026-02-05.pm"), free); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]events.Type{agreements.AgreementMade}, w.Events(a.ID)); diff != "" {
		t.Error(diff)
	}
	_, err = w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
	apperrtest.Refused(t, err, "proposal_over")
	w.Sound()
}

func TestAgreeingWithdrawsTheOtherEnquiries(t *testing.T) {
	w := enquiriestest.New(t)
	_, other := w.NewLeader(enquiriestest.Birch, "")
	sent := w.Sent(w.AshNeed, other.ID)
	a := w.Agreed(w.AshNeed, enquiriestest.Terms())
	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), sent.ID)
	must(t, err)
	if e := thread.Enquiry; e.State != enquiries.WithdrawnEnquiry || e.Note != "Another leader was chosen." {
		t.Errorf("the other is %+v", e)
	}
	last := thread.Timeline[len(thread.Timeline)-1]
	if last.Side != agreements.NoSide || last.What != enquiries.EnquiryWithdrawn {
		t.Errorf("its timeline ends with %+v", last)
	}
	if got := w.Enquiry(a.Origin.ID).State; got != enquiries.AgreedEnquiry {
		t.Errorf("its own is %s", got)
	}
	w.Sound()
}

func TestAcceptingIsRefused(t *testing.T) {
	tests := []struct {
		name    string
		arrange func(*testing.T, *enquiriestest.World) enquiries.Proposal
		code    string
	}{
		{"before the release", func(_ *testing.T, w *enquiriestest.World) enquiries.Proposal {
			return w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
		}, "not_released"},
		{"after a refusal", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
			rel := w.Release(p)
			_, err := w.Diary.Refuse(w.Ctx, enquiriestest.Head(enquiriestest.Cedar), rel.ID, rel.Version, "Inspection week.")
			must(t, err)
			return p
		}, "not_released"},
		{"of one's own counter-proposal", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			own, err := w.Enquiries.Propose(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.EnquiryID,
				w.Enquiry(p.EnquiryID).Version, enquiriestest.Terms())
			must(t, err)
			return own
		}, "own_proposal"},
		{"of a proposal that was taken back", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			_, err := w.Enquiries.WithdrawProposal(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), p.ID, p.Version,
				"I am ill.")
			must(t, err)
			return p
		}, "proposal_over"},
		{"of another version", func(_ *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			p.Version++
			return p
		}, "stale"},
		{"when the first date has come", func(_ *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			w.Until("2026-02-03")
			return p
		}, "dates_past"},
		{"when the designation has lapsed", func(_ *testing.T, w *enquiriestest.World) enquiries.Proposal {
			w.Lapsing("2026-01-20")
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			w.Until("2026-01-21")
			return p
		}, "designation_lapsed"},
		{"when the leader has retired", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			_, err := w.Leaders.Retire(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), w.Leader.ID, w.Leader.Version)
			must(t, err)
			return p
		}, "leader_retired"},
		{"when the need was withdrawn", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			_, err := w.Needs.Withdraw(w.Ctx, enquiriestest.Head(enquiriestest.Ash), w.AshNeed.ID, w.AshNeed.Version)
			must(t, err)
			return p
		}, "need_not_open"},
		{"when a half-day was closed", func(t *testing.T, w *enquiriestest.World) enquiries.Proposal {
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			_, err := w.Diary.Change(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), w.Leader.ID,
				diary.Input{Close: enquiriestest.Slots("2026-02-05.am")})
			must(t, err)
			return p
		}, "half_day_taken"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := tt.arrange(t, w)
			_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
			apperrtest.Refused(t, err, tt.code)
			if shown, _, err := w.Agreements.List(w.Ctx, enquiriestest.Head(enquiriestest.Ash),
				agreements.ListInput{URN: enquiriestest.Ash, Limit: 5}); err != nil || len(shown) > 0 {
				t.Errorf("there is an agreement all the same: %v, %v", shown, err)
			}
			w.Sound()
		})
	}
}

func TestTheSecondToAcceptLearnsWhichHalfDayIsTaken(t *testing.T) {
	w := enquiriestest.New(t)
	ash := w.Ready(w.AshNeed, enquiriestest.Terms())
	in := enquiriestest.Terms()
	in.Slots = enquiriestest.Slots("2026-02-05.am", "2026-02-06.am")
	birch := w.Ready(w.BirchNeed, in)
	_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), ash.ID, ash.Version)
	must(t, err)
	_, err = w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Birch), birch.ID, birch.Version)
	apperrtest.Refused(t, err, "half_day_taken")
	if diff := cmp.Diff([]string{"slots[0]"}, apperrtest.Fields(err)); diff != "" {
		t.Error(diff)
	}
	if need, err := needs.GetNeed(w.Ctx, w.DB, w.BirchNeed.ID); err != nil || need.State != needs.Open {
		t.Errorf("the need of the loser is %s, %v", need.State, err)
	}
	w.Sound()
}

func TestTwoSchoolsAtOnceNeverGetTheSameHalfDay(t *testing.T) {
	for range 5 {
		w := enquiriestest.New(t)
		ash, birch := w.Ready(w.AshNeed, enquiriestest.Terms()), w.Ready(w.BirchNeed, enquiriestest.Terms())
		codes := make([]string, 2)
		var group sync.WaitGroup
		start := make(chan struct{})
		for i, p := range []enquiries.Proposal{ash, birch} {
			buyer := []register.URN{enquiriestest.Ash, enquiriestest.Birch}[i]
			group.Go(func() {
				<-start
				_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(buyer), p.ID, p.Version)
				codes[i] = apperrtest.Code(err)
			})
		}
		close(start)
		group.Wait()
		won := 0
		for _, code := range codes {
			switch code {
			case "":
				won++
			case "half_day_taken":
			default:
				t.Errorf("one was answered %q", code)
			}
		}
		if won != 1 {
			t.Errorf("%d schools won: %q", won, codes)
		}
		w.Sound()
	}
}

func TestAcceptingTwiceAtOnceMakesOneAgreement(t *testing.T) {
	w := enquiriestest.New(t)
	p := w.Ready(w.AshNeed, enquiriestest.Terms())
	codes := make(chan string, 8)
	for range cap(codes) {
		go func() {
			_, err := w.Enquiries.Accept(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version)
			codes <- apperrtest.Code(err)
		}()
	}
	got := map[string]int{}
	for range cap(codes) {
		got[<-codes]++
	}
	if diff := cmp.Diff(map[string]int{"": 1, "proposal_over": 7}, got); diff != "" {
		t.Error(diff)
	}
	w.Sound()
}

func TestWhoBrokersANeedThatWentStraightToTheRegion(t *testing.T) {
	w := enquiriestest.New(t)
	// enquiriestest.Birch is a member of nothing, enquiriestest.Cedar of the partnership
	a := w.Agreed(w.BirchNeed, enquiriestest.Terms())
	if a.PartnershipID != w.Partnership.ID || a.PaymentDays != 28 {
		t.Errorf("brokered by %q, %d days", a.PartnershipID, a.PaymentDays)
	}
	if _, err := w.Enquiries.Thread(w.Ctx, w.Broker(), a.Origin.ID); err != nil {
		t.Errorf("the broker sees the thread: %v", err)
	}

	w = enquiriestest.New(t)
	must(t,
		w.Partnerships.Leave(w.Ctx,
			people.Actor{AccountID: "account_operator", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
			w.Partnership.ID, enquiriestest.Cedar))
	a = w.Agreed(w.BirchNeed, enquiriestest.Terms())
	if a.PartnershipID != "" || a.Brokerage.Mode != partnerships.NoBrokerage || a.PaymentDays != 30 {
		t.Errorf("brokered by %+v", a)
	}
}
