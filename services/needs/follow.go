package needs

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/register"
)

// FollowSuccession moves the needs of a closed school, and disclosures to it, to
// its successor. It consumes register.SchoolSucceeded and may run again.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	successor, err := register.GetSchool(ctx, s.db, data.To)
	if err != nil {
		return err
	}
	err = s.eachDue(ctx, docdb.Query{Index: "by_school", Equal: []any{data.From}}, func(n *Need) events.Type {
		if n.URN != data.From {
			return ""
		}
		n.URN = data.To
		if n.State != Draft {
			n.place(successor)
		}
		return NeedFollowed
	})
	if err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		told, err := disclosures.All(ctx, tx, docdb.Query{Index: "by_audience", Equal: []any{ToSchool, string(data.From)}})
		if err != nil {
			return err
		}
		for _, d := range told {
			if err := s.Disclose(ctx, tx, d.NeedID, data.To, thisSchoolSucceededTheSchool); err != nil {
				return err
			}
		}
		return nil
	})
}
