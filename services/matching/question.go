package matching

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// question is a need with the facts to judge candidates by.
type question struct {
	need        needs.Need
	own         bool            // the reader belongs to the school, which is "you" to them
	school      register.School // the asking school
	cover       needs.Cover
	broker      partnerships.Partnership // whose terms set the price; no id where the home school decides
	today       date.Day
	last        date.Day // the need's last day
	from        halfDay
	before      halfDay
	colleagues  map[string]bool       // accounts that have a role at the school
	heads       []string              // accounts of its heads
	sharedHeads map[register.URN]bool // home schools, of those looked at, that share a head
	phases      phaseSet              // that support the need's
	nearby      nearby
	ask         *relevance.Ask // what the need says
	misspelt    []themes.Misspelt
	corpus      relevance.Corpus
	load        func(leaderID string) float64 // today
	seed        uint64                        // of the order among equals
}

// says chooses the words for the school itself, or those for a broker, who reads
// about the same need.
func (q *question) says(you, theSchool string) string {
	if q.own {
		return you
	}
	return theSchool
}

// ask reads the facts that are needed to judge candidates, as one reader sees
// the need.
func ask(ctx context.Context, r docdb.Reader, seen needs.Seen, now time.Time) (*question, error) {
	n, today := seen.Need, date.On(now)
	q := &question{
		need: n, own: seen.Own, today: today, last: n.ByOn,
		from: firstOf(max(today, n.StartOn)), before: firstOf(n.ByOn) + 2,
		sharedHeads: map[register.URN]bool{}, seed: seeded(n.ID),
		phases: workable(n.Phase),
	}
	var err error
	if q.school, err = register.GetSchool(ctx, r, n.URN); err != nil {
		return nil, err
	}
	if q.cover, err = needs.CoverOf(ctx, r, n); err != nil {
		return nil, err
	}
	if q.broker, err = partnerships.BrokerOf(ctx, r, n.PartnershipID, n.URN, n.URN); err != nil {
		return nil, err
	}
	if err := q.readNearby(ctx, r); err != nil {
		return nil, err
	}
	err = q.readColleagues(ctx, r)
	return q, err
}

// question is ask with what the need says and means, ready to be compared.
func (s *Service) question(ctx context.Context, r docdb.Reader, seen needs.Seen) (*question, error) {
	q, err := ask(ctx, r, seen, s.now())
	if err != nil {
		return nil, err
	}
	means, err := s.meaningOf(ctx, r, seen.Need)
	q.corpus = s.catalogue.corpus
	text, misspelt := s.textOf(seen.Need)
	q.ask, q.misspelt = q.corpus.NewAsk(text, means, s.reader.Model()), misspelt
	return q, err
}

func (q *question) readColleagues(ctx context.Context, r docdb.Reader) error {
	q.colleagues = map[string]bool{}
	place := people.School(q.need.URN)
	all, err := people.HolderIDs(ctx, r, place, people.InSchool.Roles()...)
	if err != nil {
		return err
	}
	for _, id := range all {
		q.colleagues[id] = true
	}
	q.heads, err = headsOf(ctx, r, q.need.URN)
	return err
}

// headsOf returns the accounts of a school's heads.
func headsOf(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	return people.HolderIDs(ctx, r, people.School(urn), people.Head)
}

// tie orders services with equal scores by chance, but always the same way for
// one need: no name and no early comer is always first.
func (q *question) tie(c *Candidate) uint64 { return mix(q.seed ^ c.quick.hash) }

// seeded is the half of a tie that a need or a service brings.
func seeded(id string) uint64 {
	const offset = 14695981039346656037 // FNV-1a
	return fold(offset, id)
}

func fold(h uint64, text string) uint64 {
	const prime = 1099511628211
	for i := range len(text) {
		h = (h ^ uint64(text[i])) * prime
	}
	return h
}

// mix spreads a small difference over all bits (the finaliser of splitmix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
