package parties

import "lateral/pkg/events"

// What happens to outside payers and to how payers are billed.
const (
	PayerAdded      events.Type = "parties.payer-added"   // data: PayerData; subject: the seller
	PayerChanged    events.Type = "parties.payer-changed" // data: PayerData
	PayerEndedEvent events.Type = "parties.payer-ended"   // data: PayerData
	TermsChanged    events.Type = "parties.terms-changed" // data: TermsData; subject: the payer
)

// PayerData is the data of events about an outside payer. Its name stays out: it can change.
type PayerData struct {
	Seller  Ref    `json:"seller"`
	PayerID string `json:"payerId"`
}

// TermsData is the data of events about how a payer is billed.
type TermsData struct {
	Payer Ref `json:"payer"`
}
