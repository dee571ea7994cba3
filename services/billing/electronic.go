package billing

import (
	"context"

	"lateral/services/parties"
)

// Electronic is what an electronic document says of its parties beside the document itself, as of
// today.
type Electronic struct{ Seller, Buyer Reached }

// Reached is a party as electronic documents reach it and know it.
type Reached struct {
	Address     parties.EInvoice // zero where it has none
	VATNumber   string
	NominalCode string // in its own books
}

// ElectronicOf is how electronic documents reach their seller and their buyer. Whoever reads the
// document may read it.
func (s *Service) ElectronicOf(ctx context.Context, seller, buyer parties.Ref) (Electronic, error) {
	var e Electronic
	for to, of := range map[*Reached]parties.Ref{&e.Seller: seller, &e.Buyer: buyer} {
		terms, err := parties.TermsOf(ctx, s.db, of)
		if err != nil {
			return e, err
		}
		said, err := parties.Get(ctx, s.db, of)
		if err != nil {
			return e, err
		}
		*to = Reached{Address: terms.EInvoice, VATNumber: said.VATNumber, NominalCode: terms.NominalCode}
	}
	return e, nil
}
