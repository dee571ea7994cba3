package partnerships

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/register"
)

// RequestsInput says which requests are listed: those of a partnership, those to a school,
// or for operators all.
type RequestsInput struct {
	PartnershipID string
	URN           register.URN
	Live          bool // those that wait; else those that ended
	Cursor        string
	Limit         int
}

// Asked is a request with the names that people read.
type Asked struct {
	Request
	Partnership Partnership
	School      register.School
	ForOperator bool // nobody with an account is head of the school
	MayAnswer   bool // the caller may do this
	MayWithdraw bool
}

// Requests returns a page of requests, the latest first, and the next cursor. NotFound if
// the partnership or the school is not the caller's.
func (s *Service) Requests(ctx context.Context, c Caller, in RequestsInput) ([]Asked, string, error) {
	q := docdb.Query{Index: "by_live", Equal: []any{in.Live}, Descending: true, After: in.Cursor, Limit: in.Limit}
	switch {
	case in.PartnershipID != "":
		if !mayManage(c, in.PartnershipID) {
			return nil, "", apperr.NotFound("partnership")
		}
		if _, err := s.Get(ctx, in.PartnershipID); err != nil {
			return nil, "", err
		}
		q.Index, q.Equal = "by_partnership", []any{in.PartnershipID, in.Live}
	case in.URN != "":
		if !MayJoin(c, in.URN) && !c.IsOperator() {
			return nil, "", apperr.NotFound("school")
		}
		if _, err := register.GetSchool(ctx, s.db, in.URN); err != nil {
			return nil, "", err
		}
		q.Index, q.Equal = "by_school", []any{in.URN, in.Live}
	case !c.IsOperator():
		return nil, "", apperr.Forbidden(onlyOperatorSees)
	}
	var all []Asked
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, more, err := requests.Find(ctx, r, q)
		if err != nil {
			return err
		}
		if err := readAskedAhead(ctx, r, found); err != nil {
			return err
		}
		all, next = make([]Asked, len(found)), more
		for i, request := range found {
			if all[i], err = s.askedOf(ctx, r, c, request); err != nil {
				return err
			}
		}
		return nil
	})
	return all, next, err
}

// readAskedAhead reads the partnerships and the schools of requests in two calls.
func readAskedAhead(ctx context.Context, r docdb.Reader, all []Request) error {
	ids, urns := make([]string, len(all)), make([]register.URN, len(all))
	for i, q := range all {
		ids[i], urns[i] = q.PartnershipID, q.URN
	}
	if err := partnerships.ReadAhead(ctx, r, ids); err != nil {
		return err
	}
	return register.ReadAhead(ctx, r, urns...)
}

// AskedOf returns a request with the names that people read, and what the
// caller may do with it.
func (s *Service) AskedOf(ctx context.Context, c Caller, q Request) (Asked, error) {
	return s.askedOf(ctx, s.db, c, q)
}

func (s *Service) askedOf(ctx context.Context, r docdb.Reader, c Caller, q Request) (Asked, error) {
	a := Asked{Request: q}
	var err error
	if a.Partnership, err = Get(ctx, r, q.PartnershipID); err != nil {
		return a, err
	}
	if a.School, err = register.GetSchool(ctx, r, q.URN); err != nil {
		return a, err
	}
	led, err := s.people.HasHead(ctx, r, q.URN)
	a.ForOperator = !led
	a.MayAnswer = q.Live && (led && MayJoin(c, q.URN) || !led && c.IsOperator())
	a.MayWithdraw = q.Live && mayManage(c, q.PartnershipID)
	return a, err
}
