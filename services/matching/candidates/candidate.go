package candidates

import (
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
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
	Name       string             `json:"name,omitempty"`   // of the leader
	AccountID  string             `json:"accountId"`        // of the leader
	Shown      bool               `json:"shown"`            // other schools may see the service
	Lapsed     bool               `json:"lapsed,omitempty"` // they could see it until the leader's last designation ended
	Home       Home               `json:"home"`
	Offer      Offer              `json:"offer"`
	Held       []Held             `json:"held,omitempty"`      // designations that a broker verified
	Free       []HalfDay          `json:"free,omitempty"`      // in order, from the day of writing
	Done       []Done             `json:"done,omitempty"`      // signed off, by school and need
	Interests  []leaders.Interest `json:"interests,omitempty"` // conflicts with schools that the leader declared

	Title       string            `json:"title"`
	Description string            `json:"description,omitempty"`
	Meaning     relevance.Meaning `json:"meaning"` // of both, or of what they were before
}

// Text is what the service says of itself.
func (c *Candidate) Text() relevance.Text {
	return relevance.Text{Title: c.Title, Body: c.Description, Ticked: c.Offer.Themes}
}

// Home holds the facts of the leader's home school.
type Home struct {
	URN    register.URN    `json:"urn"`
	School register.School `json:"school"`          // only its name, place, kind, size and share of disadvantaged pupils
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

// School is what is known of the school.
func (d *Done) School() register.Entry {
	return register.Entry{Phase: d.Phase, Pupils: d.Pupils, Premium: d.Premium}
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

// InForce says whether the designation holds on a day.
func (h *Held) InForce(day date.Day) bool { return h.Until == "" || h.Until >= day }

// Name is how people read a designation.
func (h Held) Name() string {
	if h.Title != "" {
		return h.Title
	}
	return themes.OfDesignation(string(h.Kind)).Short
}
