package home

import (
	"strconv"
	"time"

	"lateral/pkg/date"
)

// Page is everything that waits for a person in one membership.
type Page struct {
	Items      []Item // what has a day first, by that day; then the oldest first
	Figures    []Figure
	Visits     []Visit // of a leader: the next visits, the nearest first
	MoreVisits bool    // there are more visits to come than those
}

// Item is one thing that waits for the person, with the one action that ends
// the waiting.
type Item struct {
	ID     string
	Title  string
	Why    string
	Late   string // that its day has passed, and by how much: Overdue by 3 days
	Since  time.Time
	Due    date.Day // the day by which it must be done; "" where it can wait
	Action string   // what the button says
	Path   string   // screen of the web app where it is done
}

// Figure is a number with a link.
type Figure struct {
	Label string
	Value string
	Path  string
}

// figure counts things.
func figure(n int, of counted, path string) Figure {
	return Figure{of.label(n), strconv.Itoa(n), path}
}

// Visit is a leader's coming visit, with what they need on the way.
type Visit struct {
	ID         string
	Date       date.Day // a day
	When       string   // the day and its half: Tue 3 Feb 2026, morning
	About      string   // what was agreed, with its number
	SchoolName string
	Address    []string // a line each
	Phone      string   // of the school, as the register has it
	Contact    string   // who agreed for the school, or its head: Ann Lee, head
	Email      string   // of the contact
	Map        string   // address of a map of the place, on another site
	Lacking    []string // what lacks of the leader's checks on the day
	Action     string   // what the link to the path says
	Path       string   // screen of the web app with the visit
}
