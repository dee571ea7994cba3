package parties

import "lateral/pkg/events"

// What happens to how sellers treat VAT.
const (
	// data: VATData; subject: the partnership or the URN
	VATDecided              events.Type = "parties.vat-decided"
	InternalChargeConfirmed events.Type = "parties.internal-charge-confirmed" // data: VATData
	InternalChargeEnded     events.Type = "parties.internal-charge-ended"     // data: VATData
)

// VATData is the data of events about VAT. It has no words that somebody wrote.
type VATData struct {
	Seller Ref    `json:"seller"`
	Supply Supply `json:"supply,omitempty"`
	Reason Reason `json:"reason,omitempty"`
	Payer  Ref    `json:"payer,omitempty"`
}
