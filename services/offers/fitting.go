package offers

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// Between is what has passed between a leader and the school of a need.
type Between struct {
	Offer     *Offer // the leader's latest; nil where they made none
	EnquiryID string // of a live enquiry to them; "" is none
}

// Fitting is a need that fits a leader, with what has passed about it.
type Fitting struct {
	matching.Fit
	Between
}

// FittingNeeds answers which needs fit a leader. See [matching.Service.NeedsFor].
func (s *Service) FittingNeeds(ctx context.Context, actor people.Actor, in matching.NeedsInput) (matching.Fits,
	[]Fitting, error) {
	fits, err := s.matching.NeedsFor(ctx, actor, in)
	if err != nil {
		return fits, nil, err
	}
	all := make([]Fitting, len(fits.Needs))
	err = s.db.View(ctx, func(r docdb.Reader) error {
		l, found, err := leaders.At(ctx, r, actor, in.HomeURN)
		for i, f := range fits.Needs {
			if err != nil || !found {
				return err
			}
			all[i].Fit = f
			all[i].Between, err = between(ctx, r, f.Seen.Need.ID, l.ID)
		}
		return err
	})
	return fits, all, err
}

func between(ctx context.Context, r docdb.Reader, needID, leaderID string) (Between, error) {
	var b Between
	o, found, err := lastOf(ctx, r, needID, leaderID)
	if err != nil {
		return b, err
	}
	if found {
		b.Offer = &o
	}
	e, _, err := enquiries.LiveWith(ctx, r, needID, leaderID)
	b.EnquiryID = e.ID
	return b, err
}

// Offering is what a leader can do about one need.
type Offering struct {
	Seen    needs.Seen
	Options []matching.Choice // the leader's services, the best first
	Between
	WhyNot string // why they cannot offer one now; "" where they can
}

// Offering returns what the actor, a leader of the home school, can offer for a need. NotFound
// where they may not see it.
func (s *Service) Offering(ctx context.Context, actor people.Actor, needID string,
	home register.URN) (Offering, error) {
	var out Offering
	var err error
	if out.Options, err = s.matching.ServicesFor(ctx, actor, home, needID); err != nil {
		return out, err
	}
	err = s.db.View(ctx, func(r docdb.Reader) error {
		n, err := needs.GetNeed(ctx, r, needID)
		if err != nil {
			return err
		}
		if out.Seen, err = needs.View(ctx, r, n, actor); err != nil {
			return err
		}
		l, found, err := leaders.At(ctx, r, actor, home)
		if err != nil {
			return err
		}
		if found {
			if out.Between, err = between(ctx, r, needID, l.ID); err != nil {
				return err
			}
		}
		out.WhyNot, err = reason(s.mayMake(ctx, r, actor, needID, l, len(out.Options) > 0))
		return err
	})
	return out, err
}

// mayMake asks the rules of Make that do not depend on what is typed.
func (s *Service) mayMake(ctx context.Context, r docdb.Reader, actor people.Actor, needID string, l leaders.Leader,
	serves bool) error {
	n, err := s.needToOffer(ctx, r, actor, MakeInput{NeedID: needID})
	if err != nil {
		return err
	}
	if !serves {
		return apperr.Conflict("no_service", youListNoService)
	}
	if err := reaches(ctx, r, n, l.HomeURN); err != nil {
		return err
	}
	return mayOffer(ctx, r, n.ID, l)
}

// reason is the text of a refusal for people; other errors stay errors.
func reason(err error) (string, error) {
	if apperr.Is(err, apperr.KindConflict) {
		text, _ := apperr.Reason(err)
		return text, nil
	}
	return "", err
}
