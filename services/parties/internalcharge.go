package parties

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
)

// internalPair is a confirmation by a seller that it and a payer are one legal person. It is kept
// after it has ended.
type internalPair struct {
	docdb.Meta
	Seller      Ref        `json:"seller"`
	Payer       Ref        `json:"payer"`
	Live        bool       `json:"live"`
	ConfirmedBy string     `json:"confirmedBy"` // account
	ConfirmedAt time.Time  `json:"confirmedAt"`
	EndedBy     string     `json:"endedBy,omitempty"` // account
	EndedAt     *time.Time `json:"endedAt,omitempty"`
}

var internalPairs = docdb.Of[internalPair]("internal_charges",
	docdb.Index{
		Name: "one_live", Fields: []string{"seller", "payer"}, Unique: true,
		Where: []docdb.Equals{{Field: "live", Value: true}},
	})

// InternalCharge says whether documents between a seller and a payer are internal charges, without
// VAT: the seller confirmed that both are one legal person.
func InternalCharge(ctx context.Context, r docdb.Reader, seller, payer Ref) (bool, error) {
	pair, err := livePair(ctx, r, seller, payer)
	return pair != nil, err
}

// livePair is the confirmation that holds between the two, nil if there is none.
func livePair(ctx context.Context, r docdb.Reader, seller, payer Ref) (*internalPair, error) {
	pair, err := internalPairs.First(ctx, r,
		docdb.Query{Index: "one_live", Equal: []any{string(seller), string(payer)}})
	if errors.Is(err, docdb.ErrNotFound) {
		return nil, nil //nolint:nilnil // nobody confirmed it, which is the usual case
	}
	return &pair, err
}

// InternalView is a confirmation with the names that people read.
type InternalView struct {
	Payer           Ref
	PayerName       string
	ConfirmedByName string
	ConfirmedAt     time.Time
}

// internalOf are the confirmations of a seller that hold.
func (s *Service) internalOf(ctx context.Context, r docdb.Reader, seller Ref) ([]InternalView, error) {
	pairs, err := internalPairs.All(ctx, r, docdb.Query{Index: "one_live", Equal: []any{string(seller)}})
	var all []InternalView
	for _, pair := range pairs {
		v := InternalView{Payer: pair.Payer, ConfirmedAt: pair.ConfirmedAt}
		if v.PayerName, err = NameOf(ctx, r, pair.Payer); err != nil {
			return nil, err
		}
		if v.ConfirmedByName, err = s.nameOf(ctx, r, pair.ConfirmedBy, seller); err != nil {
			return nil, err
		}
		all = append(all, v)
	}
	return all, err
}
