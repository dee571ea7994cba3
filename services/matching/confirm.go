package matching

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/people"
)

// confirm reads the best candidates again from the documents and judges them
// again, until it has as many as the limit. The others appear in the result as
// numbers and as some examples with their reasons.
func (s *Service) confirm(ctx context.Context, r docdb.Reader, q *rules.Question, found *rules.Sorted, limit int,
	into *Result) error {
	into.Fitting = found.Fitting()
	nearest := found.Nearest(q, limit)
	if err := readAhead(ctx, r, found.First(limit), nearest); err != nil {
		return err
	}
	for v := range found.Best(q) {
		if len(into.Matches) == limit {
			break
		}
		d, fresh, err := s.judgeAnew(ctx, r, q, v)
		if apperr.Is(err, apperr.KindNotFound) || err == nil && !fresh.Shown {
			into.Fitting--
			continue
		}
		if err != nil {
			return err
		}
		if fresh.Broke != "" {
			into.Fitting--
			found.Add(q, &fresh)
			nearest = found.Nearest(q, limit)
			continue
		}
		if d.Record, err = evidence.RecordOf(ctx, r, d.Leader.ID); err != nil {
			return err
		}
		m, err := match(q, d, fresh)
		if err != nil {
			return err
		}
		if at := slices.IndexFunc(into.Matches, m.repeats); at >= 0 {
			into.Matches[at].Others = append(into.Matches[at].Others, m.Service)
			continue
		}
		into.Matches = append(into.Matches, m)
	}
	slices.SortFunc(into.Matches, func(a, b Match) int { return rules.Better(&a.verdict, &b.verdict) })
	into.Counts, into.Relaxing = found.Counts(q), found.Relaxations(q)
	return s.examples(ctx, r, q, nearest, into)
}

// repeats says whether a match is another service of the same leader that says much the same.
func (m Match) repeats(other Match) bool {
	return m.Leader.ID == other.Leader.ID && (strings.EqualFold(m.Service.Title, other.Service.Title) ||
		m.verdict.Said().Much(other.verdict.Said()))
}

// judgeAnew judges a candidate by today's documents.
func (s *Service) judgeAnew(ctx context.Context, r docdb.Reader, q *rules.Question,
	before *rules.Verdict) (candidates.Sources, rules.Verdict, error) {
	d, err := candidates.Read(ctx, r, before.ID, s.now())
	if err != nil {
		return d, rules.Verdict{}, err
	}
	v, err := q.Anew(ctx, r, d.Renewed(before.Ready), before)
	return d, v, err
}

func match(q *rules.Question, d candidates.Sources, v rules.Verdict) (Match, error) {
	m := Match{
		Service: d.Service, Leader: d.Leader, Home: d.Home, Designations: d.Designations, Record: d.Record,
		Cost:         Cost{Whole: v.Price, WithBrokerage: v.Added},
		FreeHalfDays: v.FreeInTime, FirstFree: v.FirstInTime.Slot(), Conflict: q.Waived(&v), verdict: v,
	}
	if v.Placed {
		km := v.Distance.KM()
		m.KM, m.Away = &km, v.Distance.Words()
	}
	m.Evidence, m.Score = q.Evidence(&v)
	m.Close, m.Quotes = v.Facts.Close(), q.Quotes(&v)
	var err error
	m.Cost.Quote, err = q.Quote(&v)
	return m, err
}

// Find matches the services that other schools may see with an open need. It is
// for people of the need's school and the brokers of its partnership: others get
// Forbidden if they may see the need, else NotFound. Conflict "need_not_open".
// The limit holds for the matches, and again for the excluded.
func (s *Service) Find(ctx context.Context, actor people.Actor, needID string, limit int) (Result, error) {
	limit = min(max(limit, 1), MaxLimit)
	seen, err := s.open(ctx, actor, needID)
	if err != nil {
		return Result{}, err
	}
	all, err := s.Candidates.All(ctx)
	if err != nil {
		return Result{}, err
	}
	if err := s.Load.CatchUp(ctx); err != nil {
		return Result{}, err
	}
	var result Result
	err = s.db.View(ctx, func(r docdb.Reader) error {
		q, err := s.question(ctx, r, seen)
		if err != nil {
			return err
		}
		judged := q.JudgeAll(all, limit)
		result = Result{ByWords: !q.Ask.Known(), Misspelt: q.Misspelt, Unread: s.Candidates.Unread()}
		result.Foreign = s.spelling().IsForeign(q.Need.What)
		defer judged.Done()
		q.Rank(judged)
		return s.confirm(ctx, r, q, judged, limit, &result)
	})
	if err == nil {
		s.Load.Note(needID, date.On(s.now()), leadersOf(result.Matches))
	}
	return result, err
}

func leadersOf(matches []Match) []string {
	ids := make([]string, len(matches))
	for i := range matches {
		ids[i] = matches[i].Leader.ID
	}
	return ids
}
