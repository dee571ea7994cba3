package billing

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/parties"
)

// RefundData is the data of every event of refunds.
type RefundData struct {
	RefundID   string       `json:"refundId"`
	Number     string       `json:"number"`
	Issuer     parties.Ref  `json:"issuerId"`
	IssuerName string       `json:"issuerName"`
	Party      parties.Ref  `json:"party"`
	PartyName  string       `json:"partyName"`
	Amount     money.Amount `json:"amount"`
	Reason     string       `json:"reason"`
	PaidOn     date.Day     `json:"paidOn,omitempty"`
	Approved   bool         `json:"approved,omitempty"` // it was once, so the payer was told
}
