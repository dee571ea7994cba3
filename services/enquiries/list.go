package enquiries

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// ListInput says which enquiries to list: those of a school that asks, of a
// partnership or of a need, or those sent to the actor as a leader.
type ListInput struct {
	URN           register.URN
	PartnershipID string
	NeedID        string
	Live          *bool // only live ones, or only others; nil means both
	Cursor        string
	Limit         int
}

// List returns a page of the enquiries whose thread the actor may read, live
// ones first, then latest first, and the next cursor. NotFound where the school,
// the partnership or the need is not the actor's.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Summary, string, error) {
	var listed []Summary
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		q, err := in.query(ctx, r, actor)
		if err != nil {
			return err
		}
		var found []Enquiry
		if found, next, err = enquiries.FindWhere(ctx, r, q,
			func(e Enquiry) (bool, error) { return e.maySee(actor), nil }); err != nil {
			return err
		}
		if err := readAhead(ctx, r, actor, found); err != nil {
			return err
		}
		listed = make([]Summary, len(found))
		for i, e := range found {
			if _, listed[i], err = s.readFor(ctx, r, actor, e); err != nil {
				return err
			}
		}
		return nil
	})
	return listed, next, err
}

// Count returns how many enquiries List would return over all its pages.
func (s *Service) Count(ctx context.Context, actor people.Actor, in ListInput) (int, error) {
	n := 0
	err := s.db.View(ctx, func(r docdb.Reader) error {
		q, err := in.query(ctx, r, actor)
		if err != nil {
			return err
		}
		q.After, q.Limit = "", docdb.MaxLimit
		return enquiries.Each(ctx, r, q, func(e Enquiry) error {
			if e.maySee(actor) {
				n++
			}
			return nil
		})
	})
	return n, err
}

func (in ListInput) query(ctx context.Context, r docdb.Reader, actor people.Actor) (docdb.Query, error) {
	q := docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID}, Descending: true, After: in.Cursor,
		Limit: in.Limit}
	switch {
	case in.NeedID != "":
		need, err := needs.GetNeed(ctx, r, in.NeedID)
		if err != nil {
			return q, err
		}
		if !need.LedBy(actor) {
			return q, apperr.NotFound("need")
		}
		q.Index, q.Equal = "by_need", []any{in.NeedID}
	case in.URN != "":
		if !MayList(actor, people.School(in.URN)) {
			return q, apperr.NotFound("school")
		}
		q.Index, q.Equal = "by_school", []any{in.URN}
	case in.PartnershipID != "":
		if !MayList(actor, people.Partnership(in.PartnershipID)) {
			return q, apperr.NotFound("partnership")
		}
		q.Index, q.Equal = "by_partnership", []any{in.PartnershipID}
	}
	if in.Live != nil {
		q.Equal = append(q.Equal, *in.Live)
	}
	return q, nil
}

// Asked is a release with the facts that the home head needs to decide.
type Asked struct {
	Release  diary.Release
	Proposal Proposal
	Offered  partnerships.Quote // the price of the proposal
	Summary
}

// DecideBy is the last moment for the home head to decide.
func (a Asked) DecideBy() time.Time {
	if due := agreements.DecideBy(a.Proposal.Slots); due != nil {
		return *due
	}
	return time.Time{}
}

// Releases returns a page of the school's releases in the state, oldest first,
// and the next cursor. NotFound for everybody but its head.
func (s *Service) Releases(ctx context.Context, actor people.Actor, urn register.URN, state diary.ReleaseState,
	cursor string, limit int) ([]Asked, string, error) {
	if !MayListReleases(actor, urn) {
		return nil, "", apperr.NotFound("school")
	}
	var all []Asked
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, after, err := diary.ReleasesAt(ctx, r, urn, state, cursor, limit, func(rel diary.Release) (bool, error) {
			if ours, err := ofEnquiry(rel); !ours || err != nil {
				return false, err
			}
			return maySee(ctx, r, actor, rel.Origin.ID)
		})
		next, all = after, make([]Asked, len(found))
		if err == nil {
			err = readAheadByID(ctx, r, actor, origins(found))
		}
		for i, rel := range found {
			if err != nil {
				break
			}
			all[i], err = s.askedFor(ctx, r, actor, rel)
		}
		return err
	})
	return all, next, err
}

func origins(releases []diary.Release) []string {
	ids := make([]string, len(releases))
	for i, rel := range releases {
		ids[i] = rel.Origin.ID
	}
	return ids
}

func (s *Service) askedFor(ctx context.Context, r docdb.Reader, actor people.Actor, rel diary.Release) (Asked, error) {
	a := Asked{Release: rel}
	e, err := one(ctx, r, enquiries, rel.Origin.ID, "enquiry")
	if err != nil {
		return a, err
	}
	if a.Proposal, err = one(ctx, r, proposals, rel.For.ID, "proposal"); err != nil {
		return a, err
	}
	if a.Offered, err = e.quoteFor(ctx, r, a.Proposal.DayRate, a.Proposal.HalfDays); err != nil {
		return a, err
	}
	_, a.Summary, err = s.readFor(ctx, r, actor, e)
	return a, err
}

func ofEnquiry(rel diary.Release) (bool, error) { return rel.Origin.Kind == originKind, nil }
