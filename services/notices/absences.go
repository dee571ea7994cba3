package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

func absenceRules() map[events.Type]rule {
	return map[events.Type]rule{people.DeputyNamed: on(deputyNamed), people.DeputyEnded: on(deputyEnded)}
}

// deputyNamed tells the deputy, and the others who decide in the place: somebody
// else gave the deputy power there.
func deputyNamed(ctx context.Context, r docdb.Reader, a people.Absence) ([]telling, error) {
	d, err := people.DescribeAbsence(ctx, r, a)
	if err != nil {
		return nil, err
	}
	when := "on " + a.From.Words()
	if a.From != a.Until {
		when = "from " + a.From.Words() + " to " + a.Until.Words()
	}
	deputy := deputyNamedToDeputy(a, d, when)
	others, err := toHolders(ctx, r, deputyNamedToOthers(d, when), d.Place, people.Head, people.Broker)
	return merge([]telling{deputy}, others), err
}

// deputyEnded tells both that the deputy no longer acts.
func deputyEnded(ctx context.Context, r docdb.Reader, a people.Absence) ([]telling, error) {
	d, err := people.DescribeAbsence(ctx, r, a)
	return []telling{deputyEndedToDeputy(a, d), deputyEndedToPerson(a, d)}, err
}
