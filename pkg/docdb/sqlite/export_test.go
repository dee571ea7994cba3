package sqlite

import (
	"context"
	"database/sql/driver"
	"fmt"
)

// Limit keeps the file from growing beyond so many pages, as a full disk does; zero means
// as many as it has now.
func (db *DB) Limit(ctx context.Context, pages int) error {
	h, err := db.writers.take(ctx)
	if err != nil {
		return err
	}
	defer db.writers.give(h)
	number := func(pragma string) (n int64, err error) {
		err = h.query(ctx, question{text: "PRAGMA " + pragma}, func(row []driver.Value) (bool, error) {
			n, _ = row[0].(int64)
			return false, nil
		})
		return n, err
	}
	most := int64(pages)
	if most == 0 {
		if most, err = number("page_count"); err != nil {
			return err
		}
	}
	now, err := number(fmt.Sprintf("max_page_count=%d", most))
	if err == nil && now != most {
		err = fmt.Errorf("limited to %d pages, not %d", now, most)
	}
	return err
}

// Connections is how many connections of readers are open and idle.
func (db *DB) Connections() int {
	db.readers.mu.Lock()
	defer db.readers.mu.Unlock()
	return len(db.readers.free)
}
