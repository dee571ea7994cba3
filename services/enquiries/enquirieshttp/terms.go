package enquirieshttp

import (
	"time"

	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/agreements/agreementshttp"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/partnerships"
)

// Proposal is an offer or a counter-offer.
type Proposal struct {
	ID      string          `json:"id"`
	Version int64           `json:"version" doc:"For If-Match"`
	Number  int             `json:"number"`
	From    agreements.Side `json:"from" enum:"leader,school"`
	agreementshttp.Terms
	HalfDays  int                     `json:"halfDays"`
	Total     money.Amount            `json:"total" doc:"All half-days at their price, before VAT and added brokerage; quote has the payment"`
	Quote     partnerships.Quote      `json:"quote" doc:"The school's payment and the sum for the leader's school"`
	Note      string                  `json:"note,omitempty"`
	State     enquiries.ProposalState `json:"state" enum:"open,countered,accepted,declined,withdrawn"`
	CreatedAt time.Time               `json:"createdAt"`
	TakenUpAt *time.Time              `json:"takenUpAt,omitempty" doc:"When the leader said yes to the school's proposal; it waits for the release"`
	EndedAt   *time.Time              `json:"endedAt,omitempty"`
}

func proposalOf(p enquiries.Proposal, q partnerships.Quote) Proposal {
	return Proposal{
		ID: p.ID, Version: p.Version, Number: p.Number, From: p.From, Terms: agreementshttp.TermsOf(p.Terms),
		HalfDays: p.HalfDays,
		Total:    q.Support, Quote: q, Note: p.Note, State: p.State, CreatedAt: p.CreatedAt, TakenUpAt: p.TakenUpAt,
		EndedAt: p.EndedAt,
	}
}

// Release is the home head's consent to a proposal.
type Release struct {
	ID         string             `json:"id"`
	Version    int64              `json:"version" doc:"For If-Match"`
	ProposalID string             `json:"proposalId"`
	HalfDays   int                `json:"halfDays" doc:"That it is for"`
	State      diary.ReleaseState `json:"state" enum:"asked,granted,refused,lapsed"`
	AskedAt    time.Time          `json:"askedAt"`
	DecidedAt  *time.Time         `json:"decidedAt,omitempty"`
	Carried    bool               `json:"carried,omitempty" doc:"It was decided for an earlier proposal of the same half-days"`
	Note       string             `json:"note,omitempty" doc:"Not shown to the school that asks"`
}

func releaseOf(r diary.Release) Release {
	return Release{
		ID: r.ID, Version: r.Version, ProposalID: r.For.ID, HalfDays: len(r.Slots), State: r.State,
		AskedAt: r.AskedAt, DecidedAt: r.DecidedAt, Carried: r.CarriedID != "", Note: r.Note,
	}
}
