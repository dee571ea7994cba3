package people

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/register"
)

// The Directory tells the register who calls and who leads a school.
var _ register.People = (*Directory)(nil)

// Caller implements register.People.
func (d *Directory) Caller(ctx context.Context) (register.Caller, error) { return ActorFrom(ctx) }

// HasHead implements register.People.
func (d *Directory) HasHead(ctx context.Context, r docdb.Reader, urn register.URN) (bool, error) {
	return hasHead(ctx, r, urn)
}
