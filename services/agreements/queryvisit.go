package agreements

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/text"
	"lateral/services/people"
)

// QueryVisit asks the leader, for the school, about a recorded visit, still at
// the version seen. Conflict "visit_not_recorded".
func (s *Service) QueryVisit(ctx context.Context, actor people.Actor, id string, seen int64,
	why string) (Visit, error) {
	query, err := text.Reason("query", why, sayWhatYouWould)
	if err != nil {
		return Visit{}, err
	}
	return s.sendBack(ctx, actor, id, seen, VisitQueried, query, func(v *Visit) error {
		v.Query = query
		return nil
	})
}

// sendBack lets the school send a recorded visit, still at the version seen, back to the leader with its words;
// fn notes them, or refuses.
func (s *Service) sendBack(ctx context.Context, actor people.Actor, id string, seen int64, what events.Type,
	said string, fn func(*Visit) error) (Visit, error) {
	var v Visit
	err := s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		var err error
		if v, a, _, err = visitFor(ctx, tx, actor, id, seen, SchoolSide); err != nil {
			return err
		}
		if err := v.isRecordedFor("query"); err != nil {
			return err
		}
		if err := fn(&v); err != nil {
			return err
		}
		if err := v.step("query"); err != nil {
			return err
		}
		return s.putVisit(ctx, tx, &v, what, a.happened(SchoolSide, actor).Saying(said))
	})
	return v, err
}
