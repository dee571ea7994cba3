package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

func needRules() map[events.Type]rule {
	return map[events.Type]rule{
		needs.NeedPosted:  on(needPosted),
		needs.NeedWidened: on(needWidened),
		needs.NeedLapsed:  on(needLapsed),
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
	return toHolders(ctx, r, telling{
		title: school.Name + " has posted a need: " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: school.Name + " asks for support with " + themeNames(n.Themes) + ": " + agreements.Effort(n.HalfDays) + " by " +
			date.DayWords(n.ByOn) +
			".\n\nYou need do nothing now. You can see who fits, and help the school to find somebody.",
		path: "/needs/" + d.NeedID, action: "See the need",
	}, people.Partnership(d.PartnershipID), people.Broker)
}

// shownTo names the readers of a need at each reach.
func shownTo(reach needs.Reach) string {
	switch reach {
	case needs.ToPartnership:
		return "your partnership"
	case needs.ToRegion:
		return "schools in your region"
	case needs.ToNation:
		return "schools in the whole country"
	case needs.ToNetwork:
	}
	return "schools abroad too"
}

func needWidened(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	whose := "Your school is still not named to them."
	if n.Named {
		whose = "They see which school it is, as you chose."
	}
	return []telling{{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID, action: "See who fits now",
		title: "Your need is now shown to " + shownTo(d.Reach) + ": " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: "Nothing has been agreed within the days that you set, so your need " + d.Ref + ", " + themeNames(n.Themes) +
			", is now shown to " +
			shownTo(d.Reach) + ". " + whose + "\n\nPlease see who fits now, and ask them.",
	}}, nil
}

func needLapsed(ctx context.Context, r docdb.Reader, d needs.Data) ([]telling, error) {
	n, err := needs.GetNeed(ctx, r, d.NeedID)
	if err != nil {
		return nil, err
	}
	return []telling{{
		accountID: d.PostedBy, path: "/needs/" + d.NeedID, action: "See the need",
		title: "Your need has ended without an agreement: " + themeNames(n.Themes) + " (" + d.Ref + ")",
		text: "You asked for support with " + themeNames(n.Themes) + " by " + date.DayWords(n.ByOn) +
			". That day has passed.\n\n" +
			"If you still need support, you can copy " + d.Ref + " into a new need with other dates.",
	}}, nil
}
