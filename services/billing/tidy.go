package billing

import (
	"context"
	"time"

	"lateral/pkg/docdb"
)

// heardFor is how long the ids of a gateway's messages are kept. A message that
// old is refused by its signature long before.
const heardFor = 90 * 24 * time.Hour

// Tidy forgets which messages of the gateway were taken in long ago, and returns
// how many. For a daily job.
func (s *Service) Tidy(ctx context.Context) (int, error) {
	return messages.Sweep(ctx, s.db, docdb.Query{Index: "by_time", To: s.now().Add(-heardFor)})
}
