package agreementstest

import (
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/needs"
)

// Slots reads half-days as leaders.Slot writes them.
func Slots(texts ...string) []calendar.Slot {
	slots := make([]calendar.Slot, len(texts))
	for i, text := range texts {
		slots[i] = calendar.Slot{Date: date.Day(text[:10]), Half: calendar.Half(text[11:])}
	}
	return slots
}

// Terms are three half-days on two dates, £525; others where slots name them.
func Terms(slots ...string) agreements.Terms {
	if len(slots) == 0 {
		slots = []string{"2026-02-03.am", "2026-02-03.pm", "2026-02-05.am"}
	}
	return agreements.Terms{
		Scope: "Coaching for the Year 1 team.", Objectives: []string{"Blend every day", "Assess each half-term"},
		Slots: Slots(slots...), HalfDays: len(slots), DayRate: Rate(),
	}
}

// Deal is what the head of the need's school and the leader come to, released by the home head. It comes from a
// commission, which no noun knows.
func (w *World) Deal(need needs.Need, terms agreements.Terms) agreements.Deal {
	terms.Slots, terms.HalfDays = slices.SortedFunc(slices.Values(terms.Slots), calendar.Slot.Compare), len(terms.Slots)
	head := Head(need.URN)
	return agreements.Deal{
		Origin: diary.OriginOf(w.IDs.New("commission")), OriginRef: "C-1", NeedID: need.ID, ProposalID: w.IDs.New("offer"),
		BuyerURN: need.URN, HomeURN: w.Leader.HomeURN, LeaderID: w.Leader.ID, AccountID: w.Leader.AccountID,
		ServiceID: w.Service.ID, PartnershipID: need.PartnershipID,
		ForSchool: []string{head.AccountID}, ForHome: []string{Head(Cedar).AccountID},
		Terms: terms, Side: agreements.SchoolSide, By: head,
	}
}

// Agree agrees in a transaction of its own.
func (w *World) Agree(d agreements.Deal) (agreements.Agreement, error) { return w.AgreeOn(w.DB, d) }

// AgreeOn agrees in a transaction of another view of the store.
func (w *World) AgreeOn(db docdb.DB, d agreements.Deal) (agreements.Agreement, error) {
	var a agreements.Agreement
	err := db.Update(w.Ctx, func(tx docdb.Tx) error {
		var err error
		a, err = w.Agreements.Agree(w.Ctx, tx, d)
		return err
	})
	return a, err
}

// Agreed is an agreement about the need.
func (w *World) Agreed(need needs.Need, terms agreements.Terms) agreements.Agreement {
	w.T.Helper()
	a, err := w.Agree(w.Deal(need, terms))
	w.must(err)
	return a
}

// Agreement is the agreement as it is now.
func (w *World) Agreement(id string) agreements.Agreement {
	w.T.Helper()
	a, err := agreements.GetAgreement(w.Ctx, w.DB, id)
	w.must(err)
	return a
}

// Need is the need as it is now.
func (w *World) Need(id string) needs.Need {
	w.T.Helper()
	n, err := needs.GetNeed(w.Ctx, w.DB, id)
	w.must(err)
	return n
}

// Moves are the moves of the visits of an agreement as they are now, oldest first.
func (w *World) Moves(agreementID string) []agreements.Move {
	w.T.Helper()
	s, err := agreements.StandingOf(w.Ctx, w.DB, agreementID)
	w.must(err)
	return s.Moves
}

// Recorded is a visit that the leader recorded on its day.
func (w *World) Recorded(v agreements.Visit) agreements.Visit {
	w.T.Helper()
	w.Until(v.Date)
	v, err := w.Agreements.Record(w.Ctx, LeaderAt(Cedar), v.ID, v.Version,
		agreements.RecordInput{Record: "We coached the team."})
	w.must(err)
	return v
}

// SignedOff is a visit that the buyer's head signed off.
func (w *World) SignedOff(v agreements.Visit) agreements.Visit {
	w.T.Helper()
	v = w.Recorded(v)
	v, err := w.Agreements.SignOff(w.Ctx, Head(v.BuyerURN), v.ID, v.Version)
	w.must(err)
	return v
}

// Until moves the clock to 15:00 on the day, unless it is already later.
func (w *World) Until(day date.Day) {
	w.T.Helper()
	midnight, err := time.Parse(time.DateOnly, string(day))
	w.must(err)
	if ahead := midnight.Add(15 * time.Hour).Sub(w.Clock.Now()); ahead > 0 {
		w.Clock.Advance(ahead)
	}
}

// Visits are the visits of an agreement as they are now.
func (w *World) Visits(agreementID string) []agreements.Visit {
	w.T.Helper()
	visits, err := agreements.VisitsOf(w.Ctx, w.DB, agreementID)
	w.must(err)
	return visits
}

// Sound fails the test where an invariant of agreements does not hold.
func (w *World) Sound() {
	w.T.Helper()
	wrong, err := agreements.Check(w.Ctx, w.DB)
	w.must(err)
	for _, sentence := range wrong {
		w.T.Error(sentence)
	}
}
