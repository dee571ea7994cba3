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
