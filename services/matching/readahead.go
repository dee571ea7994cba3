package matching

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/register"
)

// readAhead reads in a few calls what confirm asks for each of the best candidates, and what
// examples asks for each of those that miss. It is only about speed: who comes up besides, when
// a candidate no longer fits, is read by itself.
func readAhead(ctx context.Context, r docdb.Reader, fit []*rules.Verdict, misses []rules.Miss) error {
	var offers, who, fitting []string
	var homes []register.URN
	note := func(c *candidates.Ready) {
		offers, who, homes = append(offers, c.ID), append(who, c.LeaderID), append(homes, c.Home.URN)
	}
	for _, v := range fit {
		note(v.Ready)
		fitting = append(fitting, v.LeaderID)
	}
	for _, v := range misses {
		note(v.Ready)
	}
	if err := leaders.ReadAhead(ctx, r, offers, who); err != nil {
		return err
	}
	if err := register.ReadAhead(ctx, r, homes...); err != nil {
		return err
	}
	if err := leaders.ReadDesignationsAhead(ctx, r, fitting); err != nil {
		return err
	}
	return evidence.ReadAhead(ctx, r, fitting)
}
