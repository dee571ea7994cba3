package supporthttp

import (
	"time"

	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/partnerships"
	"lateral/services/support"
)

// ProposedHalfDay is a half-day in the calendar.
type ProposedHalfDay struct {
	Date string        `json:"date" format:"date"`
	Half calendar.Half `json:"half" enum:"am,pm"`
}

// Terms are the terms between two schools.
type Terms struct {
	Scope      string            `json:"scope" maxLength:"20000" doc:"At most 5,000 characters"`
	Objectives []string          `json:"objectives" nullable:"false" maxItems:"50" doc:"Up to 10, each at most 500 characters"`
	Slots      []ProposedHalfDay `json:"slots" nullable:"false" maxItems:"200" doc:"Up to 60 half-days that are free in the leader's diary"`
	DayRate    money.Amount      `json:"dayRate" doc:"For two half-days; zero is free"`
	Mutual     bool              `json:"mutual" doc:"Paid by days in return: the day rate is zero"`
}

func termsOf(t support.Terms) Terms {
	slots := make([]ProposedHalfDay, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = ProposedHalfDay(s)
	}
	return Terms{Scope: t.Scope, Objectives: listOf(t.Objectives), Slots: slots, DayRate: t.DayRate, Mutual: t.Mutual}
}

func (t Terms) slots() []calendar.Slot {
	slots := make([]calendar.Slot, len(t.Slots))
	for i, s := range t.Slots {
		slots[i] = calendar.Slot(s)
	}
	return slots
}

// Proposal is an offer or a counter-offer.
type Proposal struct {
	ID      string       `json:"id"`
	Version int64        `json:"version" doc:"For If-Match"`
	Number  int          `json:"number"`
	From    support.Side `json:"from" enum:"leader,school"`
	Terms
	HalfDays  int                   `json:"halfDays"`
	Total     money.Amount          `json:"total" doc:"All half-days at their price, before VAT and added brokerage; quote has the payment"`
	Quote     partnerships.Quote    `json:"quote" doc:"The school's payment and the sum for the leader's school"`
	Note      string                `json:"note,omitempty"`
	State     support.ProposalState `json:"state" enum:"open,countered,accepted,declined,withdrawn"`
	CreatedAt time.Time             `json:"createdAt"`
	TakenUpAt *time.Time            `json:"takenUpAt,omitempty" doc:"When the leader said yes to the school's proposal; it waits for the release"`
	EndedAt   *time.Time            `json:"endedAt,omitempty"`
}

func proposalOf(p support.Proposal, q partnerships.Quote) Proposal {
	return Proposal{
		ID: p.ID, Version: p.Version, Number: p.Number, From: p.From, Terms: termsOf(p.Terms), HalfDays: p.HalfDays,
		Total: q.Support, Quote: q, Note: p.Note, State: p.State, CreatedAt: p.CreatedAt, TakenUpAt: p.TakenUpAt, EndedAt: p.EndedAt,
	}
}

// Release is the home head's consent to a proposal.
type Release struct {
	ID         string               `json:"id"`
	Version    int64                `json:"version" doc:"For If-Match"`
	ProposalID string               `json:"proposalId"`
	State      support.ReleaseState `json:"state" enum:"asked,granted,refused,lapsed"`
	AskedAt    time.Time            `json:"askedAt"`
	DecidedAt  *time.Time           `json:"decidedAt,omitempty"`
	Carried    bool                 `json:"carried,omitempty" doc:"It was decided for an earlier proposal of the same half-days"`
	Note       string               `json:"note,omitempty" doc:"Not shown to the school that asks"`
}

func releaseOf(r support.Release) Release {
	return Release{
		ID: r.ID, Version: r.Version, ProposalID: r.ProposalID, State: r.State,
		AskedAt: r.AskedAt, DecidedAt: r.DecidedAt, Carried: r.CarriedID != "", Note: r.Note,
	}
}
