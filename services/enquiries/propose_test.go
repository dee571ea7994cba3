package enquiries_test

import (
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
)

func TestProposalsGoToAndFro(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID, e.Version, enquiriestest.Terms())
	apperrtest.Refused(t, err, "leader_first")

	first := w.Proposed(e, enquiriestest.Terms())
	if first.Number != 1 || first.From != agreements.LeaderSide || first.HalfDays != 3 {
		t.Errorf("first proposal: %+v", first)
	}
	cheaper := enquiriestest.Terms()
	cheaper.DayRate = money.Pounds(300)
	counter, err := w.Enquiries.Propose(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), e.ID, w.Enquiry(e.ID).Version,
		cheaper)
	must(t, err)
	again := w.Proposed(e, cheaper)

	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID)
	must(t, err)
	if q := thread.Quotes[first.ID]; q.Pays != money.Pounds(525) || q.Receives.String() != "£446.25" {
		t.Errorf("the first comes to %+v", q)
	}
	var states []enquiries.ProposalState
	for _, p := range thread.Proposals {
		states = append(states, p.State)
	}
	if diff := cmp.Diff([]enquiries.ProposalState{enquiries.CounteredProposal, enquiries.CounteredProposal,
		enquiries.OpenProposal}, states); diff != "" {
		t.Error(diff)
	}
	if thread.Enquiry.OpenID != again.ID || thread.Enquiry.State != enquiries.ProposedEnquiry {
		t.Errorf("the thread is %+v", thread.Enquiry)
	}
	if got := w.Release(first).State; got != diary.LapsedRelease {
		t.Errorf("the first release is %s", got)
	}
	if diff := cmp.Diff([]events.Type{enquiries.ProposalCountered}, w.Events(counter.ID)); diff != "" {
		t.Error(diff)
	}
	w.Sound()
}

func TestAProposalReplacesOnesOwn(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	first := w.Proposed(e, enquiriestest.Terms())
	w.Proposed(e, enquiriestest.Terms())
	thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID)
	must(t, err)
	if got := thread.Proposals[0].State; got != enquiries.WithdrawnProposal {
		t.Errorf("the first is %s", got)
	}
	_, err = w.Enquiries.DeclineProposal(w.Ctx, enquiriestest.Head(enquiriestest.Ash), first.ID,
		thread.Proposals[0].Version, "No")
	apperrtest.Refused(t, err, "proposal_over")
	w.Sound()
}

func TestProposeTellsEveryBadField(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	change := func(change func(*enquiries.ProposeInput)) enquiries.ProposeInput {
		in := enquiriestest.Terms()
		change(&in)
		return in
	}
	tests := []struct {
		name  string
		in    enquiries.ProposeInput
		paths []string
	}{
		{"nothing at all", enquiries.ProposeInput{}, []string{"scope", "objectives", "slots"}},
		{"an empty objective", change(func(in *enquiries.ProposeInput) { in.Objectives = []string{"One", " "} }),
			[]string{"objectives[1]"}},
		{"eleven objectives", change(func(in *enquiries.ProposeInput) {
			in.Objectives = []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"}
		}), []string{"objectives"}},
		{"today", change(func(in *enquiries.ProposeInput) { in.Slots = enquiriestest.Slots("2026-01-12.pm") }),
			[]string{"slots[0]"}},
		{"a date that there is not",
			change(func(in *enquiries.ProposeInput) { in.Slots = enquiriestest.Slots("2026-02-30.am") }), []string{"slots[0]"}},
		{"an evening",
			change(func(in *enquiries.ProposeInput) { in.Slots = []calendar.Slot{{Date: "2026-02-03", Half: "evening"}} }),
			[]string{"slots[0]"}},
		{"a half-day twice",
			change(func(in *enquiries.ProposeInput) { in.Slots = enquiriestest.Slots("2026-02-03.am", "2026-02-03.am") }),
			[]string{"slots[1]"}},
		{"a half-day that is closed", change(func(in *enquiries.ProposeInput) {
			in.Slots = enquiriestest.Slots("2026-02-03.am", "2026-02-07.am", "2026-04-01.am")
		}), []string{"slots[1]", "slots[2]"}},
		{"sixty-one half-days", change(func(in *enquiries.ProposeInput) { in.Slots = many(61) }), []string{"slots"}},
		{"a negative price", change(func(in *enquiries.ProposeInput) { in.DayRate = money.Pence(-1) }),
			[]string{"dayRate.pence"}},
		{"a price past all reason", change(func(in *enquiries.ProposeInput) { in.DayRate = money.Pence(200_001) }),
			[]string{"dayRate.pence"}},
		{"euros", change(func(in *enquiries.ProposeInput) { in.DayRate.Currency = "EUR" }), []string{"dayRate.currency"}},
		{"mutual at a price", change(func(in *enquiries.ProposeInput) { in.Mutual = true }), []string{"dayRate.pence"}},
		{"control characters", change(func(in *enquiries.ProposeInput) { in.Scope, in.Note = "a\x07", "b\x1b" }),
			[]string{"scope", "note"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version, tt.in)
			apperrtest.BadFields(t, err, tt.paths...)
		})
	}
	if got := w.Enquiry(e.ID); got.Proposals != 0 || got.State != enquiries.SentEnquiry {
		t.Errorf("something was kept: %+v", got)
	}
}

