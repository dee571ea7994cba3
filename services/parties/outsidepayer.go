package parties

import (
	"context"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/states"
	"lateral/services/people"
)

// PayerState says whether an outside payer still pays.
type PayerState string

// The states of an outside payer.
const (
	PayerActive PayerState = "active"
	PayerEnded  PayerState = "ended" // no more documents
)

// PayerSteps are the steps of an outside payer.
var PayerSteps = states.Of(states.Steps[PayerState]{PayerActive: {"end": PayerEnded}, PayerEnded: {}})

// OutsidePayer is a trust, a local authority or another body that pays for schools. It belongs to
// the seller that added it. Documents keep their own copy of its name and address.
type OutsidePayer struct {
	docdb.Meta
	Seller  Ref           `json:"seller"`
	Name    string        `json:"name"`
	NameKey string        `json:"nameKey"` // in lower case, to stand in order
	Address []string      `json:"address"`
	Email   string        `json:"email"`
	Earlier []EarlierName `json:"earlier,omitempty"` // the latest last
	State   PayerState    `json:"state"`
	AddedBy string        `json:"addedBy"` // account
	AddedAt time.Time     `json:"addedAt"`
	EndedBy string        `json:"endedBy,omitempty"` // account
	EndedAt *time.Time    `json:"endedAt,omitempty"`
}

// EarlierName is a name that an outside payer had.
type EarlierName struct {
	Name  string    `json:"name"`
	Until time.Time `json:"until"`
}

// Ref names the payer as a party.
func (p OutsidePayer) Ref() Ref { return Payer(p.ID) }

var outsidePayers = docdb.Of[OutsidePayer]("outside_payers",
	docdb.Index{Name: "by_seller", Fields: []string{"seller", "nameKey"}})

// PayerOf returns an outside payer, also one that has ended, or NotFound.
func PayerOf(ctx context.Context, r docdb.Reader, id string) (OutsidePayer, error) {
	p, err := outsidePayers.Get(ctx, r, id)
	return p, apperr.NotFoundIf(err, docdb.ErrNotFound, "payer")
}

// OutsidePayersOf are all outside payers of a seller, by name, those that have ended too.
func OutsidePayersOf(ctx context.Context, r docdb.Reader, seller Ref) ([]OutsidePayer, error) {
	return outsidePayers.All(ctx, r, docdb.Query{Index: "by_seller", Equal: []any{string(seller)}})
}

// ownPayer is an outside payer for somebody who handles its seller's money; NotFound to others.
func ownPayer(ctx context.Context, r docdb.Reader, actor people.Actor, id string) (OutsidePayer, error) {
	p, err := PayerOf(ctx, r, id)
	if err == nil && !p.Seller.Handles(actor) {
		err = apperr.NotFound("payer")
	}
	return p, err
}
