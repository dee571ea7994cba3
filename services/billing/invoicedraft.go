package billing

import (
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/pkg/states"
	"lateral/services/parties"
	"lateral/services/register"
)

// DraftState says whether a draft of an invoice still waits.
type DraftState string

// The states of a draft of an invoice.
const (
	OpenDraft    DraftState = "open"
	IssuedDraft  DraftState = "issued"
	DroppedDraft DraftState = "dropped"
)

// DraftSteps are the steps of a draft of an invoice.
var DraftSteps = states.Of(states.Steps[DraftState]{
	OpenDraft:    {"change": OpenDraft, "issue": IssuedDraft, "drop": DroppedDraft},
	IssuedDraft:  {},
	DroppedDraft: {},
})

// InvoiceDraft is an invoice before it is issued: what somebody of the seller chose for it. It has no number, and is in
// no account; what it would say, the day says on which it is read.
type InvoiceDraft struct {
	docdb.Meta
	Seller       parties.Ref  `json:"seller"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	AgreementRef string       `json:"agreementRef"` // of all its agreements, as people read them
	LeaderName   string       `json:"leaderName"`   // of all its leaders, likewise
	VisitIDs     []string     `json:"visitIds"`
	Net          money.Amount `json:"net"` // what the school pays, before VAT, as it was chosen
	State        DraftState   `json:"state"`
	MadeBy       string       `json:"madeBy"` // account
	MadeByName   string       `json:"madeByName"`
	MadeAt       time.Time    `json:"madeAt"`
	ChangedAt    time.Time    `json:"changedAt"`
	EndedAt      *time.Time   `json:"endedAt,omitempty"`   // it was issued or dropped
	InvoiceID    string       `json:"invoiceId,omitempty"` // that was issued of it
	Number       string       `json:"number,omitempty"`    // of that invoice
}

var invoiceDrafts = docdb.Of[InvoiceDraft]("invoice_drafts",
	docdb.Index{Name: "by_seller", Fields: []string{"seller", "state", "madeAt"}},
)
