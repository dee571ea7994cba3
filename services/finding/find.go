package finding

import (
	"context"
	"log/slog"
	"strconv"

	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/people"
)

// FindInput says what is looked for, and how much of it is shown.
type FindInput struct {
	Query
	WordsAlone bool // meaning is not looked at: a first answer is quick
	Cursor     string
	Limit      int // 1 to MostAtOnce
}

// Find finds support. Invalid with every bad field; NotFound for a school that is not the
// actor's.
func (s *Service) Find(ctx context.Context, actor people.Actor, in FindInput) (Found, error) {
	skip, err := skipped(in.Cursor)
	if err != nil {
		return Found{}, err
	}
	q, err := s.ask(ctx, s.db, actor, in.Query)
	if err != nil {
		return Found{}, err
	}
	limit := min(max(in.Limit, 1), MostAtOnce)
	if err := s.understand(ctx, q, in.WordsAlone); err != nil || q.empty {
		return Found{Empty: q.empty}, err
	}
	found, err := s.search(ctx, q, skip+limit)
	if search.Down(err) {
		slog.WarnContext(ctx, "search is down or being built, support is found from memory", "error", err)
		found, err = s.without(ctx, q)
	}
	if err != nil {
		return Found{}, err
	}
	unplaced, err := s.unplaced(ctx, q)
	if err != nil {
		return Found{}, err
	}
	out := Found{
		Total: found.total, Unplaced: unplaced, Facets: found.facets, Corrected: q.corrected,
		Degraded: found.degraded, Meaning: q.meant(), Foreign: q.foreign,
	}
	err = s.db.View(ctx, func(r docdb.Reader) error {
		page, err := s.page(ctx, r, q, once(found.services, found.near), skip, limit)
		if err != nil {
			return err
		}
		out.Cards, out.Total = page.cards, out.Total-page.hidden
		if page.next > 0 && page.next <= deepest {
			out.Next = strconv.Itoa(page.next)
		}
		return s.mark(ctx, r, actor, page.cards)
	})
	return out, err
}
