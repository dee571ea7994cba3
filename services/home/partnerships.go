package home

import (
	"context"

	"lateral/pkg/date"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// joining are the partnerships that ask a school to join, for its head, or for
// an operator where it has none.
func (s Service) joining(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	in := partnerships.RequestsInput{Live: true, Limit: most}
	if place.Kind == people.InSchool {
		in.URN = register.URN(place.ID)
	}
	waiting, _, err := s.Partnerships.Requests(ctx, actor, in)
	for _, q := range waiting {
		if !q.MayAnswer {
			continue
		}
		p.Items = append(p.Items, Item{
			ID: q.ID, Title: asksToJoin(q),
			Why:   youHaveUntilToSay(q),
			Since: q.AskedAt, Due: date.On(q.ExpiresAt), Action: sayYesOrNo, Path: "/joining",
		})
	}
	return err
}

// payee is a change of payee that waits, for everybody who did not ask for it: also for who
// may only stop it.
func (s Service) payee(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	of := parties.Partnership(place.ID)
	if place.Kind == people.InSchool {
		of = parties.School(register.URN(place.ID))
	}
	now, err := s.Parties.PayeeOf(ctx, actor, of)
	if err != nil || now.Waiting == nil || now.Waiting.AskerGone || now.Waiting.AskedBy == actor.Account() {
		return err
	}
	w := now.Waiting
	p.Items = append(p.Items, Item{
		ID: "payee" + w.ID, Title: confirmOrStopTheNew(w), Action: lookAtTheChange,
		Why:   askedForAnotherAccount(w),
		Since: w.AskedAt, Due: date.On(w.EffectiveAt), Path: "/payee-changes/" + w.ID,
	})
	return nil
}

// selfBilling are the agreements about self-billing that wait for the reader's answer.
func (s Service) selfBilling(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	of := parties.Partnership(place.ID)
	if place.Kind == people.InSchool {
		of = parties.School(register.URN(place.ID))
	}
	waiting, err := s.Parties.SelfBillingsToAnswer(ctx, actor, of)
	for _, w := range waiting {
		p.Items = append(p.Items, Item{
			ID: w.ID, Title: asksForConsent(w), Why: holdsFromTo(w), Since: w.AskedAt, Due: w.Until, Action: agreeOrDecline,
			Path: "/self-billing/" + w.ID,
		})
	}
	return err
}
