package notices

import (
	"context"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

func leaderRules() map[events.Type]rule {
	return map[events.Type]rule{
		leaders.ChecksConfirmed:    on(checksConfirmed),
		leaders.DesignationClaimed: on(designationClaimed),
		leaders.DesignationVerified: on(toldLeader("Your designation is verified: {kind}",
			"{partnership} has verified your designation, {kind}{until}.", "You can list your services now.", true)),
		leaders.DesignationRefused: on(toldLeader("Your designation was not verified: {kind}",
			"{partnership} could not verify your designation, {kind}.", "You can claim it again with other evidence.", true)),
		leaders.DesignationRevoked: on(toldLeader("Your designation was revoked: {kind}",
			"{partnership} has revoked your designation, {kind}.",
			"If no other designation is in force, your services are no longer listed.", true)),
		leaders.DesignationLapsed: on(toldLeader("Your designation has lapsed: {kind}",
			"Your designation, {kind}, ran out{on}.",
			"If no other designation is in force, your services are no longer listed. You can claim it anew when it is renewed.",
			false)),
	}
}

func designationClaimed(ctx context.Context, r docdb.Reader, d leaders.DesignationData) ([]telling, error) {
	home, err := register.GetSchool(ctx, r, d.HomeURN)
	if err != nil {
		return nil, err
	}
	return toHolders(ctx, r, telling{
		title: d.Name + " asks you to verify a designation: " + designation(d),
		text: d.Name + " of " + home.Name + " claims this designation: " + designation(d) +
			".\n\nPlease look at the evidence, and verify or refuse it. Until then it does not count.",
		path: "/designations", action: "Look at the evidence",
	}, people.Partnership(d.PartnershipID), people.Broker)
}

// designation names what was claimed: "SLE", or a partnership's own title.
func designation(d leaders.DesignationData) string {
	if d.Title != "" {
		return d.Title
	}
	return themes.OfDesignation(string(d.Kind)).Short
}

// toldLeader tells the leader the decision on a designation, with the broker's
// note if a broker decided.
func toldLeader(title, text, then string,
	broker bool) func(context.Context, docdb.Reader, leaders.DesignationData) ([]telling, error) {
	return func(ctx context.Context, r docdb.Reader, d leaders.DesignationData) ([]telling, error) {
		p, err := partnerships.Get(ctx, r, d.PartnershipID)
		if err != nil {
			return nil, err
		}
		until, on := "", ""
		if d.ExpiresOn != "" {
			until, on = ", until "+date.DayWords(d.ExpiresOn), " on "+date.DayWords(d.ExpiresOn)
		}
		facts := strings.NewReplacer("{kind}", designation(d), "{partnership}", p.Name, "{until}", until, "{on}", on)
		said := facts.Replace(text)
		if d.Note != "" && broker {
			said += "\n\nThe broker wrote: " + d.Note
		}
		return []telling{{
			accountID: d.AccountID, title: facts.Replace(title), text: said + "\n\n" + then, path: "/leader",
			action: "See your profile",
		}}, nil
	}
}
