package parties

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// Party is what a party says about itself for its documents. Whoever draws up an invoice or a
// self-bill must put the VAT number and the account on it.
type Party struct {
	docdb.Meta // the id is the Ref
	Payee      // a school's is without an address, which the register has

	Prefix    string `json:"prefix,omitempty"`    // before the numbers of its documents
	Reminding []int  `json:"reminding,omitempty"` // steps of its reminders: days after the due day, rising

	// since when each payer gets a statement of its account each month; "" is never
	StatementsSince date.Day `json:"statementsSince,omitempty"`

	// when invoices of its agreements to come are drafted, where it sells alone; "" is by visit
	Raising partnerships.Raising `json:"raising,omitempty"`
}

var parties = docdb.Of[Party]("parties")

// Get returns what a party says about itself, with version 0 if it has said nothing.
func Get(ctx context.Context, r docdb.Reader, of Ref) (Party, error) {
	p, err := parties.Get(ctx, r, string(of))
	if errors.Is(err, docdb.ErrNotFound) {
		return Party{Meta: docdb.Meta{ID: string(of)}}, nil
	}
	return p, err
}

// partyOf is Get where there is such a school or partnership, else NotFound.
func partyOf(ctx context.Context, r docdb.Reader, of Ref) (Party, error) {
	var err error
	switch of.Kind() {
	case OfSchool:
		_, err = register.GetSchool(ctx, r, register.URN(of.ID()))
	case OfPartnership:
		_, err = partnerships.Get(ctx, r, of.ID())
	default:
		err = apperr.NotFound("party")
	}
	if err != nil {
		return Party{}, err
	}
	return Get(ctx, r, of)
}

// put makes it the payee.
func (p Party) put(ctx context.Context, tx docdb.Tx, to Payee) error {
	p.Payee = to
	if p.Version == 0 {
		return parties.Insert(ctx, tx, &p)
	}
	return parties.Replace(ctx, tx, &p)
}
