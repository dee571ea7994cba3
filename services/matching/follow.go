package matching

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/register"
)

// FollowDays brings the candidates of a leader up to date. It consumes events
// whose data has a leaderId and that change the leader's half-days.
func (s *Service) FollowDays(ctx context.Context, e events.Event) error {
	ids, err := s.servicesOf(ctx, e)
	if err != nil {
		return err
	}
	return s.Refresh(ctx, ids)
}

// FollowServices is FollowDays for events that change a leader's services: it
// also updates the search index.
func (s *Service) FollowServices(ctx context.Context, e events.Event) error {
	ids, err := s.servicesOf(ctx, e)
	if err != nil {
		return err
	}
	return s.Refresh(ctx, ids)
}

// FollowSchools brings the candidates of home schools up to date. It consumes
// register.SchoolsChanged.
func (s *Service) FollowSchools(ctx context.Context, e events.Event) error {
	var data register.ChangedData
	if err := e.Decode(&data); err != nil {
		return err
	}
	for urns := range slices.Chunk(data.URNs, docdb.MaxIn) {
		in := make([]any, len(urns))
		for i, urn := range urns {
			in[i] = urn
		}
		ids, err := s.known(ctx, docdb.Query{Index: "by_home", In: in, Limit: docdb.MaxLimit})
		if err != nil {
			return err
		}
		if err := s.Refresh(ctx, ids); err != nil {
			return err
		}
	}
	return nil
}

// servicesOf returns the services of an event: the one that it names, and the
// known ones of the leader.
func (s *Service) servicesOf(ctx context.Context, e events.Event) ([]string, error) {
	var about leaders.ServiceData // others name the leader too, and no service
	if err := e.Decode(&about); err != nil {
		return nil, err
	}
	ids, err := s.known(ctx, docdb.Query{Index: "by_leader", Equal: []any{about.LeaderID}})
	if about.ServiceID != "" && !slices.Contains(ids, about.ServiceID) {
		ids = append(ids, about.ServiceID)
	}
	return ids, err
}

func (s *Service) known(ctx context.Context, q docdb.Query) ([]string, error) {
	var ids []string
	err := candidates.Each(ctx, s.db, q, func(c Candidate) error {
		ids = append(ids, c.ID)
		return nil
	})
	return ids, err
}
