package home

import (
	"context"

	"lateral/services/enquiries"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

// first is the need that a school has not posted yet, for whoever leads it.
func (s Service) first(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, _, err := s.Needs.List(ctx, actor,
		needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), Limit: 1})
	if err == nil && len(found) == 0 {
		p.Items = append(p.Items, Item{
			ID: "first", Title: postANeed, Since: s.Now(), Action: postANeed, Path: "/needs/new",
			Why: sayWhatYourSchool,
		})
	}
	return err
}

// drafts are needs that were begun and not posted.
func (s Service) drafts(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	own := needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), State: needs.Draft, Limit: most}
	found, _, err := s.Needs.List(ctx, actor, own)
	if err != nil {
		return err
	}
	for _, n := range found {
		p.Items = append(p.Items, Item{
			ID: n.Need.ID, Title: finishPosting(n), Why: itWasBegunAndHasNotBeenPosted,
			Since: n.Need.CreatedAt, Action: goOn, Path: "/needs/" + n.Need.ID + "/edit",
		})
	}
	return nil
}

// toAsk are open needs of the school without a live enquiry.
func (s Service) toAsk(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	in := needs.ListInput{Scope: needs.OfMySchools, URN: register.URN(place.ID), State: needs.Open, Limit: most}
	open, next, err := s.Needs.List(ctx, actor, in)
	n := len(open)
	if err == nil && next != "" {
		n, err = s.Needs.Count(ctx, actor, in)
	}
	if err != nil {
		return err
	}
	p.Figures = append(p.Figures, figure(n, needsOfYourSchool(), "/needs"))
	ids := make([]string, len(open))
	for i, n := range open {
		ids[i] = n.Need.ID
	}
	last, err := s.Enquiries.LastAbout(ctx, actor, ids)
	if err != nil {
		return err
	}
	for _, n := range open {
		if one, asked := last[n.Need.ID]; !asked {
			p.Items = append(p.Items, nobodyAsked(n.Need))
		} else if !one.Enquiry.Live {
			p.Items = append(p.Items, askOthers(n.Need, one))
		}
	}
	return nil
}

// partnershipNeeds counts the members' needs.
func (s Service) partnershipNeeds(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	n, err := s.Needs.Count(ctx, actor,
		needs.ListInput{Scope: needs.OfMyPartnerships, PartnershipID: place.ID, State: needs.Open})
	p.Figures = append(p.Figures, figure(n, needsOfMembers(), "/needs"))
	return err
}

func nobodyAsked(n needs.Need) Item {
	return Item{
		ID: "ask" + n.ID, Title: chooseWhomToAsk(n), Why: itIsPostedAndNobody,
		Since: *n.PostedAt, Action: seeWhoFits, Path: "/needs/" + n.ID, // open needs were posted
	}
}

func askOthers(n needs.Need, last enquiries.Last) Item {
	return Item{
		ID: "ask" + n.ID, Title: askSomebodyElseAbout(n), Why: theNeedIsStillOpen(last),
		Since: *last.Enquiry.EndedAt, Action: seeWhoFits, Path: "/needs/" + n.ID, // it is not live, so it has ended
	}
}
