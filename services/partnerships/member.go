package partnerships

import (
	"context"
	"errors"
	"slices"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Members returns a page of the partnership's schools, and the next cursor.
func (s *Service) Members(ctx context.Context, partnershipID, cursor string,
	limit int) ([]register.School, string, error) {
	if _, err := s.Get(ctx, partnershipID); err != nil {
		return nil, "", err
	}
	found, next, err := members.Find(ctx, s.db, docdb.Query{
		Index: "by_partnership", Equal: []any{partnershipID}, After: cursor, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	urns := make([]register.URN, len(found))
	for i, m := range found {
		urns[i] = m.URN
	}
	schools, err := register.GetSchools(ctx, s.db, urns)
	in := make([]register.School, 0, len(schools))
	for _, urn := range urns {
		if school, ok := schools[urn]; ok { // schools are never deleted; a restored backup may lack one
			in = append(in, school)
		}
	}
	return in, next, err
}

// Of returns the partnerships that a school is a member of, in order of the ids
// of its memberships.
func Of(ctx context.Context, r docdb.Reader, urn register.URN) ([]Partnership, error) {
	places, err := members.All(ctx, r, docdb.Query{Index: "by_school", Equal: []any{urn}})
	if err != nil {
		return nil, err
	}
	ids := make([]string, len(places))
	for i, m := range places {
		ids[i] = m.PartnershipID
	}
	found, err := partnerships.GetMany(ctx, r, ids)
	all := make([]Partnership, 0, len(found))
	for _, id := range ids {
		if p, ok := found[id]; ok { // partnerships are never deleted
			all = append(all, p)
		}
	}
	return all, err
}

// Above returns the partnerships that a school is a member of, and those above
// them. Each is there once, the nearest first.
func Above(ctx context.Context, r docdb.Reader, urn register.URN) ([]Partnership, error) {
	direct, err := Of(ctx, r, urn)
	if err != nil {
		return nil, err
	}
	var all []Partnership
	known := map[string]bool{}
	for _, p := range direct {
		for !known[p.ID] {
			known[p.ID] = true
			all = append(all, p)
			if p.ParentID == "" {
				break
			}
			if p, err = Get(ctx, r, p.ParentID); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// IsNearest says whether the partnership is above none of the others: its members
// are offered a need first.
func IsNearest(p Partnership, all []Partnership) bool {
	return !slices.ContainsFunc(all, func(other Partnership) bool { return other.ParentID == p.ID })
}

// Above is the function of that name on the service's own documents; NotFound
// if there is no such school.
func (s *Service) Above(ctx context.Context, urn register.URN) ([]Partnership, error) {
	if _, err := register.GetSchool(ctx, s.db, urn); err != nil {
		return nil, err
	}
	return Above(ctx, s.db, urn)
}

// MemberURNs returns the URNs of all members of a partnership.
func MemberURNs(ctx context.Context, r docdb.Reader, partnershipID string) ([]register.URN, error) {
	places, err := members.All(ctx, r, docdb.Query{Index: "by_partnership", Equal: []any{partnershipID}})
	urns := make([]register.URN, len(places))
	for i, m := range places {
		urns[i] = m.URN
	}
	return urns, err
}

// HasAny says whether one of the schools is a member of the partnership, in one read.
func HasAny(ctx context.Context, r docdb.Reader, partnershipID string, urns []register.URN) (bool, error) {
	found, err := members.GetMany(ctx, r, memberIDs([]string{partnershipID}, urns))
	return len(found) > 0, err
}

// ReadAhead reads the partnerships, and which of the schools are members of them, in two
// calls, for a loop that asks one by one on the same snapshot.
func ReadAhead(ctx context.Context, r docdb.Reader, partnershipIDs []string, urns []register.URN) error {
	if err := partnerships.ReadAhead(ctx, r, partnershipIDs); err != nil {
		return err
	}
	return members.ReadAhead(ctx, r, memberIDs(partnershipIDs, urns))
}

func memberIDs(partnershipIDs []string, urns []register.URN) []string {
	ids := make([]string, 0, len(partnershipIDs)*len(urns))
	for _, id := range partnershipIDs {
		for _, urn := range urns {
			ids = append(ids, memberID(id, urn))
		}
	}
	return ids
}

// IsMember says whether the school is a member of the partnership.
func IsMember(ctx context.Context, r docdb.Reader, partnershipID string, urn register.URN) (bool, error) {
	_, err := members.Get(ctx, r, memberID(partnershipID, urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// IsMember is the function of that name on the service's own documents.
func (s *Service) IsMember(ctx context.Context, partnershipID string, urn register.URN) (bool, error) {
	return IsMember(ctx, s.db, partnershipID, urn)
}

func memberID(partnershipID string, urn register.URN) string {
	return partnershipID + "." + string(urn)
}

// Member is a school's place in a partnership.
type Member struct {
	docdb.Meta                 // the id is made of both ids
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
	Since         time.Time    `json:"since"`
	By            string       `json:"by,omitempty"` // the account that made or ended it; "" in older ones
}

var members = docdb.Of[Member]("partnership_members",
	docdb.Index{Name: "by_partnership", Fields: []string{"partnershipId"}},
	docdb.Index{Name: "by_school", Fields: []string{"urn"}},
)
