package enquiries

import (
	"time"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/people"
)

// nextActions returns the actor's possible actions in the thread, awaited ones
// first. Each succeeds unless something changes first.
func (s *Service) nextActions(d dossier, actor people.Actor) []agreements.Action {
	switch {
	case d.agreed != nil:
		return d.agreed.Next(actor, date.On(s.now()))
	case s.isLive(d.enquiry) != nil:
		return nil
	}
	var next []agreements.Action
	for _, side := range d.enquiry.parties().Sides(actor) {
		switch side {
		case agreements.LeaderSide, agreements.SchoolSide:
			next = append(next, d.negotiate(side, date.On(s.now()))...)
		case agreements.HomeSide:
			next = append(next, d.decideRelease(date.On(s.now()))...)
		case agreements.BrokerSide, agreements.NoSide:
		}
	}
	return next
}

// negotiate returns the actions of either side while the enquiry is live.
func (d dossier) negotiate(side agreements.Side, today date.Day) []agreements.Action {
	e := d.enquiry
	onThread := func(do agreements.Verb, waits bool, since time.Time) agreements.Action {
		return agreements.Action{Do: do, On: e.ID, Version: e.Version, Waits: waits, Since: since}
	}
	end := onThread(agreements.ToDecline, false, e.SentAt)
	if side == agreements.SchoolSide {
		end = onThread(agreements.ToWithdraw, false, e.SentAt)
	}
	p, open := d.open()
	switch {
	case e.State == SentEnquiry && side == agreements.LeaderSide:
		propose := onThread(agreements.ToPropose, true, e.SentAt)
		propose.Due, propose.Because = &e.ReplyBy, agreements.BecauseAsked
		return []agreements.Action{propose, end}
	case e.State == SentEnquiry:
		return []agreements.Action{end}
	case !open:
		propose := onThread(agreements.ToPropose, side == agreements.LeaderSide, e.SentAt)
		propose.Because = agreements.BecauseNoneOpen
		return []agreements.Action{propose, end}
	case p.From == side:
		again := onThread(agreements.ToPropose, false, p.CreatedAt)
		if side == agreements.LeaderSide {
			again.Because = d.whyOthers(p)
			again.Waits = again.Because != ""
		}
		return []agreements.Action{again, onProposal(agreements.ToWithdrawProposal, p, false), end}
	}
	return d.answer(side, p, today, onThread(agreements.ToPropose, false, p.CreatedAt), end)
}

// answer returns a side's actions on a proposal of the other.
func (d dossier) answer(side agreements.Side, p Proposal, today date.Day,
	counter, end agreements.Action) []agreements.Action {
	rest := []agreements.Action{counter, onProposal(agreements.ToDeclineProposal, p, false), end}
	rel, asked := d.release(p.ID)
	past := p.Slots[0].Date <= today
	accept := onProposal(agreements.ToAccept, p, true)
	accept.Due = agreements.DecideBy(p.Slots)
	switch {
	case side == agreements.SchoolSide && len(d.gone) > 0:
		return rest // the leader finds other dates
	case len(d.gone) > 0:
		rest[0].Waits, rest[0].Because = true, agreements.BecauseGone
		return rest
	case asked && rel.State == diary.GrantedRelease && !past:
		accept.Since, accept.Because = later(p.CreatedAt, *rel.DecidedAt), agreements.BecauseReleased
	case side == agreements.SchoolSide, p.TakenUpAt != nil && !past:
		return rest
	case asked && rel.State == diary.RefusedRelease:
		rest[0].Waits, rest[0].Because = true, agreements.BecauseRefused // the leader finds other dates
		return rest
	case past:
		rest[0].Waits, rest[0].Because = true, agreements.BecausePast
		return rest
	}
	return append([]agreements.Action{accept}, rest...)
}

func later(a, b time.Time) time.Time {
	if a.After(b) {
		return a
	}
	return b
}

func onProposal(do agreements.Verb, p Proposal, waits bool) agreements.Action {
	return agreements.Action{Do: do, On: p.ID, Version: p.Version, Waits: waits, Since: p.CreatedAt}
}

// whyOthers says why the leader should propose other dates than those of their own proposal; "" where they need not.
func (d dossier) whyOthers(p Proposal) agreements.Because {
	rel, asked := d.release(p.ID)
	switch {
	case asked && rel.State == diary.RefusedRelease:
		return agreements.BecauseRefused
	case len(d.gone) > 0:
		return agreements.BecauseGone
	}
	return ""
}

func (d dossier) decideRelease(today date.Day) []agreements.Action {
	p, open := d.open()
	rel, asked := d.release(p.ID)
	if !open || !asked || rel.State != diary.AskedRelease {
		return nil
	}
	due := agreements.DecideBy(p.Slots)
	refuse := agreements.Action{Do: agreements.ToRefuse, On: rel.ID, Version: rel.Version, Since: rel.AskedAt, Due: due}
	if p.TakenUpAt != nil && p.Slots[0].Date <= today || len(d.gone) > 0 {
		refuse.Waits = true // a yes would agree it at once, and its first date has come; or somebody else has its dates
		return []agreements.Action{refuse}
	}
	grant := agreements.Action{Do: agreements.ToGrant, On: rel.ID, Version: rel.Version, Waits: true, Since: rel.AskedAt,
		Due: due, Warning: releasedAlready(d.twice)}
	if p.TakenUpAt != nil {
		grant.Because = agreements.BecauseTakenUp
	}
	return []agreements.Action{grant, refuse}
}
