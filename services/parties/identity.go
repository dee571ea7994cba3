package parties

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Identity is a party as a document names it on its day.
type Identity struct {
	Ref   Ref
	Name  string
	Payee // its address, VAT number and account
}

// Identify returns a party as a document of today names it, or NotFound. The address of a school is
// the register's, that of an outside payer its seller's word.
func Identify(ctx context.Context, r docdb.Reader, of Ref) (Identity, error) {
	who := Identity{Ref: of}
	said, err := Get(ctx, r, of)
	if err != nil {
		return who, err
	}
	who.Payee = said.Payee
	switch of.Kind() {
	case OfSchool:
		school, err := register.GetSchool(ctx, r, register.URN(of.ID()))
		who.Name, who.Address = school.Name, school.Address()
		return who, err
	case OfPartnership:
		p, err := partnerships.Get(ctx, r, of.ID())
		who.Name = p.Name
		return who, err
	case OfPayer:
		p, err := PayerOf(ctx, r, of.ID())
		who.Name, who.Address = p.Name, p.Address
		return who, err
	}
	return who, apperr.NotFound("party")
}
