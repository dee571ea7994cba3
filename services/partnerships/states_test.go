package partnerships_test

import (
	"testing"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/partnerships"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, partnerships.RequestSteps, partnerships.PayeeSteps)
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

func TestPayeeChangesKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, partnerships.PayeeSteps, partnerships.PayeeWaiting,
		func(t *testing.T) statestest.Subject[partnerships.PayeeState] {
			o := newWorld(t)
			id := o.found(alliance("The Grove")).ID
			p := &purse{
				world: o, holder: partnerships.Holder{PartnershipID: id},
				one: caller{name: "one", brokers: id}, two: caller{name: "two", brokers: id},
			}
			asked := p.asks(p.one, "00000002").ID
			return statestest.Subject[partnerships.PayeeState]{
				State: func() partnerships.PayeeState {
					ch, err := partnerships.GetPayeeChange(t.Context(), o.db, asked)
					if err != nil {
						t.Fatal(err)
					}
					return ch.State
				},
				Do: map[string]func() error{
					"confirm": func() error { return second(p.ConfirmPayee(t.Context(), p.two, asked)) },
					"stop":    func() error { return second(p.StopPayee(t.Context(), p.two, asked)) },
					"replace": func() error {
						ask := partnerships.PayeeAsk{Payee: p.two.bank("00000003")}
						return second(p.ChangePayee(t.Context(), p.two, p.holder, p.standing().Version, ask))
					},
					"take effect": func() error {
						p.now.Advance(72 * time.Hour)
						return p.ChangePayees(t.Context(), jobs.Job{})
					},
				},
			}
		})
}

func second[T any](_ T, err error) error { return err }
