package matching

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
	"lateral/services/register"
	"lateral/services/themes"
)

// Candidate holds the facts of a service that rules and points use, and nothing
// else.
type Candidate struct {
	docdb.Meta                    // the id is that of the service
	Turn       int64              `json:"turn"` // of the change that wrote it; later changes have higher turns
	LeaderID   string             `json:"leaderId"`
	AccountID  string             `json:"accountId"`        // of the leader
	Shown      bool               `json:"shown"`            // other schools may see the service
	Lapsed     bool               `json:"lapsed,omitempty"` // they could see it until the leader's last designation ended
	Home       Home               `json:"home"`
	Offer      Offer              `json:"offer"`
	Held       []Held             `json:"held,omitempty"`      // designations that a broker verified
	Free       []halfDay          `json:"free,omitempty"`      // in order, from the day of writing
	Done       []Done             `json:"done,omitempty"`      // signed off, by school and need
	Interests  []leaders.Interest `json:"interests,omitempty"` // conflicts with schools that the leader declared

	Title       string            `json:"title"`
	Description string            `json:"description,omitempty"`
	Meaning     relevance.Meaning `json:"meaning"` // of both, or of what they were before

	quick quick
	offer *relevance.Offer // both, ready to be compared; only in memory
}

// text is what the service says of itself.
func (c *Candidate) text() relevance.Text {
	return relevance.Text{Title: c.Title, Body: c.Description, Ticked: c.Offer.Themes}
}

// Home holds the facts of the leader's home school.
type Home struct {
	URN    register.URN    `json:"urn"`
	School register.School `json:"school"`          // only its place, kind, size and share of disadvantaged pupils
	In     []string        `json:"in,omitempty"`    // partnerships, by id, in order
	Under  []string        `json:"under,omitempty"` // those straight above them, in order
}

// Done is what the leader delivered at one school for one need.
type Done struct {
	URN      register.URN   `json:"urn"`
	Themes   []themes.ID    `json:"themes,omitempty"`
	HalfDays int            `json:"halfDays"`
	Phase    register.Phase `json:"phase,omitempty"`
	Pupils   int            `json:"pupils,omitempty"`
	Premium  float64        `json:"premium,omitempty"`
}

// Offer holds the facts of a service.
type Offer struct {
	Themes   []themes.ID      `json:"themes"`
	Phases   []register.Phase `json:"phases"`
	Formats  []themes.Format  `json:"formats"`
	InPerson bool             `json:"inPerson"`
	Remote   bool             `json:"remote"`
	TravelKM int              `json:"travelKm"`
	DayRate  money.Amount     `json:"dayRate"`
	Mutual   bool             `json:"mutual"`
}

// Held holds the facts of a designation. Dates are 2006-01-02.
type Held struct {
	Kind   leaders.DesignationKind `json:"kind"`
	Title  string                  `json:"title,omitempty"`
	Themes []themes.ID             `json:"themes,omitempty"`
	Until  date.Day                `json:"until,omitempty"` // its last day; "" is none
}

// name is how people read a designation.
func (h Held) name() string {
	if h.Title != "" {
		return h.Title
	}
	return themes.OfDesignation(string(h.Kind)).Short
}

// documents are the sources of a candidate.
type documents struct {
	Service      leaders.Service
	Leader       leaders.Leader
	Home         register.School
	Designations []leaders.Designation // in force
	Record       evidence.Record       // read only for shown services
}

// read reads the documents of a service as they are now.
func read(ctx context.Context, r docdb.Reader, serviceID string, now time.Time) (documents, error) {
	d, err := readOffer(ctx, r, serviceID)
	if err != nil {
		return d, err
	}
	d.Designations, err = leaders.DesignationsInForce(ctx, r, d.Leader.ID, now)
	return d, err
}

// readOffer is read without designations.
func readOffer(ctx context.Context, r docdb.Reader, serviceID string) (documents, error) {
	var d documents
	var err error
	if d.Service, err = leaders.GetService(ctx, r, serviceID); err != nil {
		return d, err
	}
	if d.Leader, err = leaders.GetLeader(ctx, r, d.Service.LeaderID); err != nil {
		return d, err
	}
	d.Home, err = register.GetSchool(ctx, r, d.Service.HomeURN)
	return d, err
}

// candidate makes the candidate from the documents, without half-days.
func (d documents) candidate() Candidate {
	s := d.Service
	c := Candidate{
		Meta: docdb.Meta{ID: s.ID}, LeaderID: d.Leader.ID, AccountID: d.Leader.AccountID, Shown: s.Shown(),
		Lapsed: s.Unfounded && !s.Hidden && len(d.Designations) == 0,
		Home: Home{URN: d.Home.URN(), School: register.School{Meta: docdb.Meta{ID: d.Home.ID}, Entry: register.Entry{
			Type: d.Home.Type, Status: d.Home.Status, Phase: d.Home.Phase, Trust: d.Home.Trust,
			Region: d.Home.Region, Point: d.Home.Point,
			Pupils: d.Home.Pupils, Premium: d.Home.Premium,
		}}},
		Offer: Offer{
			Themes: s.Themes, Phases: s.Phases, Formats: s.Formats, InPerson: s.InPerson, Remote: s.Remote,
			TravelKM: s.TravelKM, DayRate: s.DayRate, Mutual: s.Mutual,
		},
		Title: s.Title, Description: s.Description,
	}
	c.Interests = d.Leader.Interests
	for _, held := range d.Designations {
		c.Held = append(c.Held, Held{Kind: held.Kind, Title: held.Title, Themes: held.Themes, Until: held.ExpiresOn})
	}
	return c
}
