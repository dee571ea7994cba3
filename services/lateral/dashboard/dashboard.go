// Package dashboard collects everything that waits for one person in one of
// their memberships, the oldest promise first, from all nouns. It decides
// nothing: it asks as that person, with that one role.
package dashboard

import (
	"context"
	"slices"
	"strconv"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/httpx"
	"lateral/pkg/jobs"
	"lateral/services/billing"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/operations"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/register"
	"lateral/services/support"
)

// DashboardItem is one thing that waits for the person, with the one action that ends
// the waiting.
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

// figure counts things, with words for one and for another number.
func figure(n int, one, others, path string) DashboardFigure {
	label := others
	if n == 1 {
		label = one
	}
	return DashboardFigure{label, strconv.Itoa(n), path}
}

// Board asks the nouns.
type Board struct {
	Register *register.Service
	People   *people.Directory
	Leaders  *leaders.Desk
	Needs    *needs.Service
	Support  *support.Service
	Billing  *billing.Service
	Privacy  *privacy.Service
	Pages    *operations.Service
	Queue    *jobs.Queue
	JobWords func(kind string) string // what a job is for, for people
	Now      clock.Clock
}

type input struct {
	Membership string `query:"membership" required:"true" maxLength:"100" doc:"One of the caller's memberships"`
}

// Dashboard is everything that waits for a person in one membership.
type Dashboard struct {
	Items   []DashboardItem   `json:"items" nullable:"false" doc:"The oldest first"`
	Figures []DashboardFigure `json:"figures" nullable:"false"`

	Visits     []DashboardVisit `json:"visits" nullable:"false" doc:"Of a leader: the next visits, the nearest first"`
	MoreVisits bool             `json:"moreVisits" doc:"There are more visits to come than those"`
}

type output struct{ Body Dashboard }

// Endpoint answers with everything that waits for the caller in one of their
// memberships.
func Endpoint(b Board) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *input) (*output, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		held, err := b.held(ctx, actor, in.Membership)
		if err != nil {
			return nil, err
		}
		actor.Besides, actor.Held = actor.Held, []people.Held{held} // they act as if they held nothing else
		board, err := b.of(ctx, actor, held)
		slices.SortStableFunc(board.Items, func(a, b DashboardItem) int { return a.Since.Compare(b.Since) })
		return &output{board}, err
	})
}

// held is the role of an active membership of the caller.
func (b Board) held(ctx context.Context, actor people.Actor, membershipID string) (people.Held, error) {
	me, err := b.People.Me(ctx, actor.AccountID)
	if err != nil {
		return people.Held{}, err
	}
	for _, m := range me.Memberships {
		if m.ID == membershipID && m.State == people.StateActive {
			return people.Held{Role: m.Role, Place: m.Place}, nil
		}
	}
	return people.Held{}, apperr.NotFound("membership")
}

// source adds one noun's items to the dashboard.
type source func(ctx context.Context, actor people.Actor, place people.Place, d *Dashboard) error

func (b Board) of(ctx context.Context, actor people.Actor, held people.Held) (Dashboard, error) {
	d := Dashboard{Items: []DashboardItem{}, Figures: []DashboardFigure{}, Visits: []DashboardVisit{}}
	for _, add := range b.sources(held) {
		if err := add(ctx, actor, held.Place, &d); err != nil {
			return d, err
		}
	}
	return d, nil
}

func (b Board) sources(held people.Held) []source {
	switch held.Role {
	case people.Head:
		return []source{b.threads, b.approvals, b.joining, b.payee, b.checks, b.first, b.drafts, b.toAsk, b.agreements}
	case people.Senior:
		return []source{b.threads, b.first, b.drafts, b.toAsk, b.agreements}
	case people.Leader:
		return []source{b.threads, b.standing, b.visits, b.enquiries}
	case people.Finance:
		if held.Place.Kind == people.InPartnership {
			return []source{b.payee, b.toInvoice, b.toPrepare, b.toCollect}
		}
		return []source{b.threads, b.payee, b.toPay, b.agreements}
	case people.Broker:
		return []source{b.approvals, b.payee, b.claims, b.blocked, b.toInvoice, b.toPrepare, b.toCollect, b.partnershipNeeds}
	case people.Operator:
		return []source{b.approvals, b.joining, b.erasures, b.successions, b.deadJobs, b.unwritten}
	}
	return nil
}
