package billing

import (
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
	"lateral/services/people"
)

// RefundState says how far a refund has come.
type RefundState string

// The states of a refund.
const (
	RefundAsked     RefundState = "asked"
	RefundApproved  RefundState = "approved"
	RefundRefused   RefundState = "refused"
	RefundWithdrawn RefundState = "withdrawn"
	RefundPaid      RefundState = "paid"
)

// RefundSteps are the steps of a refund.
var RefundSteps = states.Of(states.Steps[RefundState]{
	RefundAsked:    {"approve": RefundApproved, "refuse": RefundRefused, "withdraw": RefundWithdrawn},
	RefundApproved: {"pay": RefundPaid, "withdraw": RefundWithdrawn},
	RefundPaid:     {"take back": RefundApproved},
})

// Refund is money on account that goes back to its payer. One person of the seller asks for it, and another
// decides.
type Refund struct {
	docdb.Meta
	Number     string       `json:"number"` // "RF-000004", gapless within the seller
	Issuer     parties.Ref  `json:"issuerId"`
	IssuerName string       `json:"issuerName"` // names are as on the day
	Party      parties.Ref  `json:"party"`
	PartyName  string       `json:"partyName"`
	Amount     money.Amount `json:"amount"`
	Reason     string       `json:"reason"`
	State      RefundState  `json:"state"`
	By         string       `json:"by"` // account that asked
	ByName     string       `json:"byName"`
	AskedAt    time.Time    `json:"askedAt"`

	DecidedBy     string     `json:"decidedBy,omitempty"` // account
	DecidedByName string     `json:"decidedByName,omitempty"`
	DecidedAt     *time.Time `json:"decidedAt,omitempty"`

	EndedBy     string     `json:"endedBy,omitempty"` // account that withdrew it
	EndedByName string     `json:"endedByName,omitempty"`
	EndedAt     *time.Time `json:"endedAt,omitempty"`
	Why         string     `json:"why,omitempty"` // it was refused or withdrawn

	PaidOn    date.Day `json:"paidOn,omitempty"`
	PaidOutID string   `json:"paidOutId,omitempty"` // the payment that stands
}

var refunds = docdb.Of[Refund]("refunds",
	docdb.Index{Name: "by_number", Fields: []string{"issuerId", "number"}, Unique: true},
	docdb.Index{Name: "by_issuer", Fields: []string{"issuerId", "askedAt"}},
	docdb.Index{Name: "by_party", Fields: []string{"party", "askedAt"}},
	docdb.Index{Name: "by_issuer_state", Fields: []string{"issuerId", "state", "askedAt"}},
)

// owed is the entry of an approved refund: so many pence are on account no more, and owed to the payer.
func (f Refund) owed(kind string, on date.Day, pence int64) ledger.Entry {
	return ledger.Entry{Book: string(f.Issuer), On: on, Kind: kind, Subject: f.ID, Postings: []ledger.Posting{
		{Account: OnAccount(f.Party), Amount: money.Pence(pence)}, {Account: Payable(f.Party), Amount: money.Pence(-pence)},
	}}
}

// wasApproved says whether the refund was approved once, though it may have been withdrawn since.
func (f Refund) wasApproved() bool { return f.DecidedAt != nil && f.State != RefundRefused }

// mayRead says whether the actor may read the refund.
func (f Refund) mayRead(actor people.Actor) bool {
	return issues(actor, f.Issuer) || MayList(actor, f.Party.Place())
}

// getsItself says whether somebody of the seller also acts for who gets the money.
func (f Refund) getsItself(actor people.Actor) bool {
	return actor.Holds(f.Party.Place(), people.Head, people.Senior, people.Finance)
}

// RefundMay is what one person may do about a refund now.
type RefundMay struct {
	Decide, Withdraw, Pay, UndoPayment bool
}

func (f Refund) may(actor people.Actor) RefundMay {
	handles := issues(actor, f.Issuer) && !f.getsItself(actor)
	return RefundMay{
		Decide:      handles && f.State == RefundAsked && f.By != actor.AccountID,
		Withdraw:    handles && RefundSteps.Allows(f.State, "withdraw"),
		Pay:         handles && f.State == RefundApproved,
		UndoPayment: handles && f.State == RefundPaid,
	}
}
