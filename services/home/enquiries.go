package home

import (
	"context"
	"net/url"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/enquiries"
	"lateral/services/people"
	"lateral/services/register"
)

// threads are the actions of support that wait.
func (s Service) threads(ctx context.Context, actor people.Actor, _ people.Place, p *Page) error {
	waiting, err := s.Enquiries.Waiting(ctx, actor)
	if err != nil {
		return err
	}
	for _, w := range waiting {
		if more, known := wordsOf(w); known {
			more.ID, more.Since, more.Path = string(w.Do)+w.On, w.Since, formOf(w)
			if w.Due != nil {
				more.Due = date.On(*w.Due)
			}
			p.Items = append(p.Items, more)
		}
	}
	return nil
}

// formOf is the page of the thread with the form of the action open.
func formOf(w enquiries.Waiting) string {
	query := url.Values{"do": {string(w.Do)}, "on": {w.On}}
	return "/enquiries/" + w.Enquiry.ID + "?" + query.Encode()
}

// blocked are threads that wait for somebody who stands on both sides.
func (s Service) blocked(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, err := s.Enquiries.Blocked(ctx, actor, place.ID)
	for _, f := range found {
		p.Items = append(p.Items, Item{
			ID:    "blocked" + f.Enquiry.ID + f.Clash.AccountID,
			Title: cannotActFor(f),
			Why:   whyAndWhoseTurn(f), Since: f.Enquiry.SentAt, Action: seeTheThread,
			Path: "/enquiries/" + f.Enquiry.ID,
		})
	}
	return err
}

// enquiries counts the enquiries that a leader has neither agreed to nor
// declined.
func (s Service) enquiries(ctx context.Context, actor people.Actor, _ people.Place, p *Page) error {
	live := true
	n, err := s.Enquiries.Count(ctx, actor, enquiries.ListInput{Live: &live})
	p.Figures = append(p.Figures, figure(n, openEnquiries(), "/enquiries"))
	return err
}

// agreements counts the agreements, not yet over, that support the school; apart
// from them those by its leaders, for people who may list them, if there are any.
func (s Service) agreements(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	urn := register.URN(place.ID)
	n, err := s.Agreements.Count(ctx, actor, agreements.ListInput{URN: urn, State: agreements.ActiveAgreement})
	p.Figures = append(p.Figures, figure(n, activeAgreements(), "/agreements?state=active"))
	if err != nil || !agreements.MayListHome(actor, urn) {
		return err
	}
	n, err = s.Agreements.Count(ctx, actor, agreements.ListInput{HomeURN: urn, State: agreements.ActiveAgreement})
	if n > 0 {
		p.Figures = append(p.Figures, figure(n, agreementsByLeaders(), "/agreements?part=supporting&state=active"))
	}
	return err
}
