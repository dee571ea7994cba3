package enquiries

import (
	"context"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// readAhead reads in some calls what readFor asks for each of the threads, for a loop over
// them on the same snapshot.
func readAhead(ctx context.Context, r docdb.Reader, actor people.Actor, all []Enquiry) error {
	if len(all) < 2 {
		return nil
	}
	var ids, about, offers, who, groups, agreed []string
	var schools []register.URN
	for _, e := range all {
		ids, about = append(ids, e.ID), append(about, e.NeedID)
		offers, who = append(offers, e.ServiceID), append(who, e.LeaderID)
		schools = append(schools, e.URN, e.HomeURN)
		if e.PartnershipID != "" {
			groups = append(groups, e.PartnershipID)
		}
		if e.AgreementID != "" {
			agreed = append(agreed, e.AgreementID)
		}
	}
	of := func(p Proposal) string { return p.EnquiryID }
	for _, read := range []func() error{
		func() error { return proposals.ReadAheadBy(ctx, r, "by_enquiry", ids, of) },
		func() error { return diary.ReadAhead(ctx, r, ids) },
		func() error { return agreements.ReadAhead(ctx, r, agreed, ids) },
		func() error { return register.ReadAhead(ctx, r, schools...) },
		func() error { return partnerships.ReadAhead(ctx, r, groups, nil) },
		func() error { return leaders.ReadAhead(ctx, r, offers, who) },
		func() error { return needs.ReadAheadByID(ctx, r, about, actor) },
	} {
		if err := read(); err != nil {
			return err
		}
	}
	return nil
}

// atOnce is how many threads are read ahead: with all around them, a snapshot remembers them.
const atOnce = 100

// eachThread calls look for each of the threads, after it has read what look will ask for.
func eachThread(ctx context.Context, r docdb.Reader, actor people.Actor, ids []string,
	look func(id string) error) error {
	for some := range slices.Chunk(ids, atOnce) {
		if err := readAheadByID(ctx, r, actor, some); err != nil {
			return err
		}
		for _, id := range some {
			if err := look(id); err != nil {
				return err
			}
		}
	}
	return nil
}

// readAheadByID is readAhead for the threads with these ids.
func readAheadByID(ctx context.Context, r docdb.Reader, actor people.Actor, ids []string) error {
	found, err := enquiries.GetMany(ctx, r, ids)
	if err != nil {
		return err
	}
	all := make([]Enquiry, 0, len(found))
	for _, e := range found {
		if e.maySee(actor) {
			all = append(all, e)
		}
	}
	return readAhead(ctx, r, actor, all)
}
