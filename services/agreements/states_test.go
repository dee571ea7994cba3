package agreements_test

import (
	"testing"

	"lateral/pkg/apperr/apperrtest"
	"lateral/pkg/states/statestest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/people"
)

func TestDocDrawsTheStates(t *testing.T) {
	statestest.Drawn(t, agreements.AgreementSteps, agreements.VisitSteps, agreements.MoveSteps)
}

// present is the visit as it is now.
func present(t *testing.T, w *agreementstest.World, id string) agreements.Visit {
	t.Helper()
	return got(agreements.GetVisit(w.Ctx, w.DB, id))(t)
}

// onVisit are the acts on a visit, on its day.
func onVisit(t *testing.T, w *agreementstest.World, id string) map[string]func(people.Actor) error {
	acts := w.Agreements
	do := func(fn func(people.Actor, int64) (agreements.Visit, error)) func(people.Actor) error {
		return func(who people.Actor) error {
			w.Until("2026-02-03")
			_, err := fn(who, present(t, w, id).Version)
			return err
		}
	}
	return map[string]func(people.Actor) error{
		"record": do(func(who people.Actor, seen int64) (agreements.Visit, error) {
			return acts.Record(w.Ctx, who, id, seen, record("We coached the team."))
		}),
		"sign off": do(func(who people.Actor, seen int64) (agreements.Visit, error) {
			return acts.SignOff(w.Ctx, who, id, seen)
		}),
		"query": do(func(who people.Actor, seen int64) (agreements.Visit, error) {
			return acts.QueryVisit(w.Ctx, who, id, seen, "Who came?")
		}),
		"cancel": do(func(who people.Actor, seen int64) (agreements.Visit, error) {
			return acts.CancelVisit(w.Ctx, who, id, seen, "It snows.")
		}),
	}
}

// usual is who does what on a visit.
func usual() map[string]people.Actor {
	return map[string]people.Actor{"record": expert, "sign off": ashHead, "query": ashHead, "cancel": expert}
}

func TestVisitsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, agreements.VisitSteps, agreements.PlannedVisit,
		func(t *testing.T) statestest.Subject[agreements.VisitState] {
			w := agreementstest.New(t)
			id := w.Visits(w.Agreed(w.AshNeed, agreementstest.Terms()).ID)[0].ID
			do := map[string]func() error{}
			for verb, act := range onVisit(t, w, id) {
				do[verb] = func() error { return act(usual()[verb]) }
			}
			return statestest.Subject[agreements.VisitState]{
				State: func() agreements.VisitState { return present(t, w, id).State }, Do: do,
			}
		})
}

// Each line is what comes of an act on a visit by each person, in each state: the state that follows, or the
// refusal.
func TestWhoMayDoWhatWithAVisit(t *testing.T) {
	const (
		forbidden = "forbidden"
		off       = "visit_not_recordable"
		open      = "visit_not_recorded"
		stays     = "visit_not_cancellable"
	)
	who := []people.Actor{ashHead, ashSenior, ashFinance, expert, homeHead, homeFinance}
	for _, tt := range []struct {
		state agreements.VisitState
		path  []string
		verb  string
		want  []string // for each person of who
	}{
		{"planned", nil, "record", []string{forbidden, forbidden, forbidden, "recorded", forbidden, forbidden}},
		{"planned", nil, "sign off", []string{open, open, forbidden, forbidden, forbidden, forbidden}},
		{"planned", nil, "query", []string{open, open, forbidden, forbidden, forbidden, forbidden}},
		{"planned", nil, "cancel", []string{"cancelled", "cancelled", forbidden, "cancelled", forbidden, forbidden}},
		{"recorded", []string{"record"}, "record", []string{forbidden, forbidden, forbidden, off, forbidden, forbidden}},
		{"recorded", []string{"record"}, "sign off",
			[]string{"signed_off", "signed_off", forbidden, forbidden, forbidden, forbidden}},
		{"recorded", []string{"record"}, "query",
			[]string{"queried", "queried", forbidden, forbidden, forbidden, forbidden}},
		{"recorded", []string{"record"}, "cancel", []string{stays, stays, forbidden, stays, forbidden, forbidden}},
		{"queried", []string{"record", "query"}, "record",
			[]string{forbidden, forbidden, forbidden, "recorded", forbidden, forbidden}},
		{"queried", []string{"record", "query"}, "sign off",
			[]string{open, open, forbidden, forbidden, forbidden, forbidden}},
		{"queried", []string{"record", "query"}, "cancel",
			[]string{stays, stays, forbidden, "cancelled", forbidden, forbidden}},
		{"signed_off", []string{"record", "sign off"}, "record",
			[]string{forbidden, forbidden, forbidden, off, forbidden, forbidden}},
		{"signed_off", []string{"record", "sign off"}, "cancel",
			[]string{stays, stays, forbidden, stays, forbidden, forbidden}},
		{"cancelled", []string{"cancel"}, "sign off", []string{open, open, forbidden, forbidden, forbidden, forbidden}},
	} {
		t.Run(string(tt.state)+"/"+tt.verb, func(t *testing.T) {
			var w *agreementstest.World
			var id string
			begin := func() {
				w = agreementstest.New(t)
				id = w.Visits(w.Agreed(w.AshNeed, agreementstest.Terms()).ID)[0].ID
				for _, before := range tt.path {
					must(t, onVisit(t, w, id)[before](usual()[before]))
				}
			}
			begin()
			for i, actor := range who {
				came := apperrtest.Code(onVisit(t, w, id)[tt.verb](actor))
				is := present(t, w, id).State
				w.Sound()
				switch {
				case came == "":
					came = string(is)
					begin() // for the next person
				case is != tt.state:
					t.Errorf("refused to %s, and it is %s", actor.Name, is)
				}
				if came != tt.want[i] {
					t.Errorf("by %s: %s, want %s", actor.Name, came, tt.want[i])
				}
			}
		})
	}
}

