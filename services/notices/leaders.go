package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

func leaderRules() map[events.Type]rule {
	return map[events.Type]rule{
		leaders.ChecksConfirmed:     on(checksConfirmed),
		leaders.DesignationClaimed:  on(designationClaimed),
		leaders.DesignationVerified: on(toldLeader(verified())),
		leaders.DesignationRefused:  on(toldLeader(refused())),
		leaders.DesignationRevoked:  on(toldLeader(revoked())),
		leaders.DesignationLapsed:   on(toldLeader(lapsed())),
	}
}

func designationClaimed(ctx context.Context, r docdb.Reader, d leaders.DesignationData) ([]telling, error) {
	home, err := register.GetSchool(ctx, r, d.HomeURN)
	if err != nil {
		return nil, err
	}
	return toHolders(ctx, r, designationClaimedToBrokers(d, home), people.Partnership(d.PartnershipID), people.Broker)
}

// toldLeader tells the leader the decision on a designation, with the broker's
// note if a broker decided.
func toldLeader(say decision) func(context.Context, docdb.Reader, leaders.DesignationData) ([]telling, error) {
	return func(ctx context.Context, r docdb.Reader, d leaders.DesignationData) ([]telling, error) {
		p, err := partnerships.Get(ctx, r, d.PartnershipID)
		if err != nil {
			return nil, err
		}
		return []telling{designationDecided(d, p.Name, say)}, nil
	}
}
