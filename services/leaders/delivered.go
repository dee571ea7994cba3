package leaders

import (
	"context"

	"lateral/pkg/docdb"
)

// WithDelivered has profiles say what leaders delivered. Without it they say nothing
// was.
func WithDelivered(of Deliverer) Option { return func(d *Directory) { d.deliverer = of } }

func (d *Directory) delivered(ctx context.Context, r docdb.Reader, leaderIDs ...string) (map[string]Delivered, error) {
	if d.deliverer == nil {
		return nil, nil //nolint:nilnil // nobody has delivered anything
	}
	return d.deliverer(ctx, r, leaderIDs)
}
