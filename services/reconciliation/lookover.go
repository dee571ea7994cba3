package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/parties"
	"lateral/services/people"
)

// mostSeen is how many lines are looked over in one.
const mostSeen = 500

// LookOver notes that a person has looked lines of a bank account over that the program had linked, and returns how
// many were. Those that need it no more are passed over, so a repeat does nothing. NotFound to those who do not handle
// the book's money, and where a line is not of the account; Invalid with none, or with too many.
func (s *Service) LookOver(ctx context.Context, actor people.Actor, account string, ids []string) (int, error) {
	ids = slices.Compact(slices.Sorted(slices.Values(ids)))
	var c apperr.Check
	c.That(len(ids) > 0 && len(ids) <= mostSeen, "lines", chooseWhatYouLookedOver)
	if err := c.Err(); err != nil {
		return 0, err
	}
	seen := 0
	err := s.update(ctx, func(tx docdb.Tx) error {
		seen = 0
		a, err := accountFor(ctx, tx, actor, account)
		if err != nil {
			return err
		}
		found, err := lines.GetMany(ctx, tx, ids)
		if err != nil {
			return err
		}
		for _, id := range ids {
			l, there := found[id]
			if !there || l.Account != a.ID {
				return apperr.NotFound("statement line")
			}
			if !l.Unseen {
				continue
			}
			now := s.now()
			l.Unseen, l.SeenBy, l.SeenAt = false, actor.AccountID, &now
			if err := lines.Replace(ctx, tx, &l); err != nil {
				return err
			}
			seen++
		}
		if seen == 0 {
			return nil
		}
		d := a.data()
		d.Lines = seen
		return s.events.Append(ctx, tx, LinesLookedOver, a.ID, d)
	})
	return seen, err
}

// Unseen is how many lines of a book, of the days of a span, the program linked and nobody has looked over.
func Unseen(ctx context.Context, r docdb.Reader, book parties.Ref, from, to date.Day) (int64, error) {
	all, err := AccountsOf(ctx, r, book)
	n := int64(0)
	for _, a := range all {
		if err != nil {
			break
		}
		var some int64
		some, err = lines.Count(ctx, r, docdb.Query{Index: "unseen", Equal: []any{a.ID}, From: from, To: to.AddDays(1)})
		n += some
	}
	return n, err
}
