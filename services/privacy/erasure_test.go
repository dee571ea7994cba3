package privacy_test

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/docdb"
	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/states/statestest"
	"lateral/services/people"
	"lateral/services/privacy"
)

const (
	asker    = "Zoe Okonkwo"
	operator = "Olu Operator"
	other    = "Ola Operator"
	head     = "Ada Head"
)

func second[T any](_ T, err error) error { return err }

// now is a request as it is now.
func (w *world) now(id string) privacy.Erasure {
	w.t.Helper()
	e, err := privacy.GetErasure(w.Ctx, w.DB, id)
	w.must(err)
	return e
}

// verbs are what people do with a request, at the version that they see.
func (w *world) verbs(id string) map[string]func(who people.Actor) error {
	return map[string]func(who people.Actor) error{
		"withdraw": func(who people.Actor) error { return w.Withdraw(w.Ctx, who) },
		"refuse": func(who people.Actor) error {
			return second(w.Refuse(w.Ctx, who, id, w.now(id).Version, "Your visits go on."))
		},
		"carry out": func(who people.Actor) error { return second(w.CarryOut(w.Ctx, who, id, w.now(id).Version)) },
	}
}

// inState is Zoe's request after the verb, "" for none.
func inState(t *testing.T, verb string) (*world, string) {
	t.Helper()
	w := newWorld(t)
	id := w.asked(asker).ID
	by := map[string]string{"withdraw": asker, "refuse": operator, "carry out": operator}
	if verb != "" {
		w.must(w.verbs(id)[verb](w.who[by[verb]]))
	}
	return w, id
}

func TestRequestsKeepToTheirStates(t *testing.T) {
	t.Parallel()
	statestest.Behaves(t, privacy.ErasureSteps, privacy.Asked, func(t *testing.T) statestest.Subject[privacy.State] {
		w := newWorld(t)
		id := w.asked(asker).ID
		do := func(verb, who string) func() error {
			return func() error { return w.verbs(id)[verb](w.who[who]) }
		}
		return statestest.Subject[privacy.State]{
			State: func() privacy.State { return w.now(id).State },
			Do: map[string]func() error{
				"withdraw": do("withdraw", asker), "refuse": do("refuse", operator), "carry out": do("carry out", operator),
				"finish": func() error { w.finish(); return nil },
			},
		}
	})
}

// Each line is what comes of an act on Zoe's request by each person: the state that follows, or the refusal.
func TestWhoDecidesOnARequest(t *testing.T) {
	t.Parallel()
	const gone, decided = "not_found", "erasure_decided"
	who := []string{asker, operator, head, "nobody"}
	for _, tt := range []struct {
		state privacy.State
		path  string // the verb that leads there
		want  map[string][]string
	}{
		{privacy.Asked, "", map[string][]string{
			"withdraw":  {"withdrawn", gone, gone, gone},
			"refuse":    {gone, "refused", gone, gone},
			"carry out": {gone, "begun", gone, gone},
		}},
		{privacy.Withdrawn, "withdraw", map[string][]string{
			"withdraw":  {decided, gone, gone, gone},
			"refuse":    {gone, decided, gone, gone},
			"carry out": {gone, decided, gone, gone},
		}},
		{privacy.Refused, "refuse", map[string][]string{
			"withdraw":  {decided, gone, gone, gone},
			"refuse":    {gone, decided, gone, gone},
			"carry out": {gone, decided, gone, gone},
		}},
		{privacy.Begun, "carry out", map[string][]string{
			"withdraw":  {decided, gone, gone, gone},
			"refuse":    {gone, decided, gone, gone},
			"carry out": {gone, decided, gone, gone},
		}},
	} {
		for verb, wants := range tt.want {
			t.Run(string(tt.state)+"/"+verb, func(t *testing.T) {
				t.Parallel()
				w, id := inState(t, tt.path)
				for i := len(who) - 1; i >= 0; i-- {
					came := apperrtest.Code(w.verbs(id)[verb](w.who[who[i]]))
					is := w.now(id).State
					if came == "" {
						came = string(is)
						w, id = inState(t, tt.path)
					} else if is != tt.state {
						t.Errorf("refused to %s, and it is %s", who[i], is)
					}
					if came != wants[i] {
						t.Errorf("by %s: %s, want %s", who[i], came, wants[i])
					}
				}
			})
		}
	}
}

// An operator has no say in their own request: another one decides.
func TestNoOperatorDecidesOnTheirOwnRequest(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	id := w.asked(operator).ID
	for _, verb := range []string{"refuse", "carry out"} {
		apperrtest.Refused(t, w.verbs(id)[verb](w.who[operator]), "forbidden")
	}
	w.must(w.verbs(id)["carry out"](w.who[other]))
	last := w.asked(other)
	st, err := w.Standing(w.Ctx, w.who[other])
	if err != nil || len(st.Obstacles) != 1 || st.Request.ID != last.ID {
		t.Errorf("the last operator is told %+v, %v", st, err)
	}
}

