package agreements

import (
	"context"

	"lateral/pkg/docdb"
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
	var v Visit
	err = s.update(ctx, func(tx docdb.Tx) error {
		var a Agreement
		if v, a, _, err = visitFor(ctx, tx, actor, id, seen, SchoolSide); err != nil {
			return err
		}
		if err := v.isRecordedFor("query"); err != nil {
			return err
		}
		if err := v.step("query"); err != nil {
			return err
		}
		v.Query = query
		return s.putVisit(ctx, tx, &v, VisitQueried, a.happened(SchoolSide, actor).Saying(query))
	})
	return v, err
}
