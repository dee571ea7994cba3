package partnerships_test

import (
	"testing"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/partnerships"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, partnerships.RequestSteps)
}

func TestRequestsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, partnerships.RequestSteps, partnerships.RequestAsked,
		func(t *testing.T) statestest.Subject[partnerships.RequestState] {
			o, p, broker, head := newVillage(t)
			id := o.asks(broker, p, "100010").ID
			return statestest.Subject[partnerships.RequestState]{
				State: func() partnerships.RequestState {
					q, err := partnerships.GetRequest(t.Context(), o.db, id)
					if err != nil {
						t.Fatal(err)
					}
					return q.State
				},
				Do: map[string]func() error{
					"accept":   func() error { return second(o.Accept(t.Context(), head, id)) },
					"decline":  func() error { return second(o.Decline(t.Context(), head, id)) },
					"withdraw": func() error { return second(o.WithdrawRequest(t.Context(), broker, id)) },
					"expire": func() error {
						o.now.Advance(30 * 24 * time.Hour)
						return o.ExpireRequests(t.Context(), jobs.Job{})
					},
				},
			}
		})
}

func second[T any](_ T, err error) error { return err }
