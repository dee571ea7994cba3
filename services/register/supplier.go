package register

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

// Supplier is what a school says of itself for its self-bills. Who draws a
// self-bill up must put the supplier's VAT number on it, and cannot know it by
// itself; nor the account to pay into.
type Supplier struct {
	docdb.Meta // the id is the URN
	Payee      // without an address: the register has it
}

var suppliers = docdb.Of[Supplier]("suppliers")

// GetSupplier returns what the school says of itself, with version 0 where it
// says nothing.
func GetSupplier(ctx context.Context, r docdb.Reader, urn URN) (Supplier, error) {
	found, err := suppliers.Get(ctx, r, string(urn))
	if errors.Is(err, docdb.ErrNotFound) {
		return Supplier{Meta: docdb.Meta{ID: string(urn)}}, nil
	}
	return found, err
}
