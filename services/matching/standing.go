package matching

import (
	"context"
	"strconv"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/partnerships"
	"lateral/services/people"
)

// What follows says to the brokers of a partnership how its leaders and schools stand.

// standing is nil where there is the partnership and the actor may see how it stands; else Forbidden,
// or NotFound.
func (s *Service) standing(ctx context.Context, actor people.Actor, partnershipID string) error {
	if _, err := partnerships.Get(ctx, s.db, partnershipID); err != nil {
		return err
	}
	if !partnerships.MayReadStanding(actor, partnershipID) {
		return apperr.Forbidden(onlyItsBrokers)
	}
	return nil
}

// turned is a page of a list that is made for each question: from the place that the cursor says on,
// and the next cursor, "" on the last page.
func turned[T any](all []T, cursor string, limit int) ([]T, string, error) {
	from := 0
	if cursor != "" {
		var err error
		if from, err = strconv.Atoi(cursor); err != nil || from < 1 {
			return nil, "", docdb.ErrBadCursor
		}
	}
	from = min(from, len(all))
	to := min(from+max(limit, 1), len(all))
	if to == len(all) {
		return all[from:to], "", nil
	}
	return all[from:to], strconv.Itoa(to), nil
}
