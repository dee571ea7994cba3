package people

import (
	"context"

	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// The Directory tells partnerships who calls and who leads a school.
var _ partnerships.People = (*Directory)(nil)

// Caller implements partnerships.People.
func (d *Directory) Caller(ctx context.Context) (partnerships.Caller, error) { return ActorFrom(ctx) }

// HasHead implements partnerships.People.
func (d *Directory) HasHead(ctx context.Context, r docdb.Reader, urn register.URN) (bool, error) {
	return hasHead(ctx, r, urn)
}
