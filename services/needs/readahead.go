package needs

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// ReadAhead reads in a few calls what View asks for each of the needs, for a loop over them
// on the same snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, all []Need, actor people.Actor) error {
	if len(all) < 2 {
		return nil
	}
	urns, err := inSight(ctx, r, actor)
	if err != nil {
		return err
	}
	var groups, told []string
	schools := urns
	for _, n := range all {
		schools = append(schools, n.URN)
		if isInside(actor, n) {
			continue
		}
		if n.PartnershipID != "" {
			groups = append(groups, n.PartnershipID)
		}
		told = append(told, toldTo(actor, n)...)
	}
	if err := register.ReadAhead(ctx, r, schools...); err != nil {
		return err
	}
	if err := partnerships.ReadAhead(ctx, r, unique(groups), urns); err != nil {
		return err
	}
	return disclosures.ReadAhead(ctx, r, told)
}

// toldTo are the ids of the records that would tell the actor the school of the need.
func toldTo(actor people.Actor, n Need) []string {
	var ids []string
	for _, urn := range actor.Schools(outside...) {
		ids = append(ids, disclosedID(n.ID, ToSchool, string(urn)))
	}
	for _, id := range actor.Partnerships() {
		ids = append(ids, disclosedID(n.ID, ToBrokers, id))
	}
	return ids
}

// ReadAheadByID is ReadAhead for needs of which the ids are known.
func ReadAheadByID(ctx context.Context, r docdb.Reader, ids []string, actor people.Actor) error {
	found, err := needs.GetMany(ctx, r, ids)
	if err != nil {
		return err
	}
	all := make([]Need, 0, len(found))
	for _, n := range found {
		all = append(all, n)
	}
	return ReadAhead(ctx, r, all, actor)
}
