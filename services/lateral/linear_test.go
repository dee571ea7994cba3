package main

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/anishathalye/porcupine"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/mongodb/mongodtest"
	"lateral/pkg/money"
	"lateral/pkg/soak"
	"lateral/services/billing"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/people"
)

// outcome is the result of an act, as the actor knows it.
type outcome int

const (
	unknown outcome = iota // it failed: perhaps it happened, perhaps not
	refused
	done
)

// outcomeOf tells a refusal from a failure.
func outcomeOf(err error) outcome {
	switch {
	case err == nil:
		return done
	case isRefusal(err):
		return refused
	}
	return unknown
}

// history records several people's simultaneous acts, and their answers.
type history struct {
	mu    sync.Mutex
	began time.Time
	acts  []porcupine.Operation
}

// act does something as one of the people. An act without a known end may still
// happen at any later time.
func (h *history) act(who int, what any, do func() (told any, known bool)) {
	called := time.Since(h.began).Nanoseconds()
	told, known := do()
	ended := time.Since(h.began).Nanoseconds()
	if !known {
		ended = math.MaxInt64
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	h.acts = append(h.acts, porcupine.Operation{ClientId: who, Input: what, Output: told, Call: called, Return: ended})
}

// isSound fails the test unless each act of the history could have happened at
// one moment between its call and its answer.
func (h *history) isSound(t *testing.T, model porcupine.Model) {
	t.Helper()
	if got := porcupine.CheckOperationsTimeout(model, h.acts, time.Minute); got != porcupine.Ok {
		t.Errorf("%s: %d acts have no order in which they happened one after another", got, len(h.acts))
		for _, a := range h.acts {
			t.Logf("%d..%d %d: %s", a.Call, a.Return, a.ClientId, model.DescribeOperation(a.Input, a.Output))
		}
	}
}

// These are the number of people, and of each one's acts in a round.
const (
	manyPeople = 4
	manyActs   = 10
)

// round lets people act at once, each at random.
func round(seed uint64, act func(h *history, who int, chance *rand.Rand)) *history {
	h := &history{began: time.Now()}
	var all sync.WaitGroup
	for who := range manyPeople {
		chance := rand.New(rand.NewPCG(seed, uint64(who)))
		all.Go(func() {
			for range manyActs {
				act(h, who, chance)
			}
		})
	}
	all.Wait()
	return h
}

// onEngines runs the test on SQLite, and on MongoDB whose primary steps down during
// some of the rounds.
func onEngines(t *testing.T, test func(t *testing.T, s *stage, trouble func(round int) (ended func()))) {
	t.Helper()
	t.Run("SQLite", func(t *testing.T) {
		test(t, newStage(&injector{t: t}, Config{}), func(int) func() { return func() {} })
	})
	t.Run("MongoDB", func(t *testing.T) {
		server := mongodtest.Alone(t)
		s := newStage(&injector{t: t}, onServer(t, server))
		test(t, s, func(round int) func() {
			var trouble sync.WaitGroup
			if round%3 == 1 {
				trouble.Go(func() {
					if err := server.StepDown(t.Context(), t); err != nil {
						t.Error(err)
					}
				})
			}
			return trouble.Wait
		})
	})
}

// place is one of the half-days of a round.
const manyPlaces = 4

// halves says who has each half-day: 0 is free.
type halves [manyPlaces]int

// claim is somebody's act on the diary.
type claim struct {
	what   string // "take", "give back" or "read"
	places []int
	by     int
}

// seen is their answer: the free half-days, where they read.
type seen struct {
	outcome
	free halves
}

func diaryModel() porcupine.Model {
	return porcupine.Model{
		Init: func() any { return halves{} },
		Step: func(state, input, output any) (bool, any) {
			now, in, told := state.(halves), input.(claim), output.(seen) //nolint:forcetypeassert // made here
			switch in.what {
			case "read":
				free := halves{}
				for i, by := range now {
					free[i] = min(by, 1)
				}
				return told.outcome != done || free == told.free, now
			case "give back":
				for _, i := range in.places {
					if now[i] == in.by {
						now[i] = 0
					}
				}
				return told.outcome != refused, now
			}
			after, possible := now, true
			for _, i := range in.places {
				possible = possible && (now[i] == 0 || now[i] == in.by)
				after[i] = in.by
			}
			if !possible {
				return told.outcome != done, now
			}
			return told.outcome != refused, after
		},
		DescribeOperation: func(input, output any) string { return fmt.Sprintf("%+v: %+v", input, output) },
	}
}

// Many people take half-days of one leader and give them back, all at once. To
// each the acts must look sequential, so no half-day is ever given twice.
func TestSoakTheDiaryIsLinearisable(t *testing.T) {
	t.Parallel()
	onEngines(t, func(t *testing.T, s *stage, trouble func(int) func()) {
		var rounds [][]calendar.Slot
		for range soak.Of(2, 60) {
			var slots []calendar.Slot
			for _, slot := range append(s.slots(), s.slots()...) {
				slots = append(slots, calendar.Slot{Date: date.Day(slot.text("date")), Half: calendar.Half(slot.text("half"))})
			}
			rounds = append(rounds, slots)
		}
		seed := rand.Uint64()
		for i, slots := range rounds {
			ended := trouble(i)
			h := round(seed+uint64(i), func(h *history, who int, chance *rand.Rand) {
				in := someClaim(who, chance)
				h.act(who, in, func() (any, bool) {
					told := s.claims(in, slots)
					return told, told.outcome != unknown
				})
			})
			ended()
			h.isSound(t, diaryModel())
		}
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
}

func someClaim(who int, chance *rand.Rand) claim {
	in := claim{what: []string{"take", "take", "give back", "read"}[chance.IntN(4)], by: who + 1}
	for i := range manyPlaces {
		if chance.IntN(2) == 0 {
			in.places = append(in.places, i)
		}
	}
	return in
}

// claims does it in the leader's diary.
func (s *stage) claims(in claim, slots []calendar.Slot) seen {
	ctx, by := s.t.Context(), fmt.Sprint("agreement_", in.by)
	var wanted []calendar.Slot
	for _, i := range in.places {
		wanted = append(wanted, slots[i])
	}
	var told seen
	var err error
	switch in.what {
	case "take":
		err = s.p.db.Update(ctx, func(tx docdb.Tx) error { return diary.Take(ctx, tx, s.main, wanted, by) })
	case "give back":
		err = s.p.db.Update(ctx, func(tx docdb.Tx) error { return diary.GiveBack(ctx, tx, s.main, wanted, by) })
	default:
		told.free = halves{1, 1, 1, 1}
		var free []calendar.Slot
		free, err = diary.FreeSlots(ctx, s.p.db, s.main, slots[0].Date, slots[manyPlaces-1].Date)
		for i, slot := range slots {
			for _, one := range free {
				if one == slot {
					told.free[i] = 0
				}
			}
		}
	}
	told.outcome = outcomeOf(err)
	return told
}

// owed is the sum of a stage's invoices, in pence.
const owed = 35_000

// payment is some money for an invoice; zero asks what was paid.
type payment struct {
	pence int64
	key   string
}

// receipt is the sum paid by then.
type receipt struct {
	outcome
	paid int64
}

func paymentModel() porcupine.Model {
	return porcupine.Model{
		Init: func() any { return int64(0) },
		Step: func(state, input, output any) (bool, any) {
			paid, in, told := state.(int64), input.(payment), output.(receipt) //nolint:forcetypeassert // made here
			after := paid + in.pence
			if after > owed {
				return told.outcome != done, paid
			}
			return told.outcome == unknown || told.outcome == done && told.paid == after, after
		},
		DescribeOperation: func(input, output any) string { return fmt.Sprintf("%+v: %+v", input, output) },
	}
}

// Money for one invoice comes from many people at once, and payers without an
// answer send it again under the same key. It must be recorded once, never
// exceed the debt, and the ledger must prove.
func TestSoakPaymentsAreLinearisable(t *testing.T) {
	t.Parallel()
	onEngines(t, func(t *testing.T, s *stage, trouble func(int) func()) {
		var invoices []string
		for range soak.Of(1, 20) {
			invoices = append(invoices, s.invoice().text("id"))
		}
		today := date.On(s.now.Now())
		treasury := people.Actor{AccountID: "acct_treasury", Name: "Treasury",
			Held: []people.Held{{Role: people.Finance, Place: people.Partnership(s.alliance)}}}
		seed := rand.Uint64()
		for i, id := range invoices {
			ended := trouble(i)
			h := round(seed+uint64(i), func(h *history, who int, chance *rand.Rand) {
				in := payment{pence: int64(chance.IntN(4)) * 1_500, key: fmt.Sprint(who, chance.Uint64())}
				h.act(who, in, func() (any, bool) {
					told := s.pays(treasury, in, id, today)
					return told, told.outcome != unknown
				})
			})
			ended()
			h.isSound(t, paymentModel())
		}
		proof, err := s.p.billing.CheckLedger(t.Context())
		if err != nil || len(proof.Wrong) > 0 {
			t.Errorf("the ledger: %v, %v", proof.Wrong, err)
		}
		if t.Failed() {
			t.Logf("seed %d", seed)
		}
	})
}

// pays records a payment as the API does, and repeats it until the answer is
// known.
func (s *stage) pays(by people.Actor, in payment, invoiceID string, today date.Day) receipt {
	ctx := s.t.Context()
	var i billing.Invoice
	do := func(ctx context.Context) error {
		if in.pence == 0 {
			read, err := s.p.billing.Invoice(ctx, by, invoiceID)
			i = read.Invoice
			return err
		}
		var err error
		i, err = s.p.billing.RecordTransfer(ctx, by, billing.TransferInput{
			InvoiceID: invoiceID, Amount: money.Pence(in.pence), ReceivedOn: today, IdempotencyKey: in.key,
		})
		return err
	}
	var err error
	for range 5 {
		if in.pence == 0 {
			err = do(ctx)
		} else {
			err = s.p.whole(ctx, do)
		}
		if outcomeOf(err) != unknown {
			break
		}
	}
	return receipt{outcomeOf(err), i.Paid.Pence}
}
