package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

func needRules() map[events.Type]rule {
	return map[events.Type]rule{
		needs.NeedPosted:  on(needPosted),
		needs.NeedWidened: on(needWidened),
		needs.NeedLapsed:  on(needLapsed),
		needs.NeedWaived:  on(needWaived),
	}
}

// needPosted tells the brokers, who see the needs of their members with names.
func needPosted(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	if d.PartnershipID == "" {
		return nil, nil
	}
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	school, err := register.GetSchool(ctx, r, d.URN)
	if err != nil {
		return nil, err
	}
	return toHolders(ctx, r, needPostedToBrokers(school, n, d), people.Partnership(d.PartnershipID), people.Broker)
}

func needWidened(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	whose := stillUnnamed()
	if n.Named {
		whose = namedAsChosen()
	}
	return []telling{needWidenedToAuthor(d, n, whose)}, nil
}

func needLapsed(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	return []telling{needLapsedToAuthor(d, n)}, nil
}

// needWaived tells the brokers why a head lets a leader help who declared a conflict of interest.
func needWaived(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	if d.PartnershipID == "" || d.LeaderID == "" {
		return nil, nil
	}
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	leader, err := leaders.GetLeader(ctx, r, d.LeaderID)
	if err != nil {
		return nil, err
	}
	school, err := register.GetSchool(ctx, r, d.URN)
	if err != nil {
		return nil, err
	}
	declared, _ := leader.Interest(n.URN)
	t := needWaivedToBrokers(school, n, n.Waiver(d.LeaderID), declared.Why)
	return toHolders(ctx, r, t, people.Partnership(d.PartnershipID), people.Broker)
}
