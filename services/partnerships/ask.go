package partnerships

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Standing is how a school stands to a partnership.
type Standing struct {
	PartnershipID string
	URN           register.URN
	Member        *Member  // nil if it is not one
	Request       *Request // the one that waits; nil if none does
}

// Ask asks a school to join a partnership, for its brokers and operators. The school's
// heads have 30 days to say yes or no. If no head has an account, an operator decides; if
// an operator asks then, the school joins at once. Asking a member, or asking twice,
// changes nothing and tells nobody again. NotFound if the partnership is not the caller's,
// Invalid if the school is not open, Conflict "asked_lately" if the school declined lately.
func (s *Service) Ask(ctx context.Context, c Caller, partnershipID string, urn register.URN) (Standing, error) {
	now := Standing{PartnershipID: partnershipID, URN: urn}
	if !mayManage(c, partnershipID) {
		return now, apperr.NotFound("partnership")
	}
	err := s.db.Update(ctx, func(tx docdb.Tx) error {
		var err error
		now, err = s.askSchool(ctx, tx, c, partnershipID, urn)
		return err
	})
	if errors.Is(err, docdb.ErrDuplicate) { // another asked at the same moment
		return s.standing(ctx, s.db, partnershipID, urn)
	}
	return now, err
}

func (s *Service) askSchool(ctx context.Context, tx docdb.Tx, c Caller, partnershipID string,
	urn register.URN) (Standing, error) {
	if _, err := Get(ctx, tx, partnershipID); err != nil {
		return Standing{}, err
	}
	school, err := register.GetSchool(ctx, tx, urn)
	if err != nil {
		return Standing{}, err
	}
	now, err := s.standing(ctx, tx, partnershipID, urn)
	if err != nil || now.Member != nil {
		return now, err
	}
	if school.Status != register.Open {
		return now, apperr.Invalid(apperr.Field{Path: "urn", Message: notOpen(school)})
	}
	led, err := s.people.HasHead(ctx, tx, urn)
	switch {
	case err != nil:
		return now, err
	case !led && c.IsOperator():
		return s.joinAtOnce(ctx, tx, c, now)
	case now.Request != nil:
		return now, nil
	}
	if err := s.notLately(ctx, tx, school, partnershipID); err != nil {
		return now, err
	}
	now.Request, err = s.newRequest(ctx, tx, c, partnershipID, urn)
	return now, err
}

// standing is how the school stands to the partnership now.
func (s *Service) standing(ctx context.Context, r docdb.Reader, partnershipID string,
	urn register.URN) (Standing, error) {
	now := Standing{PartnershipID: partnershipID, URN: urn}
	m, err := members.Get(ctx, r, memberID(partnershipID, urn))
	if err == nil {
		now.Member = &m
	}
	if !errors.Is(err, docdb.ErrNotFound) {
		return now, err
	}
	q, err := liveRequest(ctx, r, partnershipID, urn)
	if err == nil {
		now.Request = &q
	}
	if errors.Is(err, docdb.ErrNotFound) {
		err = nil
	}
	return now, err
}

// notLately is a Conflict if the school said no, or left a request unanswered, too short a
// time ago.
func (s *Service) notLately(ctx context.Context, r docdb.Reader, school register.School, partnershipID string) error {
	last, err := lastRequest(ctx, r, partnershipID, school.URN())
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	if again := last.again(); s.now().Before(again) {
		return apperr.Conflict("asked_lately", askedLately(school, again))
	}
	return nil
}

func (s *Service) newRequest(ctx context.Context, tx docdb.Tx, c Caller, partnershipID string,
	urn register.URN) (*Request, error) {
	now := s.now()
	q := &Request{
		Meta: docdb.Meta{ID: s.ids.New("request")}, PartnershipID: partnershipID, URN: urn, State: RequestAsked, Live: true,
		AskedBy: c.Account(), AskedAt: now, ExpiresAt: now.Add(requestLasts),
	}
	if err := requests.Insert(ctx, tx, q); err != nil {
		return nil, err
	}
	return q, s.events.Append(ctx, tx, JoinAsked, q.ID, q)
}

// joinAtOnce makes the school a member because an operator says so. It also answers a
// request that waits.
func (s *Service) joinAtOnce(ctx context.Context, tx docdb.Tx, c Caller, now Standing) (Standing, error) {
	if now.Request != nil {
		if err := now.Request.end("accept", c.Account(), s.now()); err != nil {
			return now, err
		}
		if err := requests.Replace(ctx, tx, now.Request); err != nil {
			return now, err
		}
	}
	m, err := s.join(ctx, tx, now.PartnershipID, now.URN, c.Account())
	return Standing{PartnershipID: now.PartnershipID, URN: now.URN, Member: &m}, err
}
