package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// checksLack says before a visit which checks the leader lacks: to the leader,
// to both schools, and to the brokers where they may confirm them.
func checksLack() rule {
	sides := thread(checksLackToSides()...)
	return func(ctx context.Context, r docdb.Reader, e events.Event) ([]telling, error) {
		told, err := sides(ctx, r, e)
		if err != nil {
			return nil, err
		}
		brokers, err := on(checksLackForBrokers)(ctx, r, e)
		return merge(told, brokers), err
	}
}

// checksLackForBrokers tells the home school's brokers where they may confirm.
// They need not know which school is visited.
func checksLackForBrokers(ctx context.Context, r docdb.Reader, h enquiries.Happened) ([]telling, error) {
	l, err := leaders.GetLeader(ctx, r, h.LeaderID)
	if err != nil {
		return nil, err
	}
	who, err := leaders.ConfirmersOf(ctx, r, l)
	if err != nil {
		return nil, err
	}
	var all []telling
	for _, id := range who.Partnerships {
		some, err := toHolders(ctx, r, checksLackToBrokers(l, h, who), people.Partnership(id), people.Broker)
		if err != nil {
			return nil, err
		}
		all = merge(all, some)
	}
	return all, nil
}

// checksConfirmed tells the leader which of their checks were confirmed.
func checksConfirmed(ctx context.Context, r docdb.Reader, d leaders.ChecksData) ([]telling, error) {
	home, err := register.GetSchool(ctx, r, d.HomeURN)
	said := d.Checks.Words()
	if said == "" {
		said = nothingConfirmed()
	}
	return []telling{checksConfirmedToLeader(d, home, said)}, err
}
