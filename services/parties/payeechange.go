package parties

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/register"
)

// PayeeState says where a change of a payee stands.
type PayeeState string

// The states of a change. It is live while it waits.
const (
	PayeeWaiting  PayeeState = "waiting"
	PayeeDone     PayeeState = "done"     // it is the payee now, or was
	PayeeStopped  PayeeState = "stopped"  // by somebody, or because the one who asked lost their role
	PayeeReplaced PayeeState = "replaced" // somebody asked for another change
)

// PayeeSteps are the steps of a change. A second person confirms it, or it takes effect by itself.
var PayeeSteps = states.Of(states.Steps[PayeeState]{
	PayeeWaiting: {
		"confirm": PayeeDone, "take effect": PayeeDone, "stop": PayeeStopped, "replace": PayeeReplaced,
	},
	PayeeDone: {}, PayeeStopped: {}, PayeeReplaced: {},
})

// Holder says whose payee something is, as documents and events keep it: a partnership's or a
// school's. One of the fields is "".
type Holder struct {
	PartnershipID string       `json:"partnershipId"`
	URN           register.URN `json:"urn"`
}

// Ref names the party whose payee it is.
func (h Holder) Ref() Ref {
	if h.URN != "" {
		return School(h.URN)
	}
	return Partnership(h.PartnershipID)
}

func (r Ref) holder() Holder {
	if r.Kind() == OfSchool {
		return Holder{URN: register.URN(r.ID())}
	}
	return Holder{PartnershipID: r.ID()}
}

// payeeWaits is how long a change waits if nobody confirms it.
const payeeWaits = 72 * time.Hour

// PayeeChange is a change of the account or the VAT number under which a partnership or a
// school is paid. Until it takes effect, the old one is used everywhere.
type PayeeChange struct {
	docdb.Meta
	Holder
	To          Payee      `json:"to"` // without an address
	State       PayeeState `json:"state"`
	Live        bool       `json:"live"`    // at most one for each holder
	AskedBy     string     `json:"askedBy"` // account
	AskedAt     time.Time  `json:"askedAt"`
	EffectiveAt time.Time  `json:"effectiveAt"`       // unless it is confirmed or stopped before
	EndedBy     string     `json:"endedBy,omitempty"` // account; "" if the time ran out
	EndedAt     *time.Time `json:"endedAt,omitempty"`
}

var payeeChanges = docdb.Of[PayeeChange]("payee_changes",
	docdb.Index{
		Name: "one_live", Fields: []string{"partnershipId", "urn"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}},
	},
	docdb.Index{Name: "by_holder", Fields: []string{"partnershipId", "urn", "askedAt"}},
	docdb.Index{Name: "due", Fields: []string{"effectiveAt"}, Where: []docdb.Equals{{Field: "live", Value: true}}},
)

// GetPayeeChange returns a change, or NotFound.
func GetPayeeChange(ctx context.Context, r docdb.Reader, id string) (PayeeChange, error) {
	ch, err := payeeChanges.Get(ctx, r, id)
	return ch, apperr.NotFoundIf(err, docdb.ErrNotFound, "change")
}

// waitingChange returns the change that waits, nil if none does.
func waitingChange(ctx context.Context, r docdb.Reader, of Ref) (*PayeeChange, error) {
	h := of.holder()
	ch, err := payeeChanges.First(ctx, r, docdb.Query{Index: "one_live", Equal: []any{h.PartnershipID, h.URN}})
	if errors.Is(err, docdb.ErrNotFound) {
		return nil, nil //nolint:nilnil // nothing waits, which is the usual case
	}
	return &ch, err
}
