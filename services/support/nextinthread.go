package support

import (
	"time"

	"lateral/services/people"
)

// nextActions returns the actor's possible actions in the thread, awaited ones
// first. Each succeeds unless something changes first.
func (s *Service) nextActions(d dossier, actor people.Actor) []Action {
	switch {
	case d.agreed != nil:
		return d.agreed.Next(actor, today(s.now()))
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	var next []Action
	for _, side := range d.enquiry.parties().Sides(actor) {
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
	accept.Due = DecideBy(p.Slots)
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
	due := DecideBy(p.Slots)
	refuse := Action{Do: ToRefuse, On: rel.ID, Version: rel.Version, Since: rel.AskedAt, Due: due}
	if p.TakenUpAt != nil && p.Slots[0].Date <= today {
		refuse.Waits = true // a yes would agree it at once, and its first date has come
		return []Action{refuse}
	}
	grant := Action{Do: ToGrant, On: rel.ID, Version: rel.Version, Waits: true, Since: rel.AskedAt, Due: due}
	return []Action{grant, refuse}
}
