package enquiries

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/agreements"
	"lateral/services/diary"
)

// ProposalState says how a proposal stands.
type ProposalState string

// The states of a proposal.
const (
	OpenProposal      ProposalState = "open"
	CounteredProposal ProposalState = "countered" // the other side proposed something else
	AcceptedProposal  ProposalState = "accepted"
	DeclinedProposal  ProposalState = "declined"  // by the other side
	WithdrawnProposal ProposalState = "withdrawn" // by its own side
)

// ProposalSteps are the steps of a proposal.
var ProposalSteps = states.Of(states.Steps[ProposalState]{
	OpenProposal: {
		"accept": AcceptedProposal, "counter": CounteredProposal, "decline": DeclinedProposal, "withdraw": WithdrawnProposal,
	},
	AcceptedProposal: {}, CounteredProposal: {}, DeclinedProposal: {}, WithdrawnProposal: {},
})

// Proposal is an offer or a counter-offer.
type Proposal struct {
	docdb.Meta
	EnquiryID string          `json:"enquiryId"`
	Number    int             `json:"number"` // 1, 2, … within the enquiry
	From      agreements.Side `json:"from"`   // SchoolSide or LeaderSide
	agreements.Terms
	Note      string        `json:"note,omitempty"`
	State     ProposalState `json:"state"`
	CreatedBy string        `json:"createdBy"` // account
	CreatedAt time.Time     `json:"createdAt"`
	TakenUpBy string        `json:"takenUpBy,omitempty"` // account of the leader, who said yes and waits for the release
	TakenUpAt *time.Time    `json:"takenUpAt,omitempty"`
	EndedAt   *time.Time    `json:"endedAt,omitempty"` // when it stopped being open
}

// releaseFor asks for the half-days of a proposal.
func (e Enquiry) releaseFor(p Proposal) diary.Ask {
	return diary.Ask{
		Origin: diary.OriginOf(e.ID), For: diary.OriginOf(p.ID), LeaderID: e.LeaderID, HomeURN: e.HomeURN, Slots: p.Slots,
	}
}

// maxDayRate is the highest price of a day, as for services.
func maxDayRate() money.Amount { return money.Pounds(2000) }
