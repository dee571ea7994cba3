package notices

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/leaders"
	"lateral/services/people"
)

func leaderRules() map[events.Type]rule {
	return map[events.Type]rule{
		leaders.DesignationClaimed:  on(designationClaimed),
		leaders.DesignationVerified: on(toldLeader("Your designation is verified", "Your designation was verified. You can list your services now.")),
		leaders.DesignationRefused:  on(toldLeader("Your designation was not verified", "Your designation could not be verified.")),
		leaders.DesignationRevoked:  on(toldLeader("Your designation was revoked", "Your designation was revoked. Services that rested on it are no longer listed.")),
		leaders.DesignationLapsed:   on(toldLeader("Your designation has lapsed", "Your designation has lapsed. Services that rested on it are no longer listed until it is renewed.")),
	}
}

func designationClaimed(ctx context.Context, r docdb.Reader, d leaders.DesignationData) ([]telling, error) {
	return toHolders(ctx, r, telling{
		title: d.Name + " asks you to verify a designation",
		text:  d.Name + " says that they are accredited to support other schools, and asks you to verify it.",
		path:  "/designations", action: "Look at the evidence",
	}, people.Partnership(d.PartnershipID), people.Broker)
}

func toldLeader(title, text string) func(context.Context, docdb.Reader, leaders.DesignationData) ([]telling, error) {
	return func(_ context.Context, _ docdb.Reader, d leaders.DesignationData) ([]telling, error) {
		said := text
		if d.Note != "" {
			said += "\n\nThe broker wrote: " + d.Note
		}
		return []telling{{accountID: d.AccountID, title: title, text: said, path: "/leader"}}, nil
	}
}
