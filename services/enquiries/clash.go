package enquiries

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/register"
)

// clashesOf returns the people on both sides of the thread while something is
// still to be done in it.
func clashesOf(ctx context.Context, r docdb.Reader, d dossier) ([]Clash, error) {
	e, sides := d.enquiry, d.parties()
	if !e.Live && (d.agreed == nil || d.agreed.Agreement.State != agreements.ActiveAgreement) {
		return nil, nil
	}
	home, err := people.HoldersOf(ctx, r, people.School(e.HomeURN), people.Head)
	if err != nil {
		return nil, err
	}
	school, err := people.HoldersOf(ctx, r, people.School(e.URN), people.Head, people.Senior)
	if err != nil {
		return nil, err
	}
	headsHome := map[string]bool{}
	for _, a := range home {
		headsHome[a.ID] = true
	}
	all, err := clashesOn(ctx, r, agreements.SchoolSide, e.URN, school,
		func(id string) agreements.Side { return sides.AgainstSchool(id, headsHome[id]) })
	if err != nil || !e.Released {
		return all, err
	}
	more, err := clashesOn(ctx, r, agreements.HomeSide, e.HomeURN, home, func(id string) agreements.Side {
		if sides.ActedForSchool(id) {
			return agreements.SchoolSide
		}
		return ""
	})
	return append(all, more...), err
}

// clashesOn separates the people with a role on the side into those on another
// side too and the others.
func clashesOn(ctx context.Context, r docdb.Reader, side agreements.Side, urn register.URN, holders []people.Account,
	against func(string) agreements.Side) ([]Clash, error) {
	var clashes []Clash
	var others []string
	for _, a := range holders {
		if as := against(a.ID); as != "" {
			clashes = append(clashes, Clash{AccountID: a.ID, Name: a.Name, Side: side, As: as})
		} else {
			others = append(others, a.Name)
		}
	}
	if len(clashes) == 0 {
		return nil, nil
	}
	school, err := register.GetSchool(ctx, r, urn)
	for i := range clashes {
		clashes[i].School, clashes[i].Others = school.Name, others
	}
	return clashes, err
}

// shownTo are the clashes that the actor may see: their own, those on their
// sides, and all of them for a broker.
func shownTo(actor people.Actor, sides []agreements.Side, all []Clash) []Clash {
	var shown []Clash
	for _, c := range all {
		mine := c.AccountID == actor.AccountID
		for _, side := range sides {
			mine = mine || side == c.Side || side == agreements.BrokerSide
		}
		if mine {
			shown = append(shown, c)
		}
	}
	return shown
}
