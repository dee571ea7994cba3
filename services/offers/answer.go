package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// answer loads a live offer at the version seen, lets fn end it for the actor, and stores it
// with the event. Forbidden for people who may see the offer and not answer it.
func (s *Service) answer(ctx context.Context, actor people.Actor, id string, version int64, what events.Type,
	may func(Offer) error, fn func(docdb.Tx, *Offer) error) (Offer, error) {
	var o Offer
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if o, err = seen(ctx, tx, actor, id); err != nil {
			return err
		}
		if err := may(o); err != nil {
			return err
		}
		if err := s.isLive(ctx, tx, o); err != nil {
			return err
		}
		if !o.IsAt(version) {
			return apperr.Stale("offer")
		}
		if err := fn(tx, &o); err != nil {
			return err
		}
		return s.store(ctx, tx, &o, what, actor.Name)
	})
	return o, err
}

// forSchool refuses everybody who does not answer for the school.
func forSchool(actor people.Actor) func(Offer) error {
	return func(o Offer) error {
		if !o.answeredBy(actor) {
			return apperr.Forbidden(onlyTheSchoolAnswers)
		}
		return nil
	}
}
