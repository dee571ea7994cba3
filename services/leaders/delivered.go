package leaders

import (
	"context"

	"lateral/pkg/docdb"
)

// Delivered is what a leader has delivered, in numbers. A later noun keeps it.
type Delivered struct {
	HalfDays int
	Schools  int
	FirstOn  string // date of the first visit, 2006-01-02
	LastOn   string // date of the last one
}

// Deliverer returns what a leader has delivered; the zero Delivered where nothing
// was signed off yet.
type Deliverer func(ctx context.Context, r docdb.Reader, leaderID string) (Delivered, error)

// Option is a choice about a desk.
type Option func(*Directory)

// WithDelivered has profiles say what leaders delivered. Without it they say nothing
// was.
func WithDelivered(of Deliverer) Option { return func(d *Directory) { d.deliverer = of } }

func (d *Directory) delivered(ctx context.Context, leaderID string) (Delivered, error) {
	if d.deliverer == nil {
		return Delivered{}, nil
	}
	return d.deliverer(ctx, d.db, leaderID)
}
