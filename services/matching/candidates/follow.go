package candidates

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// FollowDays brings the candidates of a leader up to date. It consumes events
// whose data has a leaderId and that change the leader's half-days.
func (p *Projection) FollowDays(ctx context.Context, e events.Event) error {
	ids, err := p.servicesOf(ctx, e)
	if err != nil {
		return err
	}
	return p.Refresh(ctx, ids)
}

// FollowServices is FollowDays for events that change a leader's services: it
// also updates the search index.
func (p *Projection) FollowServices(ctx context.Context, e events.Event) error {
	ids, err := p.servicesOf(ctx, e)
	if err != nil {
		return err
	}
	return p.Refresh(ctx, ids)
}

// FollowSchools brings up to date the candidates of home schools, and of leaders who delivered
// at schools. It consumes register.SchoolsChanged.
func (p *Projection) FollowSchools(ctx context.Context, e events.Event) error {
	var data register.ChangedData
	if err := e.Decode(&data); err != nil {
		return err
	}
	if err := p.projectBy(ctx, "by_home", anys(data.URNs)); err != nil {
		return err
	}
	return p.projectWorkAt(ctx, data.URNs)
}

// FollowSuccession brings up to date the candidates of leaders who delivered at a school that
// has a successor now. It consumes register.SchoolSucceeded, after evidence.
func (p *Projection) FollowSuccession(ctx context.Context, e events.Event) error {
	var data register.SucceededData
	if err := e.Decode(&data); err != nil {
		return err
	}
	return p.projectWorkAt(ctx, []register.URN{data.To})
}

// FollowMembers brings up to date the candidates of a school that joined or left a partnership.
// It consumes partnerships.MemberJoined and partnerships.MemberLeft.
func (p *Projection) FollowMembers(ctx context.Context, e events.Event) error {
	var data partnerships.Member
	if err := e.Decode(&data); err != nil {
		return err
	}
	return p.projectBy(ctx, "by_home", []any{data.URN})
}

// FollowPartnerships does so for all schools of a partnership and of those beneath it: another
// may stand above them now.
// It consumes partnerships.PartnershipChanged.
func (p *Projection) FollowPartnerships(ctx context.Context, e events.Event) error {
	urns, err := partnerships.Within(ctx, p.db, e.Subject)
	if err != nil {
		return err
	}
	return p.projectBy(ctx, "by_home", anys(urns))
}

func (p *Projection) projectWorkAt(ctx context.Context, urns []register.URN) error {
	ids, err := evidence.LeadersAt(ctx, p.db, urns)
	if err != nil {
		return err
	}
	return p.projectBy(ctx, "by_leader", anys(ids))
}

// projectBy writes anew the candidates that the index finds by any of the values.
func (p *Projection) projectBy(ctx context.Context, index string, values []any) error {
	for some := range slices.Chunk(values, docdb.MaxIn) {
		ids, err := p.known(ctx, docdb.Query{Index: index, In: some, Limit: docdb.MaxLimit})
		if err != nil {
			return err
		}
		if err := p.Refresh(ctx, ids); err != nil {
			return err
		}
	}
	return nil
}

func anys[T any](all []T) []any {
	in := make([]any, len(all))
	for i, one := range all {
		in[i] = one
	}
	return in
}

// servicesOf returns the services of an event: the one that it names, and the
// known ones of the leader.
func (p *Projection) servicesOf(ctx context.Context, e events.Event) ([]string, error) {
	var about leaders.ServiceData // others name the leader too, and no service
	if err := e.Decode(&about); err != nil {
		return nil, err
	}
	ids, err := p.known(ctx, docdb.Query{Index: "by_leader", Equal: []any{about.LeaderID}})
	if about.ServiceID != "" && !slices.Contains(ids, about.ServiceID) {
		ids = append(ids, about.ServiceID)
	}
	return ids, err
}

func (p *Projection) known(ctx context.Context, q docdb.Query) ([]string, error) {
	var ids []string
	err := docs.Each(ctx, p.db, q, func(c Candidate) error {
		ids = append(ids, c.ID)
		return nil
	})
	return ids, err
}
