package people_test

import (
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/people"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, people.AccountSteps, people.AddressSteps, people.MembershipSteps, people.InvitationSteps,
		people.AbsenceSteps)
}

// stored is a document as it is now.
func stored[T any](t *testing.T, d district, collection, id string) T {
	t.Helper()
	doc, err := docdb.Of[T](collection).Get(d.Ctx, d.DB, id)
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestMembershipsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, people.MembershipSteps, people.StatePending,
		func(t *testing.T) statestest.Subject[people.MembershipState] {
			d := newDistrict(t)
			id := d.asks(t, "100001", people.Leader).ID
			return statestest.Subject[people.MembershipState]{
				State: func() people.MembershipState { return stored[people.Membership](t, d, "memberships", id).State },
				Do: map[string]func() error{
					"grant":  func() error { return second(d.Directory.ApproveMembership(d.Ctx, d.who("head"), id)) },
					"refuse": func() error { return second(d.Directory.RefuseMembership(d.Ctx, d.who("head"), id)) },
					"end":    func() error { return d.Directory.EndMembership(d.Ctx, d.who("head"), id) },
				},
			}
		})
}

func TestInvitationsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, people.InvitationSteps, people.InviteOpen,
		func(t *testing.T) statestest.Subject[people.InvitationState] {
			d := newDistrict(t)
			i, letter := d.invite(t, "head", senior(d.Person().Email))
			return statestest.Subject[people.InvitationState]{
				State: func() people.InvitationState { return stored[people.Invitation](t, d, "invitations", i.ID).State },
				Do: map[string]func() error{
					"accept": func() error {
						return second(d.Directory.AcceptInvitation(d.Ctx, people.AcceptInput{Token: letter}))
					},
					"withdraw": func() error { return d.Directory.WithdrawInvitation(d.Ctx, d.who("head"), i.ID) },
				},
			}
		})
}

func TestAbsencesKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, people.AbsenceSteps, people.AbsencePlanned,
		func(t *testing.T) statestest.Subject[people.AbsenceState] {
			d := newDistrict(t)
			d.who("senior")
			a, err := d.names(t, "senior", "2026-01-13", "2026-02-28")
			if err != nil {
				t.Fatal(err)
			}
			return statestest.Subject[people.AbsenceState]{
				State: func() people.AbsenceState { return stored[people.Absence](t, d, "absences", a.ID).State },
				Do: map[string]func() error{
					"begin": func() error { // on its first day
						d.Clock.Advance(24 * time.Hour)
						return d.Directory.Deputise(d.Ctx, jobs.Job{})
					},
					"end": func() error { return d.Directory.EndAbsence(d.Ctx, d.who("head"), a.ID) },
				},
			}
		})
}

func second[T any](_ T, err error) error { return err }
