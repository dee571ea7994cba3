package support

import (
	"slices"
	"time"

	"lateral/services/people"
)

// Verb names what a person can do in a thread.
type Verb string

// The verbs.
const (
	ToPropose          Verb = "propose"
	ToAccept           Verb = "accept"
	ToDeclineProposal  Verb = "decline-proposal"
	ToWithdrawProposal Verb = "withdraw-proposal"
	ToDecline          Verb = "decline"
	ToWithdraw         Verb = "withdraw"
	ToGrant            Verb = "grant"
	ToRefuse           Verb = "refuse"
	ToRecord           Verb = "record"
	ToSignOff          Verb = "sign-off"
	ToQuery            Verb = "query"
	ToCancelVisit      Verb = "cancel-visit"
	ToMoveVisit        Verb = "move-visit"
	ToAgreeMove        Verb = "agree-move"
	ToDeclineMove      Verb = "decline-move"
	ToWithdrawMove     Verb = "withdraw-move"
	ToCancelAgreement  Verb = "cancel-agreement"
	ToOrder            Verb = "set-purchase-order"
)

// Action is a person's possible next step in a thread.
type Action struct {
	Do      Verb
	On      string     // id of its object
	Version int64      // of that object, for the change to name
	Waits   bool       // the thread waits for this person's answer, of which this is one
	Since   time.Time  // when it became possible
	Due     *time.Time // its time limit; nil without one
	Date    string     // of the visit that it is about
}

// nextActions returns the actor's possible actions in the thread, awaited ones
// first. Each succeeds unless something changes first.
func (s *Service) nextActions(d dossier, actor people.Actor) []Action {
	sides := d.enquiry.sides(actor)
	if s.isLive(d.enquiry) != nil {
		return s.afterAgreement(d, actor, sides)
	}
	var next []Action
	for _, side := range sides {
		switch side {
		case LeaderSide, SchoolSide:
			next = append(next, d.negotiate(side, today(s.now()))...)
		case HomeSide:
			next = append(next, d.decideRelease(today(s.now()))...)
		case BrokerSide, NoSide:
		}
	}
	return next
}

// negotiate returns the actions of either side while the enquiry is live.
func (d dossier) negotiate(side Side, today string) []Action {
	e := d.enquiry
	onThread := func(do Verb, waits bool, since time.Time) Action {
		return Action{Do: do, On: e.ID, Version: e.Version, Waits: waits, Since: since}
	}
	end := onThread(ToDecline, false, e.SentAt)
	if side == SchoolSide {
		end = onThread(ToWithdraw, false, e.SentAt)
	}
	p, open := d.open()
	switch {
	case e.State == EnquirySent && side == LeaderSide:
		propose := onThread(ToPropose, true, e.SentAt)
		propose.Due = &e.ReplyBy
		return []Action{propose, end}
	case e.State == EnquirySent:
		return []Action{end}
	case !open:
		return []Action{onThread(ToPropose, side == LeaderSide, e.SentAt), end}
	case p.From == side:
		again := onThread(ToPropose, side == LeaderSide && d.refused(p), p.CreatedAt)
		return []Action{again, onProposal(ToWithdrawProposal, p, false), end}
	}
	return d.answer(side, p, today, onThread(ToPropose, false, p.CreatedAt), end)
}

