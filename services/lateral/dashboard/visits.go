package dashboard

import (
	"context"
	"fmt"
	"net/url"

	"lateral/pkg/date"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
)

// DashboardVisit is a leader's coming visit, with what they need on the way.
type DashboardVisit struct {
	ID         string   `json:"id"`
	Date       string   `json:"date" format:"date"`
	When       string   `json:"when" doc:"The day and its half: Tue 3 Feb 2026, morning"`
	About      string   `json:"about" doc:"What was agreed, with its number"`
	SchoolName string   `json:"schoolName"`
	Address    []string `json:"address" nullable:"false" doc:"A line each"`
	Phone      string   `json:"phone,omitempty" doc:"Of the school, as the register has it"`
	Contact    string   `json:"contact,omitempty" doc:"Who agreed for the school, or its head: Ann Lee, head"`
	Email      string   `json:"email,omitempty" doc:"Of the contact"`
	Map        string   `json:"map,omitempty" doc:"Address of a map of the place, on another site"`
	Lacking    []string `json:"lacking" nullable:"false" doc:"What lacks of your checks on the day"`
	Action     string   `json:"action" doc:"What the link to the path says"`
	Path       string   `json:"path" doc:"Screen of the web app with the visit"`
}

// nextVisits is how many visits the home page shows; the diary has all.
const nextVisits = 5

// visits are a leader's next visits.
func (b Board) visits(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error {
	found, more, err := b.Support.Coming(ctx, actor, register.URN(place.ID), nextVisits)
	today := date.Of(b.Now())
	for _, c := range found {
		d.Visits = append(d.Visits, visitOf(c, today))
	}
	d.MoreVisits = more
	return err
}

func visitOf(c support.Coming, today string) DashboardVisit {
	v := DashboardVisit{
		ID: c.Visit.ID, Date: c.Visit.Date, When: support.When(c.Visit.Slots), About: c.Title + ", " + c.Ref, SchoolName: c.School.Name,
		Address: append([]string{}, c.School.Address()...), Phone: c.School.Phone, Email: c.Contact.Email, Map: mapOf(c.School),
		Lacking: append([]string{}, c.Lacking...), Action: "See the visit",
	}
	if c.Title == "" {
		v.About = c.Ref
	}
	if c.Contact.Name != "" {
		v.Contact = c.Contact.Name + ", " + c.Contact.Role.Words()
	}
	query := url.Values{"on": {c.Visit.ID}}
	if c.Visit.Date == today {
		v.Action = "Record the visit"
		query.Set("do", string(support.ToRecord))
	}
	v.Path = "/enquiries/" + c.Visit.EnquiryID + "?" + query.Encode()
	return v
}

// mapOf is the address of a map with the school, by its place or else by its
// postcode; "" where neither is known.
func mapOf(s register.School) string {
	const site = "https://www.openstreetmap.org/"
	switch {
	case s.Point != nil:
		return fmt.Sprintf("%s?mlat=%.5f&mlon=%.5f#map=17/%.5f/%.5f", site, s.Point.Lat, s.Point.Lon, s.Point.Lat, s.Point.Lon)
	case s.Postcode != "":
		return site + "search?query=" + url.QueryEscape(s.Postcode)
	}
	return ""
}
