package matching

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/lists"
	"lateral/services/diary"
	"lateral/services/matching/candidates"
	"lateral/services/matching/load"
	"lateral/services/people"
	"lateral/services/register"
)

// Loaded is a leader of a partnership, with how much others ask of them.
type Loaded struct {
	LeaderID string
	Name     string
	HomeURN  register.URN
	Home     string
	Listed   bool // other schools see a service of theirs now
	load.Tally
	Free   int // half-days from today on
	Opened int // half-days from today on, free or not
	sum    float64
}

// monthsAhead is how far ahead half-days are counted: as far as diaries go.
const monthsAhead = 18

// Loads returns a page of the leaders of a partnership's member schools who ever listed a service, the
// one who is shown, asked and booked most first, and the next cursor. It is for its brokers.
//
// One request passes once over the candidates in memory (ten thousand take less than a millisecond),
// reads the loads of a page of leaders at once, and counts the half-days of each with one read.
func (s *Service) Loads(ctx context.Context, actor people.Actor, partnershipID, cursor string,
	limit int) ([]Loaded, string, error) {
	if err := s.standing(ctx, actor, partnershipID); err != nil {
		return nil, "", err
	}
	all, err := s.Candidates.All(ctx)
	if err != nil {
		return nil, "", err
	}
	if err := s.Load.CatchUp(ctx); err != nil {
		return nil, "", err
	}
	page, next, err := turned(s.leadersIn(all, partnershipID), cursor, limit)
	if err != nil {
		return nil, "", err
	}
	return page, next, s.db.View(ctx, func(r docdb.Reader) error { return s.complete(ctx, r, page) })
}

// leadersIn are the leaders of a partnership, by their load.
func (s *Service) leadersIn(all []*candidates.Ready, partnershipID string) []Loaded {
	today, morning := date.On(s.now()), candidates.FirstOf(date.On(s.now()))
	var found []Loaded
	place := map[string]int{}
	for _, c := range all {
		if !slices.Contains(c.Home.In, partnershipID) {
			continue
		}
		at, known := place[c.LeaderID]
		if !known {
			at = len(found)
			place[c.LeaderID] = at
			found = append(found, Loaded{LeaderID: c.LeaderID, Name: c.Name, HomeURN: c.Home.URN,
				Home: c.Home.School.Name, Free: len(candidates.Between(c.Free, morning, 1<<30)),
				sum: s.Load.Of(c.LeaderID, today)})
		}
		found[at].Listed = found[at].Listed || c.Shown && c.DesignatedOn(morning)
	}
	slices.SortFunc(found, func(a, b Loaded) int {
		return cmp.Or(cmp.Compare(b.sum, a.sum), cmp.Compare(a.Name, b.Name), cmp.Compare(a.LeaderID, b.LeaderID))
	})
	return found
}

// complete adds what the documents say of the leaders.
func (s *Service) complete(ctx context.Context, r docdb.Reader, page []Loaded) error {
	today, until := date.On(s.now()), date.On(s.now().AddDate(0, monthsAhead, 0))
	ids := make([]string, len(page))
	for i := range page {
		ids[i] = page[i].LeaderID
	}
	tallies, err := load.Tallies(ctx, r, ids, today)
	if err != nil {
		return err
	}
	for i := range page {
		one := &page[i]
		one.Tally = tallies[one.LeaderID]
		if one.Opened, err = diary.NumberOpened(ctx, r, one.LeaderID, today, until); err != nil {
			return err
		}
	}
	return nil
}

// Limits of files for spreadsheets.
const (
	mostRows = 1000 // leaders, or schools that are looked at
	rowsRead = 100  // at once
)

// ExportLoads returns the same as CSV: a thousand leaders at most, and a last row that says so if there
// are more.
func (s *Service) ExportLoads(ctx context.Context, actor people.Actor, partnershipID string) ([]byte, error) {
	list := lists.NewCSV(headsOfLoads()...)
	cursor := ""
	for range mostRows / rowsRead {
		page, next, err := s.Loads(ctx, actor, partnershipID, cursor, rowsRead)
		if err != nil {
			return nil, err
		}
		for _, l := range page {
			list.Row(l.Name, l.Home, string(l.HomeURN), yesOrNo(l.Listed), strconv.Itoa(l.Shown), strconv.Itoa(l.Asked),
				inDays(l.Booked), inDays(l.Opened), inDays(l.Free))
		}
		if cursor = next; cursor == "" {
			return list.Bytes(), nil
		}
	}
	list.Row(goesOn)
	return list.Bytes(), nil
}
