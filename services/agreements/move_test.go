package agreements_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr/apperrtest"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementstest"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/people"
)

// to are the new half-days of the first visit, a whole day on 3 February.
func to(slots ...string) agreements.MoveInput {
	if len(slots) == 0 {
		slots = []string{"2026-02-10.am", "2026-02-10.pm"}
	}
	return agreements.MoveInput{Slots: agreementstest.Slots(slots...), Note: "We have a training day."}
}

func asks(t *testing.T, w *agreementstest.World, by people.Actor, v agreements.Visit) agreements.Move {
	t.Helper()
	m, err := w.Agreements.AskMove(w.Ctx, by, v.ID, v.Version, to())
	must(t, err)
	return m
}

func free(t *testing.T, w *agreementstest.World) []calendar.Slot {
	t.Helper()
	all, err := diary.FreeSlots(w.Ctx, w.DB, w.Leader.ID, "2026-02-02", "2026-02-13")
	must(t, err)
	return all
}

// Either side asks. The other side and the home head say yes, in any order, with
// one press each, and the diary follows.
func TestAVisitIsMovedWhenBothHaveSaidYes(t *testing.T) {
	leader, school, home := expert, ashHead, homeHead
	for _, tt := range []struct {
		name  string
		by    people.Actor
		yeses []people.Actor
	}{
		{"asked by the leader, then the school, then the home head", leader, []people.Actor{school, home}},
		{"asked by the leader, then the home head, then the school", leader,
			[]people.Actor{home, ashSenior}},
		{"asked by the school, then the leader, then the home head", school, []people.Actor{leader, home}},
		{"asked by a leader who heads the home school", and(leader, home), []people.Actor{school}},
		{"answered by a leader who heads the home school", school, []people.Actor{and(leader, home)}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := agreementstest.New(t)
			a := w.Agreed(w.AshNeed, agreementstest.Terms())
			v := w.Visits(a.ID)[0]
			m := asks(t, w, tt.by, v)
			for _, actor := range tt.yeses {
				if got := w.Visits(a.ID)[0]; got.Date != "2026-02-03" {
					t.Fatalf("moved to %s before everybody said yes", got.Date)
				}
				var err error
				m, err = w.Agreements.AgreeMove(w.Ctx, actor, m.ID, m.Version)
				must(t, err)
			}
			if m.State != agreements.DoneMove || m.EndedAt == nil {
				t.Errorf("the move is %+v", m)
			}
			moved := w.Visits(a.ID)[1] // by date it is the second now
			if moved.ID != v.ID || moved.Date != "2026-02-10" || !slices.Equal(moved.Slots, to().Slots) ||
				moved.State != agreements.PlannedVisit {
				t.Errorf("the visit is %+v", moved)
			}
			now := free(t, w)
			for _, slot := range v.Slots {
				if !slices.Contains(now, slot) {
					t.Errorf("%s is not free again", slot)
				}
			}
			for _, slot := range moved.Slots {
				if slices.Contains(now, slot) {
					t.Errorf("%s is still free", slot)
				}
			}
			w.Sound()
			w.SignedOff(w.Visits(a.ID)[0])
			w.SignedOff(w.Visits(a.ID)[1])
			w.Sound()
		})
	}
}

