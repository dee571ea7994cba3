package needs

import (
	"cmp"
	"context"
	"math"
	"slices"
	"strconv"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/register"
)

// List returns a page of needs as the actor may see them, latest first, and the
// next cursor. A school or partnership that is not the actor's is NotFound.
func (s *Service) List(ctx context.Context, actor people.Actor, in ListInput) ([]Seen, string, error) {
	var page []Seen
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var err error
		page, next, err = in.page(ctx, r, actor)
		return err
	})
	if err != nil {
		return nil, "", err
	}
	return page, next, nil
}

// Reaching returns up to limit open needs of other schools that are shown to the school, as the
// actor may see them, latest first, and whether there are more. It is for other nouns, within
// their snapshots. NotFound where the school is not the actor's.
func Reaching(ctx context.Context, r docdb.Reader, actor people.Actor, urn register.URN,
	limit int) ([]Seen, bool, error) {
	page, next, err := ListInput{Scope: ReachingMe, URN: urn, Limit: limit}.page(ctx, r, actor)
	return page, next != "", err
}

// page reads one page of the list on a snapshot.
func (in ListInput) page(ctx context.Context, r docdb.Reader, actor people.Actor) ([]Seen, string, error) {
	sources, err := in.sources(ctx, r, actor)
	if err != nil {
		return nil, "", err
	}
	found, err := latest(ctx, r, sources, in, in.keeps(actor))
	if err != nil {
		return nil, "", err
	}
	next := ""
	if len(found) > in.Limit {
		found = found[:in.Limit]
		next = strconv.FormatInt(found[in.Limit-1].Number, 10)
	}
	if err := ReadAhead(ctx, r, found, actor); err != nil {
		return nil, "", err
	}
	v := newViewer(r, actor)
	page := make([]Seen, len(found))
	for i, n := range found {
		if page[i], err = v.view(ctx, n); err != nil {
			return nil, "", err
		}
	}
	return page, next, nil
}

// Count returns how many needs of one school or partnership of the actor's are in a state.
// Invalid for needs that reach them, and for drafts, which some people may not see.
func (s *Service) Count(ctx context.Context, actor people.Actor, in ListInput) (int, error) {
	one := in.Scope == OfMySchools && in.URN != "" || in.Scope == OfMyPartnerships && in.PartnershipID != ""
	if !one || in.State == "" || in.State == Draft {
		return 0, apperr.Invalid(apperr.Field{Path: "state", Message: nameASchoolOrAPartnership})
	}
	sources, err := in.sources(ctx, s.db, actor)
	if err != nil {
		return 0, err
	}
	n, err := needs.Count(ctx, s.db, sources[0])
	return int(n), err
}

// latest merges the sources, each in the order of numbers, into one list: a page
// and one more. A need that several sources have appears once.
func latest(ctx context.Context, r docdb.Reader, sources []docdb.Query, in ListInput,
	keep func(Need) bool) ([]Need, error) {
	before, err := in.before()
	if err != nil {
		return nil, err
	}
	var all []Need
	for _, q := range sources {
		q.To, q.Descending, q.Limit = before, true, in.Limit+1
		found, err := firstOf(ctx, r, q, keep)
		if err != nil {
			return nil, err
		}
		all = append(slices.Grow(all, len(found)), found...)
	}
	slices.SortFunc(all, func(a, b Need) int { return cmp.Compare(b.Number, a.Number) })
	return slices.CompactFunc(all, func(a, b Need) bool { return a.Number == b.Number }), nil
}

// firstOf reads on until it has found the query's limit of needs to keep, or
// there are no more.
func firstOf(ctx context.Context, r docdb.Reader, q docdb.Query, keep func(Need) bool) ([]Need, error) {
	var kept []Need
	for {
		found, next, err := needs.Find(ctx, r, q)
		if err != nil {
			return nil, err
		}
		kept = append(slices.Grow(kept, len(found)), slices.DeleteFunc(found, func(n Need) bool { return !keep(n) })...)
		if next == "" || len(kept) >= q.Limit {
			return kept, nil
		}
		q.After = next
	}
}

// before is the number at which the previous page ended.
func (in ListInput) before() (int64, error) {
	if in.Cursor == "" {
		return math.MaxInt64, nil
	}
	number, err := strconv.ParseInt(in.Cursor, 10, 64)
	if err != nil {
		return 0, docdb.ErrBadCursor
	}
	return number, nil
}

// EachOpen calls fn with every open need.
func EachOpen(ctx context.Context, r docdb.Reader, fn func(Need) error) error {
	return needs.Each(ctx, r, docdb.Query{Index: "to_lapse", Limit: docdb.MaxLimit}, fn)
}