// answer returns a side's actions on a proposal of the other.
func (d dossier) answer(side Side, p Proposal, today string, counter, end Action) []Action {
	rest := []Action{counter, onProposal(ToDeclineProposal, p, false), end}
	rel, asked := d.release(p.ID)
	past := p.Slots[0].Date <= today
	accept := onProposal(ToAccept, p, true)
	accept.Due = lastDay(p.Slots)
	switch {
	case asked && rel.State == ReleaseGranted && !past:
		accept.Since = later(p.CreatedAt, *rel.DecidedAt)
	case side == SchoolSide, p.TakenUpAt != nil && !past:
		return rest
	case past, asked && rel.State == ReleaseRefused:
		rest[0].Waits = true // the leader finds other dates
		return rest
	}
	return append([]Action{accept}, rest...)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func onProposal(do Verb, p Proposal, waits bool) Action {
	return Action{Do: do, On: p.ID, Version: p.Version, Waits: waits, Since: p.CreatedAt}
}

func (d dossier) refused(p Proposal) bool {
	rel, ok := d.release(p.ID)
	return ok && rel.State == ReleaseRefused
}

func (d dossier) decideRelease(today string) []Action {
	p, open := d.open()
	rel, asked := d.release(p.ID)
	if !open || !asked || rel.State != ReleaseAsked {
		return nil
	}
	due := lastDay(p.Slots)
	refuse := Action{Do: ToRefuse, On: rel.ID, Version: rel.Version, Since: rel.AskedAt, Due: due}
	if p.TakenUpAt != nil && p.Slots[0].Date <= today {
		refuse.Waits = true // a yes would agree it at once, and its first date has come
		return []Action{refuse}
	}
	grant := Action{Do: ToGrant, On: rel.ID, Version: rel.Version, Waits: true, Since: rel.AskedAt, Due: due}
	return []Action{grant, refuse}
}

// afterAgreement returns the actions after the negotiation.
func (s *Service) afterAgreement(d dossier, actor people.Actor, sides []Side) []Action {
	a := d.agreement
	if a == nil {
		return nil
	}
	var next []Action
	settled := true
	for _, v := range d.visits {
		settled = settled && v.State != VisitRecorded && v.State != VisitQueried
		for _, side := range sides {
			next = append(next, s.onVisit(v, side, a.AgreedAt)...)
		}
		next = append(next, s.onMove(d, v, sides)...)
	}
	onAgreement := Action{On: a.ID, Version: a.Version, Since: a.AgreedAt}
	if d.enquiry.mayOrder(actor) && (a.State != AgreementCancelled || a.SignedOff > 0) {
		onAgreement.Do = ToOrder
		onAgreement.Waits = a.PurchaseOrder == "" && !a.Total.IsZero() && actor.At(a.BuyerURN, people.Finance)
		next = append(next, onAgreement)
	}
	if len(sides) > 0 && a.State == AgreementActive && settled {
		onAgreement.Do, onAgreement.Waits = ToCancelAgreement, false
		next = append(next, onAgreement)
	}
	return next
}

// onVisit returns a side's actions on a visit.
func (s *Service) onVisit(v Visit, side Side, agreed time.Time) []Action {
	can := func(do Verb, waits bool, since time.Time) Action {
		return Action{Do: do, On: v.ID, Version: v.Version, Waits: waits, Since: since, Date: v.Date}
	}
	switch {
	case v.State == VisitPlanned && side == LeaderSide && v.Date <= today(s.now()):
		return []Action{can(ToRecord, true, agreed), can(ToCancelVisit, false, agreed)}
	case v.State == VisitPlanned && (side == LeaderSide || side == SchoolSide):
		return []Action{can(ToCancelVisit, false, agreed)}
	case v.State == VisitRecorded && side == SchoolSide:
		return []Action{can(ToSignOff, true, *v.RecordedAt), can(ToQuery, false, *v.RecordedAt)}
	case v.State == VisitQueried && side == LeaderSide:
		return []Action{can(ToRecord, true, *v.RecordedAt), can(ToCancelVisit, false, *v.RecordedAt)}
	}
	return nil
}

// onMove returns the sides' actions about moving a visit.
func (s *Service) onMove(d dossier, v Visit, sides []Side) []Action {
	m, asked := d.moveOf(v.ID)
	moving := slices.Contains(sides, LeaderSide) || slices.Contains(sides, SchoolSide)
	switch {
	case v.State != VisitPlanned:
		return nil
	case !asked && moving:
		return []Action{{Do: ToMoveVisit, On: v.ID, Version: v.Version, Since: d.agreement.AgreedAt, Date: v.Date}}
	case !asked:
		return nil
	}
	can := func(do Verb, waits bool) Action {
		return Action{Do: do, On: m.ID, Version: m.Version, Waits: waits, Since: m.AskedAt, Due: lastDay(m.To), Date: v.Date}
	}
	past := m.To[0].Date <= today(s.now())
	for _, side := range sides {
		switch {
		case m.waitsFor(side) && past:
			return []Action{can(ToDeclineMove, true)}
		case m.waitsFor(side):
			return []Action{can(ToAgreeMove, true), can(ToDeclineMove, false)}
		case m.By == side:
			return []Action{can(ToWithdrawMove, false)}
		}
	}
	return nil
}
