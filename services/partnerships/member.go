package partnerships

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Join makes a school a member of a partnership and asks nobody. It does nothing for a
// member. It is for the demonstration and for tests; people use Ask. NotFound if either
// does not exist.
func (s *Service) Join(ctx context.Context, partnershipID string, urn register.URN) (Member, error) {
	var m Member
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		if _, err := GetPartnership(ctx, tx, partnershipID); err != nil {
			return err
		}
		if _, err := register.GetSchool(ctx, tx, urn); err != nil {
			return err
		}
		var err error
		m, err = s.join(ctx, tx, partnershipID, urn, "")
		return err
	})
	return m, err
}

func (s *Service) join(ctx context.Context, tx docdb.Tx, partnershipID string, urn register.URN, by string) (Member, error) {
	m, err := members.Get(ctx, tx, memberID(partnershipID, urn))
	if !errors.Is(err, docdb.ErrNotFound) {
		return m, err
	}
	m = Member{
		Meta:          docdb.Meta{ID: memberID(partnershipID, urn)},
		PartnershipID: partnershipID, URN: urn, Since: s.now(), By: by,
	}
	if err := members.Insert(ctx, tx, &m); err != nil {
		return m, err
	}
	return m, s.events.Append(ctx, tx, MemberJoined, partnershipID, m)
}

// Leave ends a school's membership. Its head, a broker of the partnership or an operator
// may end it. NotFound to others, and if the school is not a member.
func (s *Service) Leave(ctx context.Context, c Caller, partnershipID string, urn register.URN) error {
	if !runs(c, partnershipID) && !c.Leads(urn) {
		return apperr.NotFound("member")
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		m, err := members.Get(ctx, tx, memberID(partnershipID, urn))
		if err != nil {
			return orNotFound(err, "member")
		}
		if err := members.Delete(ctx, tx, &m); err != nil {
			return err
		}
		m.By = c.Account()
		return s.events.Append(ctx, tx, MemberLeft, partnershipID, m)
	})
}

// Members returns a page of the partnership's schools, and the next cursor.
func (s *Service) Members(ctx context.Context, partnershipID, cursor string, limit int) ([]register.School, string, error) {
	if _, err := s.Partnership(ctx, partnershipID); err != nil {
		return nil, "", err
	}
	found, next, err := members.Find(ctx, s.db, docdb.Query{
		Index: "by_partnership", Equal: []any{partnershipID}, After: cursor, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	in := make([]register.School, len(found))
	for i, m := range found {
		if in[i], err = register.GetSchool(ctx, s.db, m.URN); err != nil {
			return nil, "", err
		}
	}
	return in, next, nil
}

// PartnershipsOf returns the partnerships that a school is a member of, in order of the ids
// of its memberships.
func PartnershipsOf(ctx context.Context, r docdb.Reader, urn register.URN) ([]Partnership, error) {
	places, err := members.All(ctx, r, docdb.Query{Index: "by_school", Equal: []any{urn}})
	if err != nil {
		return nil, err
	}
	all := make([]Partnership, len(places))
	for i, m := range places {
		if all[i], err = GetPartnership(ctx, r, m.PartnershipID); err != nil {
			return nil, err
		}
	}
	return all, nil
}

// PartnershipsAbove returns the partnerships that a school is a member of, and those above
// them. Each is there once, the nearest first.
func PartnershipsAbove(ctx context.Context, r docdb.Reader, urn register.URN) ([]Partnership, error) {
	direct, err := PartnershipsOf(ctx, r, urn)
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
			if p, err = GetPartnership(ctx, r, p.ParentID); err != nil {
				return nil, err
			}
		}
	}
	return all, nil
}

// PartnershipsAbove is the function of that name on the register's own documents; NotFound
// if there is no such school.
func (s *Service) PartnershipsAbove(ctx context.Context, urn register.URN) ([]Partnership, error) {
	if _, err := register.GetSchool(ctx, s.db, urn); err != nil {
		return nil, err
	}
	return PartnershipsAbove(ctx, s.db, urn)
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

// IsMember says whether the school is a member of the partnership.
func IsMember(ctx context.Context, r docdb.Reader, partnershipID string, urn register.URN) (bool, error) {
	_, err := members.Get(ctx, r, memberID(partnershipID, urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// IsMember is the function of that name on the register's own documents.
func (s *Service) IsMember(ctx context.Context, partnershipID string, urn register.URN) (bool, error) {
	return IsMember(ctx, s.db, partnershipID, urn)
}

func memberID(partnershipID string, urn register.URN) string {
	return partnershipID + "." + string(urn)
}
