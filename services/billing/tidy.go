package billing

import (
	"context"
	"time"

	"lateral/pkg/docdb"
)

// heardFor is how long the ids of a gateway's messages are kept. A signature
// expires long before.
const heardFor = 90 * 24 * time.Hour

// Tidy deletes the records of messages that came long ago, and returns how many.
// For a daily job.
func (s *Service) Tidy(ctx context.Context) (int, error) {
	return messages.Sweep(ctx, s.db, docdb.Query{Index: "by_time", To: s.now().Add(-heardFor)})
}
