package partnerships

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// Supplier is what a school says about itself for its self-bills. The partnership that
// draws up a self-bill must put the supplier's VAT number and account on it, and knows them
// only from the school.
type Supplier struct {
	docdb.Meta // the id is the URN
	Payee      // without an address, which the register has
}

var suppliers = docdb.Of[Supplier]("suppliers")

// GetSupplier returns what the school says about itself, with version 0 if it has said
// nothing.
func GetSupplier(ctx context.Context, r docdb.Reader, urn register.URN) (Supplier, error) {
	found, err := suppliers.Get(ctx, r, string(urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return Supplier{Meta: docdb.Meta{ID: string(urn)}}, nil
	}
	return found, err
}
