package agreements

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/people"
)

// Waiting returns the origins of the agreements in which something may wait for
// the actor.
func (s *Service) Waiting(ctx context.Context, r docdb.Reader, actor people.Actor) ([]diary.Origin, error) {
	tomorrow := date.On(s.now()).AddDays(1)
	lookups := []lookup{
		lookAt(visits, ofVisit, docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID, PlannedVisit}, To: tomorrow}),
		lookAt(visits, ofVisit, docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID, QueriedVisit}}),
		lookAt(moves, ofMove, docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID, AskedMove}}),
	}
	for _, urn := range actor.Schools(people.Head, people.Senior) {
		lookups = append(lookups,
			lookAt(moves, ofMove, docdb.Query{Index: "by_buyer", Equal: []any{urn, AskedMove}}),
			lookAt(visits, ofVisit, docdb.Query{Index: "by_buyer", Equal: []any{urn, RecordedVisit}}))
	}
	for _, urn := range actor.Schools(people.Head) {
		lookups = append(lookups, lookAt(moves, ofMove, docdb.Query{Index: "by_home", Equal: []any{urn, AskedMove}}))
	}
	for _, urn := range actor.Schools(people.Finance) {
		lookups = append(lookups,
			lookAt(agreements, ofAgreement, docdb.Query{Index: "by_buyer", Equal: []any{urn, ActiveAgreement}}))
	}
	var all []diary.Origin
	for _, find := range lookups {
		found, err := find(ctx, r)
		if err != nil {
			return nil, err
		}
		all = append(all, found...)
	}
	return all, nil
}

// ActiveWith returns the origins of the active agreements of a partnership.
func ActiveWith(ctx context.Context, r docdb.Reader, partnershipID string) ([]diary.Origin, error) {
	return lookAt(agreements, ofAgreement,
		docdb.Query{Index: "by_partnership", Equal: []any{partnershipID, ActiveAgreement}})(ctx, r)
}

func ofVisit(v Visit) diary.Origin         { return v.Origin }
func ofMove(m Move) diary.Origin           { return m.Origin }
func ofAgreement(a Agreement) diary.Origin { return a.Origin }

// lookup finds the origins of some agreements.
type lookup func(context.Context, docdb.Reader) ([]diary.Origin, error)

// lookAt looks at all that a query finds: what a person or a partnership has under way.
func lookAt[T any](from docdb.Collection[T], of func(T) diary.Origin, q docdb.Query) lookup {
	return func(ctx context.Context, r docdb.Reader) ([]diary.Origin, error) {
		q.Limit = docdb.MaxLimit
		found, err := from.All(ctx, r, q)
		all := make([]diary.Origin, len(found))
		for i, doc := range found {
			all[i] = of(doc)
		}
		return all, err
	}
}
