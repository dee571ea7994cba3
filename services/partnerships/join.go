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
		if _, err := Get(ctx, tx, partnershipID); err != nil {
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

func (s *Service) join(ctx context.Context, tx docdb.Tx, partnershipID string, urn register.URN,
	by string) (Member, error) {
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
	if !mayManage(c, partnershipID) && !c.Leads(urn) {
		return apperr.NotFound("member")
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		m, err := members.Get(ctx, tx, memberID(partnershipID, urn))
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, "member")
		}
		if err := members.Delete(ctx, tx, &m); err != nil {
			return err
		}
		m.By = c.Account()
		return s.events.Append(ctx, tx, MemberLeft, partnershipID, m)
	})
}
