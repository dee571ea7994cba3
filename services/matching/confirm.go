package matching

import (
	"context"
	"math"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/diary"
	"lateral/services/evidence"
	"lateral/services/matching/relevance"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// confirm reads the best candidates again from the documents and judges them
// again, until it has as many as the limit. The others appear in the result as
// numbers and as some examples with their reasons.
func (s *Service) confirm(ctx context.Context, r docdb.Reader, q *question, found sorted, limit int,
	into *Result) error {
	into.Fitting = len(found.fit)
	if err := readAhead(ctx, r, found.fit[:min(limit, len(found.fit))], found.nearest(q, limit)); err != nil {
		return err
	}
	for _, v := range found.fit {
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
		if fresh.broke != "" {
			into.Fitting--
			found.add(q, &fresh)
			continue
		}
		if d.Record, err = evidence.RecordOf(ctx, r, d.Leader.ID); err != nil {
			return err
		}
		m, err := q.match(d, fresh)
		if err != nil {
			return err
		}
		if at := slices.IndexFunc(into.Matches, m.repeats); at >= 0 {
			into.Matches[at].Others = append(into.Matches[at].Others, m.Service)
			continue
		}
		into.Matches = append(into.Matches, m)
	}
	slices.SortFunc(into.Matches, func(a, b Match) int { return better(a.verdict, b.verdict) })
	into.Counts, into.Relaxing = found.counts(q, found.fit), found.relaxations(q, found.fit)
	return s.examples(ctx, r, q, found.nearest(q, limit), into)
}

// repeats says whether a match is another service of the same leader that says much the same.
func (m Match) repeats(other Match) bool {
	return m.Leader.ID == other.Leader.ID && (strings.EqualFold(m.Service.Title, other.Service.Title) ||
		m.verdict.offer.Much(other.verdict.offer))
}

// judgeAnew judges a candidate by today's documents.
func (s *Service) judgeAnew(ctx context.Context, r docdb.Reader, q *question, c verdict) (documents, verdict, error) {
	var v verdict
	d, err := read(ctx, r, c.ID, s.now())
	if err != nil {
		return d, v, err
	}
	if err := q.compareHeads(ctx, r, d.Home.URN()); err != nil {
		return d, v, err
	}
	now := d.candidate()
	// For points alone, which jobs keep; and free days beyond the need's, to say what would let it in.
	now.Done, now.Home.In, now.Home.Under, now.Free = c.Done, c.Home.In, c.Home.Under, c.Free
	broker, err := q.brokerFor(ctx, r, d.Home.URN())
	if err != nil {
		return d, v, err
	}
	free, first, err := diary.CountFree(ctx, r, d.Leader.ID, max(q.today, q.need.StartOn), q.last)
	now.Meaning, now.offer = c.Meaning, c.offer
	now.ready()
	v = verdict{
		Candidate: &now, broker: broker, tie: c.tie, load: c.load, counted: true, free: free, first: halfDayOf(first),
		facts: c.facts,
	}
	if q.apply(&v); v.broke == "" {
		v.facts.Themes = q.themeFact(&v)
		q.score(&v)
	}
	return d, v, err
}

// compareHeads notes whether a home school and the asking school share a head.
// It comes last because it reads documents for each school.
func (q *question) compareHeads(ctx context.Context, r docdb.Reader, urn register.URN) error {
	if _, done := q.sharedHeads[urn]; done || len(q.heads) == 0 {
		return nil
	}
	heads, err := headsOf(ctx, r, urn)
	q.sharedHeads[urn] = slices.ContainsFunc(heads, func(id string) bool { return slices.Contains(q.heads, id) })
	return err
}

// brokerFor is the partnership that would broker with a home school, where the
// asking school is in none itself. It comes last because it reads documents for
// each school.
func (q *question) brokerFor(ctx context.Context, r docdb.Reader,
	home register.URN) (*partnerships.Partnership, error) {
	if q.broker.ID != "" {
		return &q.broker, nil
	}
	p, err := partnerships.BrokerOf(ctx, r, "", q.need.URN, home)
	return &p, err
}

func (q *question) match(d documents, v verdict) (Match, error) {
	m := Match{
		Service: d.Service, Leader: d.Leader, Home: d.Home, Designations: d.Designations, Record: d.Record,
		Cost:         Cost{Whole: v.price, WithBrokerage: v.added},
		FreeHalfDays: v.free, FirstFree: v.first.slot(), Conflict: q.waived(&v), verdict: v,
	}
	if v.placed {
		km := v.distance.KM()
		m.KM, m.Away = &km, v.distance.Words()
	}
	most := 0
	for i, r := range rules {
		if r.most == 0 {
			continue
		}
		most += r.most
		m.Evidence = append(m.Evidence, Evidence{
			Rule: r.name, Points: int(math.Round(v.points[i])), Exact: v.points[i], Most: r.most, Sentence: r.sentence(q, &v),
		})
	}
	m.Score, m.Close, m.Quotes = v.total/float64(most), v.facts.Score() >= relevance.Floor, q.quotes(&v)
	var err error
	m.Cost.Quote, err = q.quote(&v)
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
	all, err := s.catalogue.current(ctx, s.db)
	if err != nil {
		return Result{}, err
	}
	if err := s.loads.catchUp(ctx, s.db, date.On(s.now())); err != nil {
		return Result{}, err
	}
	var result Result
	err = s.db.View(ctx, func(r docdb.Reader) error {
		q, err := s.question(ctx, r, seen)
		if err != nil {
			return err
		}
		judged, read := q.judgeAll(all, limit), progressOf(all)
		result = Result{ByWords: !q.ask.Known(), Misspelt: q.misspelt, Unread: read.All - read.Known}
		q.load = func(leaderID string) float64 { return s.loads.of(leaderID, q.today) }
		q.rank(judged.fit)
		q.weigh(judged.near)
		q.weigh(judged.far.all)
		return s.confirm(ctx, r, q, judged, limit, &result)
	})
	if err == nil {
		s.shown.note(needID, date.On(s.now()), result.Matches)
	}
	return result, err
}
