package leaders

import "context"

// WithDelivered has profiles say what leaders delivered. Without it they say nothing
// was.
func WithDelivered(of Deliverer) Option { return func(d *Directory) { d.deliverer = of } }

func (d *Directory) delivered(ctx context.Context, leaderID string) (Delivered, error) {
	if d.deliverer == nil {
		return Delivered{}, nil
	}
	return d.deliverer(ctx, d.db, leaderID)
}