// People are told what must be finished first, and an operator cannot carry it out before.
func TestTheOnlyHeadOfASchoolWithOpenSupportIsObstructed(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	w.Sent(w.AshNeed)
	e := w.asked(head)
	apperrtest.Refused(t, w.verbs(e.ID)["carry out"](w.who[operator]), "erasure_obstructed")
	if got := w.now(e.ID); got.State != privacy.Asked || got.Version != e.Version {
		t.Errorf("the request is %+v", got)
	}
	w.somebody("Bo Head", people.Held{Role: people.Head, Place: people.School("100001")})
	w.must(w.verbs(e.ID)["carry out"](w.who[operator]))
}

// A request is asked for once, answered within a month, and listed for operators by the day on which it is due.
func TestRequestsAreListedByTheDayOnWhichTheyAreDue(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	first := w.asked(asker)
	if again := w.asked(asker); again.ID != first.ID || again.DueOn != "2026-02-12" {
		t.Errorf("asked again: %+v", again)
	}
	w.Clock.Advance(24 * time.Hour)
	w.asked(head)
	names := func(state privacy.State, limit int) (all []string) {
		for cursor := ""; ; {
			page, next, err := w.List(w.Ctx, w.who[operator], state, cursor, limit)
			w.must(err)
			for _, one := range page {
				all = append(all, one.Name)
				if one.Was != nil {
					t.Errorf("the list tells who somebody was: %+v", one.Was)
				}
			}
			if cursor = next; next == "" {
				return all
			}
		}
	}
	for _, limit := range []int{1, 10} {
		if diff := cmp.Diff([]string{asker, head}, names(privacy.Asked, limit)); diff != "" {
			t.Errorf("pages of %d: %s", limit, diff)
		}
	}
	w.must(w.Withdraw(w.Ctx, w.who[asker]))
	if diff := cmp.Diff([]string{asker}, names(privacy.Withdrawn, 10)); diff != "" {
		t.Error(diff)
	}
	for _, who := range []string{asker, head, "nobody"} {
		apperrtest.Refused(t, third(w.List(w.Ctx, w.who[who], privacy.Asked, "", 10)), "not_found")
	}
	if err := third(w.List(w.Ctx, w.who[operator], privacy.Asked, "forged", 10)); !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
	apperrtest.BadFields(t, second(w.Refuse(w.Ctx, w.who[operator], first.ID, 1, " ")), "reason")
}

func third[A, B any](_ A, _ B, err error) error { return err }

// Asking again and again is slowed, since each request is a letter to the operators.
func TestARequestIsNotMadeAgainAndAgain(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	for range 3 {
		w.asked(asker)
		w.must(w.Withdraw(w.Ctx, w.who[asker]))
	}
	apperrtest.Refused(t, second(w.Ask(w.Ctx, w.who[asker])), "too_many")
	w.Clock.Advance(24 * time.Hour)
	w.asked(asker)
}

// Whichever of its calls of the store fails, a command happens whole or not at all.
func TestSoakAFailureLeavesAllOfARequestOrNothing(t *testing.T) {
	t.Parallel()
	for name, begin := range map[string]func(w *world) (act func() error, keyed bool){
		"ask": func(w *world) (func() error, bool) {
			return func() error { return second(w.Ask(w.Ctx, w.who[asker])) }, true
		},
		"withdraw": func(w *world) (func() error, bool) {
			w.asked(asker)
			return func() error { return w.Withdraw(w.Ctx, w.who[asker]) }, false
		},
		"refuse": func(w *world) (func() error, bool) {
			e := w.asked(asker)
			return func() error { return second(w.Refuse(w.Ctx, w.who[operator], e.ID, e.Version, "Not yet.")) }, false
		},
		"carry out": func(w *world) (func() error, bool) {
			e := w.asked(asker)
			return func() error { return second(w.CarryOut(w.Ctx, w.who[operator], e.ID, e.Version)) }, false
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case {
				w := newWorld(t)
				act, keyed := begin(w)
				return faultytest.Case{Trigger: &w.trigger, Act: act, Keyed: keyed}
			})
		})
	}
}

// Two operators who decide at the same moment: one is heard, the other is told that the request has changed.
func TestTwoOperatorsWhoDecideAtOnceAreHeardOnce(t *testing.T) {
	t.Parallel()
	w := newWorld(t)
	e := w.asked(asker)
	came := make(chan string, 2)
	go func() { came <- apperrtest.Code(second(w.CarryOut(w.Ctx, w.who[operator], e.ID, e.Version))) }()
	go func() { came <- apperrtest.Code(second(w.Refuse(w.Ctx, w.who[other], e.ID, e.Version, "Not yet."))) }()
	got := map[string]int{<-came: 1}
	got[<-came]++
	if diff := cmp.Diff(map[string]int{"": 1, "stale": 1}, got); diff != "" {
		t.Error(diff)
	}
}
