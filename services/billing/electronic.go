package billing

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/parties"
)

// Electronic is what an electronic document says of its parties beside the document itself.
type Electronic struct {
	Seller Reached `json:"seller,omitzero"`
	Buyer  Reached `json:"buyer,omitzero"`
}

// Reached is a party as electronic documents reach it and know it.
type Reached struct {
	Address     parties.EInvoice `json:"address,omitzero"` // zero where it has none
	VATNumber   string           `json:"vatNumber,omitempty"`
	NominalCode string           `json:"nominalCode,omitempty"` // in its own books
}

// electronicOf is how electronic documents of today reach their seller and their buyer.
func electronicOf(ctx context.Context, r docdb.Reader, seller, buyer parties.Ref) (*Electronic, error) {
	e := &Electronic{}
	for to, of := range map[*Reached]parties.Ref{&e.Seller: seller, &e.Buyer: buyer} {
		terms, err := parties.TermsOf(ctx, r, of)
		if err != nil {
			return nil, err
		}
		said, err := parties.Get(ctx, r, of)
		if err != nil {
			return nil, err
		}
		*to = Reached{Address: terms.EInvoice, VATNumber: said.VATNumber, NominalCode: terms.NominalCode}
	}
	return e, nil
}