// many are the mornings of days that follow each other.
func many(n int) []calendar.Slot {
	var slots []calendar.Slot
	for i := range n {
		slots = append(slots, calendar.Slot{Date: date.Day("2026-02-02").AddDays(i), Half: calendar.AM})
	}
	return slots
}

func TestDecliningAndTakingBack(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	p := w.Proposed(e, enquiriestest.Terms())
	_, err := w.Enquiries.DeclineProposal(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), p.ID, p.Version, "No")
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Enquiries.WithdrawProposal(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version, "No")
	apperrtest.Refused(t, err, "forbidden")
	_, err = w.Enquiries.DeclineProposal(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version, "  ")
	apperrtest.BadFields(t, err, "reason")

	p, err = w.Enquiries.DeclineProposal(w.Ctx, enquiriestest.Head(enquiriestest.Ash), p.ID, p.Version, "Not in February.")
	must(t, err)
	if p.State != enquiries.DeclinedProposal || p.EndedAt == nil || w.Release(p).State != diary.LapsedRelease {
		t.Errorf("declined: %+v", p)
	}
	second := w.Proposed(e, enquiriestest.Terms())
	second, err = w.Enquiries.WithdrawProposal(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), second.ID,
		second.Version, "I am ill.")
	must(t, err)
	if got := w.Enquiry(e.ID); second.State != enquiries.WithdrawnProposal || !got.Live || got.OpenID != "" {
		t.Errorf("taken back: %+v in %+v", second, got)
	}
	w.Sound()
}

func TestStaleThreadsAreNotChanged(t *testing.T) {
	w := enquiriestest.New(t)
	e := w.Sent(w.AshNeed)
	w.Proposed(e, enquiriestest.Terms())
	_, err := w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version,
		enquiriestest.Terms())
	apperrtest.Refused(t, err, "stale")
	_, err = w.Enquiries.Decline(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version, "No days left.")
	apperrtest.Refused(t, err, "stale")
	_, err = w.Enquiries.Withdraw(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID, e.Version, "Solved.")
	apperrtest.Refused(t, err, "stale")
}

func TestEnquiriesEndOnce(t *testing.T) {
	tests := []struct {
		name string
		end  func(w *enquiriestest.World, e enquiries.Enquiry) (enquiries.Enquiry, error)
		want enquiries.EnquiryState
		open enquiries.ProposalState
	}{
		{"declined", func(w *enquiriestest.World, e enquiries.Enquiry) (enquiries.Enquiry, error) {
			return w.Enquiries.Decline(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version, "No days left.")
		}, enquiries.DeclinedEnquiry, enquiries.WithdrawnProposal},
		{"withdrawn", func(w *enquiriestest.World, e enquiries.Enquiry) (enquiries.Enquiry, error) {
			return w.Enquiries.Withdraw(w.Ctx, enquiriestest.Senior(enquiriestest.Ash), e.ID, e.Version, "Solved.")
		}, enquiries.WithdrawnEnquiry, enquiries.DeclinedProposal},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := enquiriestest.New(t)
			p := w.Proposed(w.Sent(w.AshNeed), enquiriestest.Terms())
			e, err := tt.end(w, w.Enquiry(p.EnquiryID))
			must(t, err)
			if e.State != tt.want || e.Live || e.EndedAt == nil || e.Note == "" {
				t.Errorf("ended as %+v", e)
			}
			thread, err := w.Enquiries.Thread(w.Ctx, enquiriestest.Head(enquiriestest.Ash), e.ID)
			must(t, err)
			if got := thread.Proposals[0].State; got != tt.open {
				t.Errorf("its proposal is %s", got)
			}
			_, err = tt.end(w, e)
			apperrtest.Refused(t, err, "enquiry_over")
			_, err = w.Enquiries.Propose(w.Ctx, enquiriestest.LeaderAt(enquiriestest.Cedar), e.ID, e.Version,
				enquiriestest.Terms())
			apperrtest.Refused(t, err, "enquiry_over")
			w.Sent(w.AshNeed) // and the leader can be asked again
			w.Sound()
		})
	}
}
