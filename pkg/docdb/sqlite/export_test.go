package sqlite

import (
	"context"
	"fmt"
)

// Limit keeps the file from growing beyond so many pages, as a full disk does; zero means
// as many as it has now.
func (db *DB) Limit(ctx context.Context, pages int) error {
	if pages == 0 {
		if err := db.write.QueryRowContext(ctx, "PRAGMA page_count").Scan(&pages); err != nil {
			return err
		}
	}
	var now int
	err := db.write.QueryRowContext(ctx, fmt.Sprintf("PRAGMA max_page_count=%d", pages)).Scan(&now)
	if err == nil && now != pages {
		err = fmt.Errorf("limited to %d pages, not %d", now, pages)
	}
	return err
}
