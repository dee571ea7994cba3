package enquiriestest

import (
	"time"

	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/people"
)

// Terms are what the leader proposes: three half-days on two dates, £525.
func Terms() enquiries.ProposeInput {
	return enquiries.ProposeInput{
		Scope: "Coaching for the Year 1 team.", Objectives: []string{"Blend every day", "Assess each half-term"},
		Slots: Slots("2026-02-03.am", "2026-02-03.pm", "2026-02-05.am"), DayRate: Rate(), Note: "I look forward to it.",
	}
}

// Sent is an enquiry of the need's school to the leader, to be answered within
// seven days.
func (w *World) Sent(need needs.Need, services ...string) enquiries.Enquiry {
	w.T.Helper()
	if len(services) == 0 {
		services = []string{w.Service.ID}
	}
	sent, err := w.Enquiries.Send(w.Ctx, Head(need.URN), enquiries.SendInput{
		NeedID: need.ID, ServiceIDs: services, Message: "Could you help us?",
		ReplyBy: w.Clock.Now().Add(7 * 24 * time.Hour),
	})
	w.must(err)
	return sent[0]
}

// Proposed is the leader's proposal in a thread that is unchanged since it was
// returned.
func (w *World) Proposed(e enquiries.Enquiry, in enquiries.ProposeInput) enquiries.Proposal {
	w.T.Helper()
	p, err := w.Enquiries.Propose(w.Ctx, LeaderAt(Cedar), e.ID, w.Enquiry(e.ID).Version, in)
	w.must(err)
	return p
}

// Granted is the release of a proposal by the home head.
func (w *World) Granted(p enquiries.Proposal) diary.Release {
	w.T.Helper()
	rel := w.Release(p)
	rel, err := w.Diary.Grant(w.Ctx, Head(Cedar), rel.ID, rel.Version, "")
	w.must(err)
	return rel
}

// Ready is a proposal of the leader, released, in a new thread of the need.
func (w *World) Ready(need needs.Need, in enquiries.ProposeInput) enquiries.Proposal {
	w.T.Helper()
	p := w.Proposed(w.Sent(need), in)
	w.Granted(p)
	return p
}

// Agreed is the agreement of the need's school to a released proposal.
func (w *World) Agreed(need needs.Need, in enquiries.ProposeInput) agreements.Agreement {
	w.T.Helper()
	p := w.Ready(need, in)
	a, err := w.Enquiries.Accept(w.Ctx, Head(need.URN), p.ID, p.Version)
	w.must(err)
	return a
}

// Enquiry is the enquiry as it is now.
func (w *World) Enquiry(id string) enquiries.Enquiry {
	w.T.Helper()
	return w.thread(id).Enquiry
}

// Release is the release that the proposal asked for, as it is now.
func (w *World) Release(p enquiries.Proposal) diary.Release {
	w.T.Helper()
	for _, rel := range w.thread(p.EnquiryID).Releases {
		if rel.For.ID == p.ID {
			return rel
		}
	}
	w.T.Fatalf("no release was asked for proposal %d", p.Number)
	return diary.Release{}
}

// thread is the thread as the leader sees it.
func (w *World) thread(id string) enquiries.Thread {
	w.T.Helper()
	t, err := w.Enquiries.Thread(w.Ctx, LeaderAt(Cedar), id)
	w.must(err)
	return t
}

// Sound fails the test where an invariant of enquiries or agreements does not hold.
func (w *World) Sound() {
	w.T.Helper()
	w.World.Sound()
	wrong, err := enquiries.Check(w.Ctx, w.DB)
	w.must(err)
	for _, sentence := range wrong {
		w.T.Error(sentence)
	}
}

// Counter is a proposal of the school in a thread as it is now.
func (w *World) Counter(enquiryID string, by people.Actor, in enquiries.ProposeInput) enquiries.Proposal {
	w.T.Helper()
	p, err := w.Enquiries.Propose(w.Ctx, by, enquiryID, w.Enquiry(enquiryID).Version, in)
	w.must(err)
	return p
}

// Proposal is a proposal as it is now.
func (w *World) Proposal(p enquiries.Proposal) enquiries.Proposal {
	w.T.Helper()
	p, err := enquiries.GetProposal(w.Ctx, w.DB, p.ID)
	w.must(err)
	return p
}

// Needed is the id of the live enquiry about the need.
func (w *World) Needed(need needs.Need) string {
	w.T.Helper()
	live := true
	found, _, err := w.Enquiries.List(w.Ctx, Head(need.URN), enquiries.ListInput{NeedID: need.ID, Live: &live, Limit: 1})
	w.must(err)
	if len(found) != 1 {
		w.T.Fatalf("%d live enquiries", len(found))
	}
	return found[0].Enquiry.ID
}
