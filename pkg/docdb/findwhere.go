package docdb

import "context"

// FindWhere returns a page of those documents that keep accepts, and the cursor of the next
// page. A page is full unless it is the last. The cursor is just behind its last document,
// so that none is shown twice or left out.
func (c Collection[T]) FindWhere(ctx context.Context, r Reader, q Query,
	keep func(T) (bool, error)) ([]T, string, error) {
	return c.FindAhead(ctx, r, q, func([]T) error { return nil }, keep)
}

// FindAhead is FindWhere, and calls ahead with each page before keep, to read in one call what
// keep asks for.
func (c Collection[T]) FindAhead(ctx context.Context, r Reader, q Query, ahead func([]T) error,
	keep func(T) (bool, error)) ([]T, string, error) {
	kept := []T{}
	limit := q.Limit
	if limit <= 0 || limit > MaxLimit {
		limit = 100
	}
	for {
		q.Limit = limit - len(kept)
		found, next, err := c.Find(ctx, r, q)
		if err == nil {
			err = ahead(found)
		}
		if err != nil {
			return nil, "", err
		}
		for _, doc := range found {
			wanted, err := keep(doc)
			if err != nil {
				return nil, "", err
			}
			if wanted {
				kept = append(kept, doc)
			}
		}
		if next == "" || len(kept) == limit {
			return kept, next, nil
		}
		q.After = next
	}
}
