package enquiries_test

import (
	"testing"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/enquiries/enquiriestest"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, enquiries.EnquirySteps, enquiries.ProposalSteps)
}

func TestEnquiriesKeepToTheirStates(t *testing.T) {
	school, leader := enquiriestest.Head(enquiriestest.Ash), enquiriestest.LeaderAt(enquiriestest.Cedar)
	statestest.Behaves(t, enquiries.EnquirySteps, enquiries.SentEnquiry,
		func(t *testing.T) statestest.Subject[enquiries.EnquiryState] {
			w := enquiriestest.New(t)
			id := w.Sent(w.AshNeed).ID
			last := enquiries.Proposal{}
			return statestest.Subject[enquiries.EnquiryState]{
				State: func() enquiries.EnquiryState { return w.Enquiry(id).State },
				Do: map[string]func() error{
					"propose": func() error {
						p, err := w.Enquiries.Propose(w.Ctx, leader, id, w.Enquiry(id).Version, enquiriestest.Terms())
						if err == nil {
							last = p
						}
						return err
					},
					"decline": func() error {
						return second(w.Enquiries.Decline(w.Ctx, leader, id, w.Enquiry(id).Version, "I cannot."))
					},
					"withdraw": func() error {
						return second(w.Enquiries.Withdraw(w.Ctx, school, id, w.Enquiry(id).Version, "Solved."))
					},
					"expire": func() error {
						w.Clock.Advance(8 * 24 * time.Hour)
						return w.Enquiries.ExpireDue(w.Ctx, jobs.Job{})
					},
					"agree": func() error {
						if last.ID != "" && w.Release(last).State == diary.AskedRelease {
							w.Granted(last)
						}
						return second(w.Enquiries.Accept(w.Ctx, school, last.ID, last.Version))
					},
				},
			}
		})
}

func TestProposalsKeepToTheirStates(t *testing.T) {
	school, leader := enquiriestest.Head(enquiriestest.Ash), enquiriestest.LeaderAt(enquiriestest.Cedar)
	statestest.Behaves(t, enquiries.ProposalSteps, enquiries.OpenProposal,
		func(t *testing.T) statestest.Subject[enquiries.ProposalState] {
			w := enquiriestest.New(t)
			p := w.Ready(w.AshNeed, enquiriestest.Terms())
			seen := func() int64 { return w.Proposal(p).Version }
			return statestest.Subject[enquiries.ProposalState]{
				State: func() enquiries.ProposalState { return w.Proposal(p).State },
				Do: map[string]func() error{
					"accept": func() error { return second(w.Enquiries.Accept(w.Ctx, school, p.ID, seen())) },
					"counter": func() error {
						version := w.Enquiry(p.EnquiryID).Version
						return second(w.Enquiries.Propose(w.Ctx, school, p.EnquiryID, version, on("2026-02-10.am")))
					},
					"decline": func() error {
						return second(w.Enquiries.DeclineProposal(w.Ctx, school, p.ID, seen(), "Too dear."))
					},
					"withdraw": func() error {
						return second(w.Enquiries.WithdrawProposal(w.Ctx, leader, p.ID, seen(), "I was wrong."))
					},
				},
			}
		})
}

func second[T any](_ T, err error) error { return err }
