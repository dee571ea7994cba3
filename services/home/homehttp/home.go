package homehttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/home"
	"lateral/services/people"
)

// DashboardItem is one thing that waits for the person, with the one action that
// ends the waiting.
type DashboardItem struct {
	ID     string    `json:"id"`
	Title  string    `json:"title"`
	Why    string    `json:"why,omitempty"`
	Late   string    `json:"late,omitempty" doc:"That its day has passed, and by how much: Overdue by 3 days"`
	Since  time.Time `json:"since"`
	Action string    `json:"action" doc:"What the button says"`
	Path   string    `json:"path" doc:"Screen of the web app where it is done"`
}

// DashboardFigure is a number with a link.
type DashboardFigure struct {
	Label string `json:"label"`
	Value string `json:"value"`
	Path  string `json:"path,omitempty"`
}

// DashboardVisit is a leader's coming visit, with what they need on the way.
type DashboardVisit struct {
	ID         string   `json:"id"`
	Date       date.Day `json:"date" format:"date"`
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

// Dashboard is everything that waits for a person in one membership.
type Dashboard struct {
	Items   []DashboardItem   `json:"items" nullable:"false" doc:"What must be done by a day first, by that day; then the oldest"`
	Figures []DashboardFigure `json:"figures" nullable:"false"`

	Visits     []DashboardVisit `json:"visits" nullable:"false" doc:"Of a leader: the next visits, the nearest first"`
	MoreVisits bool             `json:"moreVisits" doc:"There are more visits to come than those"`
}

type input struct {
	Membership string `query:"membership" required:"true" maxLength:"100" doc:"One of the caller's memberships"`
}

type output struct{ Body Dashboard }

// GetHome answers with everything that waits for the caller in one of their
// memberships.
func GetHome(s home.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *input) (*output, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.Get(ctx, actor, in.Membership)
		return &output{view(p)}, err
	})
}

func view(p home.Page) Dashboard {
	d := Dashboard{Items: []DashboardItem{}, Figures: []DashboardFigure{}, Visits: []DashboardVisit{},
		MoreVisits: p.MoreVisits}
	for _, i := range p.Items {
		d.Items = append(d.Items, DashboardItem{
			ID: i.ID, Title: i.Title, Why: i.Why, Late: i.Late, Since: i.Since, Action: i.Action, Path: i.Path,
		})
	}
	for _, f := range p.Figures {
		d.Figures = append(d.Figures, DashboardFigure(f))
	}
	for _, v := range p.Visits {
		d.Visits = append(d.Visits, DashboardVisit(v))
	}
	return d
}
