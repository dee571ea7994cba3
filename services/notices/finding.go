package notices

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/register"
)

func findingRules() map[events.Type]rule {
	return map[events.Type]rule{finding.SearchesAnswered: on(searchesAnswered)}
}

// mostNamed is how many services a letter names of one search.
const mostNamed = 5

// searchesAnswered tells a person what is new to their searches. It leaves out what was deleted
// or hidden meanwhile.
func searchesAnswered(ctx context.Context, r docdb.Reader, d finding.NewsData) ([]telling, error) {
	var all []answered
	for _, n := range d.News {
		one, err := answeredBy(ctx, r, n)
		if apperr.Is(err, apperr.KindNotFound) || err == nil && one.count == 0 {
			continue
		}
		if err != nil {
			return nil, err
		}
		all = append(all, one)
	}
	if len(all) == 0 {
		return nil, nil
	}
	return []telling{newSupport(d.AccountID, all)}, nil
}

func answeredBy(ctx context.Context, r docdb.Reader, n finding.News) (answered, error) {
	var a answered
	var err error
	if a.search, err = finding.GetSearch(ctx, r, n.SearchID); err != nil {
		return a, err
	}
	for _, id := range n.ServiceIDs {
		one, err := offeredBy(ctx, r, id)
		if err != nil {
			return a, err
		}
		if !one.service.Shown() {
			continue
		}
		if a.count++; len(a.first) < mostNamed {
			a.first = append(a.first, one)
		}
	}
	return a, nil
}

// offeredBy is the zero value for a service that is gone.
func offeredBy(ctx context.Context, r docdb.Reader, serviceID string) (offered, error) {
	var o offered
	var err error
	if o.service, err = leaders.GetService(ctx, r, serviceID); err != nil {
		if apperr.Is(err, apperr.KindNotFound) {
			err = nil
		}
		return offered{}, err
	}
	if o.leader, err = leaders.GetLeader(ctx, r, o.service.LeaderID); err != nil {
		return o, err
	}
	o.home, err = register.GetSchool(ctx, r, o.service.HomeURN)
	return o, err
}