func TestAMoveIsRefused(t *testing.T) {
	leader, school, home := expert, ashHead, homeHead
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	for _, tt := range []struct {
		name  string
		slots []string
		paths []string
	}{
		{"to nothing", nil, []string{"slots"}},
		{"to fewer half-days", []string{"2026-02-10.am"}, []string{"slots"}},
		{"to more", []string{"2026-02-10.am", "2026-02-10.pm", "2026-02-11.am"}, []string{"slots", "slots[2]"}},
		{"to two days", []string{"2026-02-10.am", "2026-02-11.am"}, []string{"slots[1]"}},
		{"to where it is", []string{"2026-02-03.pm", "2026-02-03.am"}, []string{"slots"}},
		{"to a day of another visit", []string{"2026-02-05.pm", "2026-02-05.am"}, []string{"slots[0]"}},
		{"to a closed day", []string{"2026-02-17.am", "2026-02-17.pm"}, []string{"slots[0]", "slots[1]"}},
		{"to a day that has been", []string{"2026-01-12.am", "2026-01-12.pm"}, []string{"slots[0]", "slots[1]"}},
	} {
		_, err := w.Agreements.AskMove(w.Ctx, school, v.ID, v.Version,
			agreements.MoveInput{Slots: agreementstest.Slots(tt.slots...)})
		if diff := cmp.Diff(tt.paths, apperrtest.Fields(err)); diff != "" {
			t.Errorf("%s: %v %s", tt.name, err, diff)
		}
	}
	m := asks(t, w, school, v)
	_, err := w.Agreements.AskMove(w.Ctx, leader, v.ID, v.Version, to("2026-02-11.am", "2026-02-11.pm"))
	apperrtest.Refused(t, err, "move_asked")
	_, err = w.Agreements.AgreeMove(w.Ctx, school, m.ID, m.Version)
	apperrtest.Refused(t, err, "forbidden")
	m, err = w.Agreements.AgreeMove(w.Ctx, and(home, ashHead), m.ID, m.Version)
	must(t, err) // as home head
	_, err = w.Agreements.AgreeMove(w.Ctx, home, m.ID, m.Version)
	apperrtest.Refused(t, err, "move_answered")
	w.Sound()
}

func TestAMoveComesToNothing(t *testing.T) {
	leader, school, home := expert, ashHead, homeHead
	for _, tt := range []struct {
		name string
		end  func(w *agreementstest.World, m agreements.Move) error
		want agreements.MoveState
	}{
		{"the other side declines", func(w *agreementstest.World, m agreements.Move) error {
			_, err := w.Agreements.DeclineMove(w.Ctx, leader, m.ID, m.Version, "I cannot.")
			return err
		}, agreements.DeclinedMove},
		{"the home head declines", func(w *agreementstest.World, m agreements.Move) error {
			_, err := w.Agreements.DeclineMove(w.Ctx, home, m.ID, m.Version, "Inspection week.")
			return err
		}, agreements.DeclinedMove},
		{"the side that asked takes it back", func(w *agreementstest.World, m agreements.Move) error {
			_, err := w.Agreements.WithdrawMove(w.Ctx, ashSenior, m.ID, m.Version)
			return err
		}, agreements.WithdrawnMove},
		{"the visit is cancelled", func(w *agreementstest.World, m agreements.Move) error {
			v, err := agreements.GetVisit(w.Ctx, w.DB, m.VisitID)
			must(w.T.(*testing.T), err)
			_, err = w.Agreements.CancelVisit(w.Ctx, school, v.ID, v.Version, "No.")
			return err
		}, agreements.LapsedMove},
		{"the agreement is cancelled", func(w *agreementstest.World, m agreements.Move) error {
			a, err := agreements.GetAgreement(w.Ctx, w.DB, m.AgreementID)
			must(w.T.(*testing.T), err)
			_, err = w.Agreements.Cancel(w.Ctx, school, a.ID, a.Version, "No.")
			return err
		}, agreements.LapsedMove},
		{"the visit takes place all the same", func(w *agreementstest.World, m agreements.Move) error {
			v, err := agreements.GetVisit(w.Ctx, w.DB, m.VisitID)
			must(w.T.(*testing.T), err)
			w.Recorded(v)
			return nil
		}, agreements.LapsedMove},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := agreementstest.New(t)
			a := w.Agreed(w.AshNeed, agreementstest.Terms())
			m := asks(t, w, school, w.Visits(a.ID)[0])
			must(t, tt.end(w, m))
			ended, visit := w.Moves(a.ID)[0], w.Visits(a.ID)[0]
			if ended.State != tt.want || visit.Date != "2026-02-03" {
				t.Errorf("the move is %+v, the visit on %s", ended, visit.Date)
			}
			_, err := w.Agreements.AgreeMove(w.Ctx, home, m.ID, ended.Version)
			apperrtest.Refused(t, err, "move_over")
			w.Sound()
		})
	}
}

