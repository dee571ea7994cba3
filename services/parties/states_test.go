package parties_test

import (
	"testing"
	"time"

	"lateral/pkg/jobs"
	"lateral/pkg/states/statestest"
	"lateral/services/parties"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, parties.PayeeSteps, parties.PayerSteps, parties.SelfBillingSteps)
}

func TestPayeeChangesKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, parties.PayeeSteps, parties.PayeeWaiting,
		func(t *testing.T) statestest.Subject[parties.PayeeState] {
			p := newPurse(t, parties.OfPartnership)
			asked := p.asks(p.one, "00000002").ID
			return statestest.Subject[parties.PayeeState]{
				State: func() parties.PayeeState {
					ch, err := parties.GetPayeeChange(p.Ctx, p.DB, asked)
					if err != nil {
						t.Fatal(err)
					}
					return ch.State
				},
				Do: map[string]func() error{
					"confirm": func() error { return second(p.ConfirmPayee(p.Ctx, p.two, asked)) },
					"stop":    func() error { return second(p.StopPayee(p.Ctx, p.two, asked)) },
					"replace": func() error {
						ask := parties.PayeeAsk{Payee: bank("00000003")}
						return second(p.ChangePayee(p.Ctx, p.two, p.of, p.standing().Version, ask))
					},
					"take effect": func() error {
						p.Clock.Advance(72 * time.Hour)
						return p.ChangePayees(p.Ctx, jobs.Job{})
					},
				},
			}
		})
}

func second[T any](_ T, err error) error { return err }
