package parties_test

import (
	"testing"
	"time"

	"lateral/pkg/faulty"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/parties"
)

// Whichever of its calls of the store fails, a command of parties happens whole or not at all.
func TestSoakAFailureLeavesAllOfACommandOrNothing(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(p *purse) func() error{
		"ask for another payee": func(p *purse) func() error {
			seen := p.standing().Version
			return func() error {
				return second(p.ChangePayee(p.Ctx, p.one, p.of, seen, parties.PayeeAsk{Payee: bank("00000002")}))
			}
		},
		"confirm a payee": func(p *purse) func() error {
			ch := p.asks(p.one, "00000002")
			return func() error { return second(p.ConfirmPayee(p.Ctx, p.two, ch.ID)) }
		},
		"stop a payee": func(p *purse) func() error {
			ch := p.asks(p.one, "00000002")
			return func() error { return second(p.StopPayee(p.Ctx, p.two, ch.ID)) }
		},
	} {
		for _, kind := range []parties.Kind{parties.OfSchool, parties.OfPartnership} {
			t.Run(name+" of a "+string(kind), func(t *testing.T) {
				t.Parallel()
				faultytest.Command(t, func(t *testing.T) faultytest.Case {
					trigger, p := newTrouble(t, kind)
					return faultytest.Case{Trigger: trigger, Act: begin(p)}
				})
			})
		}
	}
}

// The job goes on where a failure stopped it, and does nothing twice.
func TestSoakAJobOfPartiesThatFailsGoesOn(t *testing.T) {
	t.Parallel()
	faultytest.Job(t, func(t *testing.T) faultytest.Case {
		trigger, p := newTrouble(t, parties.OfPartnership)
		p.asks(p.one, "00000002")
		p.Clock.Advance(72 * time.Hour)
		return faultytest.Case{Trigger: trigger, Act: func() error { return p.ChangePayees(p.Ctx, jobs.Job{}) }}
	})
}

// newTrouble is a purse whose store fails when the trigger says so.
func newTrouble(t *testing.T, kind parties.Kind) (*faulty.Trigger, *purse) {
	t.Helper()
	trigger, p := new(faulty.Trigger), newPurse(t, kind)
	p.Service = p.on(faulty.DB(p.DB, trigger))
	return trigger, p
}
