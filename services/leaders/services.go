package leaders

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Services returns a page of a leader's services, oldest first, and the next
// cursor. People without a part in the home school see the shown ones.
func (d *Directory) Services(ctx context.Context, actor people.Actor, leaderID, cursor string,
	limit int) ([]Service, string, error) {
	l, err := Seen(ctx, d.db, actor, leaderID)
	if err != nil {
		return nil, "", err
	}
	q := docdb.Query{Index: "shown", Equal: []any{leaderID}, After: cursor, Limit: limit}
	if Insider(actor, l) {
		q.Index = "by_leader"
	}
	return services.Find(ctx, d.db, q)
}

// Service returns a service with its leader; NotFound where it is not shown and
// the actor has no part in the home school.
func (d *Directory) Service(ctx context.Context, actor people.Actor, id string) (Service, Leader, error) {
	return d.service(ctx, d.db, actor, id)
}

func (d *Directory) service(ctx context.Context, r docdb.Reader, actor people.Actor,
	id string) (Service, Leader, error) {
	s, err := GetService(ctx, r, id)
	if err != nil {
		return s, Leader{}, err
	}
	l, err := GetLeader(ctx, r, s.LeaderID)
	if err != nil || s.Shown() {
		return s, l, err
	}
	if !Insider(actor, l) {
		err = apperr.NotFound("service")
	}
	return s, l, err
}

func (s Service) data(l Leader, why string) ServiceData {
	return ServiceData{ServiceID: s.ID, Ref: s.Ref, Title: s.Title, LeaderData: DataOf(l), Why: why}
}
