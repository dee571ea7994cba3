package evidence

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/register"
)

// FollowSignOff puts a signed-off visit into its leader's record. It consumes
// agreements.VisitSignedOff, and may run again: a visit counts once.
func (s *Service) FollowSignOff(ctx context.Context, e events.Event) error {
	var data agreements.Happened
	if err := e.Decode(&data); err != nil {
		return err
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		_, err := deliveries.Get(ctx, tx, data.VisitID)
		if !errors.Is(err, docdb.ErrNotFound) {
			return err
		}
		urn, err := successorOf(ctx, tx, data.URN)
		if err != nil {
			return err
		}
		delivery := Delivery{
			Meta: docdb.Meta{ID: data.VisitID}, LeaderID: data.LeaderID, URN: urn, Date: data.Date,
			HalfDays: data.HalfDays,
		}
		if err := deliveries.Insert(ctx, tx, &delivery); err != nil {
			return err
		}
		return recount(ctx, tx, data.LeaderID)
	})
}

// successorOf is the school that now stands in the place of the school: an event
// can be older than the succession.
func successorOf(ctx context.Context, r docdb.Reader, urn register.URN) (register.URN, error) {
	school, err := register.GetSchool(ctx, r, urn)
	for err == nil && school.SucceededBy != "" {
		school, err = register.GetSchool(ctx, r, school.SucceededBy)
	}
	return school.URN(), err
}

// recount writes the leader's record anew from their deliveries, some hundreds
// at most.
func recount(ctx context.Context, tx docdb.Tx, leaderID string) error {
	fresh, err := counted(ctx, tx, leaderID)
	if err != nil {
		return err
	}
	stored, err := RecordOf(ctx, tx, leaderID)
	if err != nil {
		return err
	}
	fresh.Meta = docdb.Meta{ID: leaderID, Version: stored.Version}
	switch {
	case fresh == stored, fresh.Version == 0 && fresh.HalfDays == 0:
		return nil
	case fresh.Version == 0:
		return records.Insert(ctx, tx, &fresh)
	}
	return records.Replace(ctx, tx, &fresh)
}

// counted is the sum of the leader's deliveries.
func counted(ctx context.Context, r docdb.Reader, leaderID string) (Record, error) {
	var sum Record
	schools := map[register.URN]bool{}
	err := deliveries.Each(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{leaderID}}, func(one Delivery) error {
		sum.HalfDays += one.HalfDays
		schools[one.URN] = true
		if sum.FirstOn == "" {
			sum.FirstOn = one.Date
		}
		sum.LastOn = one.Date
		return nil
	})
	sum.Schools = len(schools)
	return sum, err
}

// FollowSuccession lets deliveries at a closed school count at its successor.
func (s *Service) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	at, err := deliveries.All(ctx, s.db, docdb.Query{Index: "by_school", Equal: []any{data.From}})
	if err != nil {
		return err
	}
	for _, one := range at {
		err := s.db.Update(ctx, func(tx docdb.Tx) error {
			now, err := deliveries.Get(ctx, tx, one.ID)
			if err != nil || now.URN != data.From {
				return err
			}
			now.URN = data.To
			if err := deliveries.Replace(ctx, tx, &now); err != nil {
				return err
			}
			return recount(ctx, tx, now.LeaderID)
		})
		if err != nil {
			return err
		}
	}
	return nil
}
