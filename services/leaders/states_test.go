package leaders_test

import (
	"context"
	"testing"

	"lateral/pkg/states/statestest"
	"lateral/services/leaders"
	"lateral/services/people"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, leaders.LeaderSteps, leaders.DesignationSteps, leaders.ServiceSteps)
}

func TestLeadersKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, leaders.LeaderSteps, leaders.Listed, func(t *testing.T) statestest.Subject[leaders.State] {
		w := newWorld(t)
		id := w.enlist(mary, oak).ID
		now := func() leaders.Leader { return must(leaders.GetLeader(t.Context(), w.db, id))(t) }
		do := func(fn func(context.Context, people.Actor, string, int64) (leaders.Leader, error)) func() error {
			return func() error {
				_, err := fn(t.Context(), mary, id, now().Version)
				return err
			}
		}
		return statestest.Subject[leaders.State]{
			State: func() leaders.State { return now().State },
			Do: map[string]func() error{
				"pause": do(w.Pause), "resume": do(w.Resume), "retire": do(w.Retire),
			},
		}
	})
}

func TestDesignationsKeepToTheirStates(t *testing.T) {
	type subject = statestest.Subject[leaders.DesignationState]
	statestest.Behaves(t, leaders.DesignationSteps, leaders.Claimed, func(t *testing.T) subject {
		w := newWorld(t)
		l := w.enlist(mary, oak)
		id := must(w.Claim(t.Context(), mary, l.ID, w.claimInput()))(t).ID
		now := func() leaders.Designation {
			all := must(w.Designations(t.Context(), mary, l.ID))(t)
			return all[0]
		}
		do := func(fn func(context.Context, people.Actor, string, int64, string) (leaders.Designation, error)) func() error {
			return func() error {
				_, err := fn(t.Context(), w.broker(), id, now().Version, "Because.")
				return err
			}
		}
		return subject{
			State: func() leaders.DesignationState { return now().State },
			Do: map[string]func() error{
				"verify": do(w.Verify), "refuse": do(w.Refuse), "revoke": do(w.Revoke),
			},
		}
	})
}

func TestServicesKeepToTheirStates(t *testing.T) {
	type subject = statestest.Subject[leaders.ServiceState]
	statestest.Behaves(t, leaders.ServiceSteps, leaders.Draft, func(t *testing.T) subject {
		w := newWorld(t)
		l := w.enlist(mary, oak)
		w.designate(mary, l.ID)
		id := must(w.Offer(t.Context(), mary, l.ID, serviceInput()))(t).ID
		now := func() leaders.Service { return must(leaders.GetService(t.Context(), w.db, id))(t) }
		do := func(fn func(context.Context, people.Actor, string, int64) (leaders.Service, error)) func() error {
			return func() error {
				_, err := fn(t.Context(), mary, id, now().Version)
				return err
			}
		}
		return subject{
			State: func() leaders.ServiceState { return now().State },
			Do:    map[string]func() error{"publish": do(w.Publish), "withdraw": do(w.WithdrawService)},
		}
	})
}
