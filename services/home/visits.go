package home

import (
	"context"
	"fmt"
	"net/url"

	"lateral/pkg/date"
	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/register"
)

// nextVisits is how many visits the home page shows; the diary has all.
const nextVisits = 5

// visits are a leader's next visits.
func (s Service) visits(ctx context.Context, actor people.Actor, place people.Place, p *Page) error {
	found, more, err := s.Agreements.Coming(ctx, actor, register.URN(place.ID), nextVisits)
	today := date.On(s.Now())
	for _, c := range found {
		p.Visits = append(p.Visits, visitOf(c, today))
	}
	p.MoreVisits = more
	return err
}

func visitOf(c agreements.Coming, today date.Day) Visit {
	v := Visit{
		ID: c.Visit.ID, Date: c.Visit.Date, When: agreements.When(c.Visit.Slots), About: about(c.Title, c.Ref),
		SchoolName: c.School.Name,
		Address:    append([]string{}, c.School.Address()...), Phone: c.School.Phone, Email: c.Contact.Email,
		Map:     mapOf(c.School),
		Lacking: append([]string{}, c.Lacking...), Action: seeTheVisit,
	}
	if c.Contact.Name != "" {
		v.Contact = contactWords(c)
	}
	query := url.Values{"on": {c.Visit.ID}}
	if c.Visit.Date == today {
		v.Action = recordTheVisit
		query.Set("do", string(agreements.ToRecord))
	}
	v.Path = "/enquiries/" + c.Visit.Origin.ID + "?" + query.Encode()
	return v
}

// mapOf is the address of a map with the school, by its place or else by its
// postcode; "" where neither is known.
func mapOf(s register.School) string {
	const site = "https://www.openstreetmap.org/"
	switch {
	case s.Point != nil:
		return fmt.Sprintf("%s?mlat=%.5f&mlon=%.5f#map=17/%.5f/%.5f", site, s.Point.Lat, s.Point.Lon, s.Point.Lat,
			s.Point.Lon)
	case s.Postcode != "":
		return site + "search?query=" + url.QueryEscape(s.Postcode)
	}
	return ""
}
