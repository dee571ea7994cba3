package parties

import (
	"time"

	"lateral/pkg/events"
)

// What happens to how parties are paid. The names of types are stored; they begin with register,
// which had them before.
const (
	// data: PayeeData; subject: the partnership or the URN
	PayeeChangeAsked   events.Type = "register.payee-change-asked"
	PayeeChangeStopped events.Type = "register.payee-change-stopped" // data: PayeeData
	// data: PayeeData; by confirmation, or after three days
	PayeeChanged events.Type = "register.payee-changed"
)

// What happens to how sellers treat VAT.
const (
	// data: VATData; subject: the partnership or the URN
	VATDecided              events.Type = "parties.vat-decided"
	InternalChargeConfirmed events.Type = "parties.internal-charge-confirmed" // data: VATData
	InternalChargeEnded     events.Type = "parties.internal-charge-ended"     // data: VATData
)

// NumberingChanged says that what stands before the numbers of a seller's documents changed.
const NumberingChanged events.Type = "parties.numbering-changed" // data: NumberingData; subject as above

// RemindingChanged says that the steps of a seller's reminders changed.
const RemindingChanged events.Type = "parties.reminding-changed" // data: RemindingData; subject as above

// StatementsChanged says that a seller sends statements of account each month, or no longer.
const StatementsChanged events.Type = "parties.statements-changed" // data: StatementsData; subject as above

// DraftingChanged says that a school that sells alone drafts its invoices at other times.
const DraftingChanged events.Type = "parties.drafting-changed" // data: DraftingData; subject as above

// What happens to outside payers and to how payers are billed.
const (
	PayerAdded      events.Type = "parties.payer-added"   // data: PayerData; subject: the seller
	PayerChanged    events.Type = "parties.payer-changed" // data: PayerData
	PayerEndedEvent events.Type = "parties.payer-ended"   // data: PayerData
	TermsChanged    events.Type = "parties.terms-changed" // data: TermsData; subject: the payer
)

// What happens to agreements about self-billing.
const (
	// data: SelfBillingData; subject: the partnership
	SelfBillingAskedFor  events.Type = "parties.self-billing-asked"
	SelfBillingAccepted  events.Type = "parties.self-billing-agreed"    // data: SelfBillingData
	SelfBillingRefused   events.Type = "parties.self-billing-declined"  // data: SelfBillingData
	SelfBillingTakenBack events.Type = "parties.self-billing-withdrawn" // data: SelfBillingData
	SelfBillingStopped   events.Type = "parties.self-billing-ended"     // data: SelfBillingData
)

// PayeeData is the data of events about a change. Of the account number it has only the
// last digits, since events are kept for ever.
type PayeeData struct {
	Holder
	ChangeID    string     `json:"changeId"`
	State       PayeeState `json:"state"`
	AskedBy     string     `json:"askedBy"`
	EffectiveAt time.Time  `json:"effectiveAt"`
	EndedBy     string     `json:"endedBy,omitempty"` // "" if the time ran out
	AccountName string     `json:"accountName,omitempty"`
	AccountEnds string     `json:"accountEnds,omitempty"` // its last digits
	VATNumber   string     `json:"vatNumber,omitempty"`
	Replaces    string     `json:"replaces,omitempty"` // the change that waited before
}

func (ch PayeeChange) data() PayeeData {
	return PayeeData{
		Holder: ch.Holder, ChangeID: ch.ID, State: ch.State, AskedBy: ch.AskedBy, EffectiveAt: ch.EffectiveAt,
		EndedBy:     ch.EndedBy,
		AccountName: ch.To.AccountName, AccountEnds: ch.To.Ends(), VATNumber: ch.To.VATNumber,
	}
}
