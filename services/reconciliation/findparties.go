package reconciliation

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// partiesCalled are parties whose name has a text and on whose account money of a book may stand, though they may owe
// nothing: whom it ever billed or paid, its members, and its outside payers. By name, at most so many.
func (s *Service) partiesCalled(ctx context.Context, book parties.Ref, text string, most int) ([]Part, error) {
	names, err := s.books.Parties(ctx, book, text)
	if err != nil {
		return nil, err
	}
	add := func(party parties.Ref, name string) {
		if strings.Contains(strings.ToLower(name), strings.ToLower(text)) {
			names[party] = name
		}
	}
	if err := addMembers(ctx, s.db, book, add); err != nil {
		return nil, err
	}
	payers, err := parties.OutsidePayersOf(ctx, s.db, book)
	if err != nil {
		return nil, err
	}
	for _, p := range payers {
		add(p.Ref(), p.Name)
	}
	all := make([]Part, 0, len(names))
	for party, name := range names {
		all = append(all, Part{Kind: OnAccount, Party: party, PartyName: name})
	}
	slices.SortFunc(all, func(x, y Part) int {
		return cmp.Or(cmp.Compare(x.PartyName, y.PartyName), cmp.Compare(x.Party, y.Party))
	})
	return all[:min(len(all), most)], nil
}

// addMembers adds the schools of a partnership, where the book is of one.
func addMembers(ctx context.Context, r docdb.Reader, book parties.Ref, add func(parties.Ref, string)) error {
	if book.Kind() != parties.OfPartnership {
		return nil
	}
	urns, err := partnerships.MemberURNs(ctx, r, book.ID())
	if err != nil {
		return err
	}
	schools, err := register.GetSchools(ctx, r, urns)
	for urn, school := range schools {
		add(parties.School(urn), school.Name)
	}
	return err
}