// onMove are the acts on a move that the school asked for, of a visit on 3 February.
func onMove(t *testing.T, w *agreementstest.World, id string) map[string]func(people.Actor) error {
	t.Helper()
	move := func() agreements.Move { return got(agreements.GetMove(w.Ctx, w.DB, id))(t) }
	return map[string]func(people.Actor) error{
		"agree": func(who people.Actor) error {
			return second(w.Agreements.AgreeMove(w.Ctx, who, id, move().Version))
		},
		"move": func(who people.Actor) error { // with the yes of the home head, unless it was given
			if m := move(); m.Home == nil && m.State == agreements.AskedMove {
				must(t, second(w.Agreements.AgreeMove(w.Ctx, homeHead, id, m.Version)))
			}
			return second(w.Agreements.AgreeMove(w.Ctx, who, id, move().Version))
		},
		"decline": func(who people.Actor) error {
			return second(w.Agreements.DeclineMove(w.Ctx, who, id, move().Version, "I cannot."))
		},
		"withdraw": func(who people.Actor) error {
			return second(w.Agreements.WithdrawMove(w.Ctx, who, id, move().Version))
		},
		"lapse": func(who people.Actor) error {
			v := present(t, w, move().VisitID)
			return second(w.Agreements.CancelVisit(w.Ctx, who, v.ID, v.Version, "It snows."))
		},
	}
}

// movable is a move that the school asked for.
func movable(t *testing.T) (*agreementstest.World, string) {
	t.Helper()
	w := agreementstest.New(t)
	return w, asks(t, w, ashHead, w.Visits(w.Agreed(w.AshNeed, agreementstest.Terms()).ID)[0]).ID
}

func TestMovesKeepToTheirStates(t *testing.T) {
	usual := map[string]people.Actor{
		"agree": homeHead, "move": expert, "decline": expert, "withdraw": ashSenior, "lapse": expert,
	}
	statestest.Behaves(t, agreements.MoveSteps, agreements.AskedMove,
		func(t *testing.T) statestest.Subject[agreements.MoveState] {
			w, id := movable(t)
			do := map[string]func() error{}
			for verb, act := range onMove(t, w, id) {
				do[verb] = func() error { return act(usual[verb]) }
			}
			return statestest.Subject[agreements.MoveState]{
				State: func() agreements.MoveState { return got(agreements.GetMove(w.Ctx, w.DB, id))(t).State }, Do: do,
			}
		})
}

// Each line is what comes of an act on a move that the school asked for.
func TestWhoMayDoWhatWithAMove(t *testing.T) {
	both := and(homeHead, ashHead)
	for verb, wants := range map[string]map[string]people.Actor{
		"agree":    {"asked": homeHead, "forbidden": ashHead},
		"move":     {"moved": expert, "forbidden": ashSenior, "move_answered": homeHead, "not_found": elmHead},
		"decline":  {"declined": homeHead, "forbidden": ashHead, "not_found": elmHead},
		"withdraw": {"withdrawn": ashSenior, "forbidden": both, "not_found": elmHead},
	} {
		for want, actor := range wants {
			t.Run(verb+" by "+actor.Name+" is "+want, func(t *testing.T) {
				w, id := movable(t)
				came := apperrtest.Code(onMove(t, w, id)[verb](actor))
				if came == "" {
					came = string(got(agreements.GetMove(w.Ctx, w.DB, id))(t).State)
				}
				if came != want {
					t.Errorf("%s comes of it", came)
				}
				w.Sound()
			})
		}
	}
}

func TestAgreementsKeepToTheirStates(t *testing.T) {
	statestest.Behaves(t, agreements.AgreementSteps, agreements.ActiveAgreement,
		func(t *testing.T) statestest.Subject[agreements.AgreementState] {
			w := agreementstest.New(t)
			id := w.Agreed(w.AshNeed, agreementstest.Terms("2026-02-03.am")).ID
			return statestest.Subject[agreements.AgreementState]{
				State: func() agreements.AgreementState { return w.Agreement(id).State },
				Do: map[string]func() error{
					"cancel": func() error {
						return second(w.Agreements.Cancel(w.Ctx, w.Broker(), id, w.Agreement(id).Version, "They merge."))
					},
					"complete": func() error { // the sign-off of its only visit
						acts, v := onVisit(t, w, w.Visits(id)[0].ID), w.Visits(id)[0]
						if v.State == agreements.PlannedVisit {
							must(t, acts["record"](expert))
						}
						return acts["sign off"](ashHead)
					},
				},
			}
		})
}
