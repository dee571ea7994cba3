package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/needs"
	"lateral/services/people"
)

func needRules() map[events.Type]rule {
	return map[events.Type]rule{
		needs.NeedPosted:  on(needPosted),
		needs.NeedWidened: on(needWidened),
		needs.NeedLapsed:  on(needLapsed),
	}
}

func needPosted(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	if d.PartnershipID == "" {
		return nil, nil
	}
	return toHolders(ctx, r, telling{
		title: "Need " + d.Ref + " was posted in your partnership",
		text:  "A member of your partnership posted need " + d.Ref + ".",
		path:  "/needs/" + d.NeedID,
	}, people.Partnership(d.PartnershipID), people.Broker)
}

func needWidened(_ context.Context, _ docdb.Reader, d needs.Data) ([]telling, error) {
	return []telling{{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID,
		title: "Your need " + d.Ref + " reaches further now",
		text:  "Nobody nearer has agreed to help within the days that you set, so need " + d.Ref + " is now shown to the " + string(d.Reach) + ". Your school is named to nobody new.",
	}}, nil
}

func needLapsed(_ context.Context, _ docdb.Reader, d needs.Data) ([]telling, error) {
	return []telling{{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID,
		title: "Your need " + d.Ref + " has lapsed",
		text:  "The date by which you needed support has passed. You can copy need " + d.Ref + " into a new one with other dates.",
	}}, nil
}
