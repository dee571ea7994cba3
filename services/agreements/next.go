package agreements

import (
	"slices"
	"time"

	"lateral/pkg/date"
	"lateral/services/people"
)

// Next returns the actor's possible actions about the agreement on the day. Each
// succeeds unless something changes first.
func (s Standing) Next(actor people.Actor, today date.Day) []Action {
	a := s.Agreement
	sides := a.Parties().Sides(actor)
	var next []Action
	settled := true
	for _, v := range s.Visits {
		settled = settled && v.State != RecordedVisit && v.State != QueriedVisit &&
			(!v.onlyLeaderCancels(SchoolSide, today) || !slices.Contains(sides, SchoolSide))
		for _, side := range sides {
			next = append(next, v.next(side, a, today)...)
		}
		next = append(next, s.nextMoving(v, sides, today)...)
	}
	onAgreement := Action{On: a.ID, Version: a.Version, Since: a.AgreedAt}
	if a.mayOrder(actor) && (a.State != CancelledAgreement || a.SignedOff+a.CancelledLate > 0) {
		onAgreement.Do = ToOrder
		onAgreement.Waits = a.PurchaseOrder == "" && !a.Total.IsZero() && actor.At(a.BuyerURN, people.Finance)
		next = append(next, onAgreement)
	}
	if len(sides) > 0 && a.State == ActiveAgreement && settled {
		onAgreement.Do, onAgreement.Waits = ToCancelAgreement, false
		onAgreement.Warning = a.lateWarning(s.Visits, a.cancelsFor(sides), today)
		next = append(next, onAgreement)
	}
	return next
}

// cancelsFor is the side for which a person on several cancels the agreement.
func (a Agreement) cancelsFor(sides []Side) Side {
	for _, s := range []Side{SchoolSide, LeaderSide, HomeSide, BrokerSide} {
		if slices.Contains(sides, s) {
			return s
		}
	}
	return NoSide
}

// next returns a side's actions on a visit.
func (v Visit) next(side Side, a Agreement, today date.Day) []Action {
	agreed := a.AgreedAt
	can := func(do Verb, waits bool, since time.Time) Action {
		return Action{Do: do, On: v.ID, Version: v.Version, Waits: waits, Since: since, Date: v.Date}
	}
	switch {
	case v.State == PlannedVisit && side == LeaderSide && v.Date <= today:
		return []Action{can(ToRecord, true, v.came(agreed)), can(ToCancelVisit, false, agreed)}
	case v.onlyLeaderCancels(side, today):
		return nil
	case v.State == PlannedVisit && (side == LeaderSide || side == SchoolSide):
		cancel := can(ToCancelVisit, false, agreed)
		cancel.Warning = a.lateWarning([]Visit{v}, side, today)
		return []Action{cancel}
	case v.State == RecordedVisit && side == SchoolSide:
		all := []Action{can(ToSignOff, true, *v.RecordedAt), can(ToQuery, false, *v.RecordedAt)}
		if !v.Claimed().IsZero() {
			all = append(all, can(ToRefuseExpenses, false, *v.RecordedAt))
		}
		return all
	case v.State == QueriedVisit && side == LeaderSide:
		again := can(ToRecord, true, *v.RecordedAt)
		again.Because = BecauseQueried
		if v.expensesRefused() {
			again.Because = BecauseExpenses
		}
		return []Action{again, can(ToCancelVisit, false, *v.RecordedAt)}
	}
	return nil
}

// came is the start of the visit's day, from which on it can be recorded; not
// before the agreement.
func (v Visit) came(agreed time.Time) time.Time {
	day, err := v.Date.Start()
	if err != nil || day.Before(agreed) {
		return agreed
	}
	return day
}

// nextMoving returns the sides' actions about moving a visit.
func (s Standing) nextMoving(v Visit, sides []Side, today date.Day) []Action {
	m, asked := s.moveOf(v.ID)
	moving := slices.Contains(sides, LeaderSide) || slices.Contains(sides, SchoolSide)
	switch {
	case v.State != PlannedVisit:
		return nil
	case !asked && moving:
		return []Action{{Do: ToMoveVisit, On: v.ID, Version: v.Version, Since: s.Agreement.AgreedAt, Date: v.Date}}
	case !asked:
		return nil
	}
	can := func(do Verb, waits bool) Action {
		return Action{Do: do, On: m.ID, Version: m.Version, Waits: waits, Since: m.AskedAt, Due: m.decideBy(), Date: v.Date}
	}
	past := m.To[0].Date <= today
	for _, side := range sides {
		switch {
		case m.waitsFor(side) && past:
			decline := can(ToDeclineMove, true)
			decline.Because = BecausePast
			return []Action{decline}
		case m.waitsFor(side):
			return []Action{can(ToAgreeMove, true), can(ToDeclineMove, false)}
		case m.By == side:
			return []Action{can(ToWithdrawMove, false)}
		}
	}
	return nil
}