// If somebody else has taken a half-day, nothing moves.
func TestAMoveToHalfDaysThatAreTakenChangesNothing(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	v := w.Visits(a.ID)[0]
	m := asks(t, w, expert, v)
	w.Agreed(w.BirchNeed, agreementstest.Terms("2026-02-10.pm"))
	m, err := w.Agreements.AgreeMove(w.Ctx, homeHead, m.ID, m.Version)
	must(t, err)
	_, err = w.Agreements.AgreeMove(w.Ctx, ashHead, m.ID, m.Version)
	apperrtest.Refused(t, err, "half_day_taken")
	if got := w.Visits(a.ID)[0]; got.Date != "2026-02-03" || got.Version != v.Version {
		t.Errorf("the visit is %+v", got)
	}
	w.Sound()
}

// A visit can move to the day of a cancelled one.
func TestAVisitMovesToTheDayOfOneThatWasCancelled(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms("2026-02-03.am", "2026-02-05.am"))
	head, first, second := ashHead, w.Visits(a.ID)[0], w.Visits(a.ID)[1]
	_, err := w.Agreements.CancelVisit(w.Ctx, head, first.ID, first.Version, "No.")
	must(t, err)
	m, err := w.Agreements.AskMove(w.Ctx, head, second.ID, second.Version, to("2026-02-03.am"))
	must(t, err)
	m, err = w.Agreements.AgreeMove(w.Ctx, expert, m.ID, m.Version)
	must(t, err)
	_, err = w.Agreements.AgreeMove(w.Ctx, homeHead, m.ID, m.Version)
	must(t, err)
	w.Sound()
}

// Cancelled and moved visits name the time and the person, and the agreement
// shows its present state.
func TestAnAgreementSaysWhatWasChangedAndStandsAsItIsNow(t *testing.T) {
	w := agreementstest.New(t)
	a := w.Agreed(w.AshNeed, agreementstest.Terms())
	head := ashHead
	visits := w.Visits(a.ID)
	m := asks(t, w, head, visits[0])
	for _, actor := range []people.Actor{expert,
		homeHead} {
		var err error
		m, err = w.Agreements.AgreeMove(w.Ctx, actor, m.ID, m.Version)
		must(t, err)
	}
	_, err := w.Agreements.CancelVisit(w.Ctx, head, visits[1].ID, visits[1].Version, "The hall is closed.")
	must(t, err)
	shown, err := w.Agreements.Get(w.Ctx, head, a.ID)
	must(t, err)
	var told []string
	for _, c := range shown.Changes {
		told = append(told, c.Sentence)
		if c.At.IsZero() || c.Note == "" {
			t.Errorf("%+v", c)
		}
	}
	want := []string{
		"The visit of Thu 5 Feb 2026, morning was cancelled by Head of 100001 (Ash Primary School).",
		"The visit of Tue 3 Feb 2026, whole day was moved to Tue 10 Feb 2026, whole day. Asked by Head of 100001 (Ash " +
			"Primary School); " +
			"agreed by Leader of 100003 (the leader) and by Head of 100003 (Cedar School).",
	}
	if diff := cmp.Diff(want, told); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(to().Slots, shown.Slots()); diff != "" || shown.Quote.HalfDays != 2 {
		t.Errorf("it stands on %v, %d half-days", shown.Slots(), shown.Quote.HalfDays)
	}
	paper, err := w.Agreements.Paper(w.Ctx, head, a.ID)
	must(t, err)
	if len(paper.Changes) != 2 || len(agreements.Held(paper.Visits)) != 1 {
		t.Errorf("the paper has %+v", paper)
	}
}
