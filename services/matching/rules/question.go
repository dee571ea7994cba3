package rules

import (
	"context"
	"time"
	"unique"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/geo"
	"lateral/pkg/money"
	"lateral/services/matching/candidates"
	"lateral/services/matching/relevance"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes/reading"
)

// Question is a need with the facts to judge candidates by.
type Question struct {
	Need        needs.Need
	own         bool            // the reader belongs to the school, which is "you" to them
	toLeader    bool            // the reader is the leader who is judged, who is "you" then
	school      register.School // the asking school
	at          geo.Ready       // its place, where it is known
	cover       needs.Cover
	quotes      map[unique.Handle[money.Amount]]partnerships.Quote // by day rate
	broker      parties.Seller                                     // sets the price; no id where the home school decides
	Today       date.Day
	last        date.Day // the need's last day
	from        candidates.HalfDay
	before      candidates.HalfDay
	colleagues  []unique.Handle[string] // accounts that have a role at the school
	heads       []string                // accounts of its heads
	sharedHeads map[register.URN]bool   // home schools, of those looked at, that share a head
	phase       candidates.PhaseSet     // the need's
	phases      candidates.PhaseSet     // that support it
	formats     candidates.FormatSet    // that the need takes
	urn         unique.Handle[register.URN]
	trust       unique.Handle[string] // zero where it is in none
	morning     candidates.HalfDay    // of today
	nearby      nearby
	Ask         *relevance.Ask // what the need says
	Misspelt    []reading.Misspelt
	corpus      relevance.Corpus
	Load        func(leaderID string) float64 // today
	seed        uint64                        // of the order among equals
}

// says chooses the words for the school itself, or those for a broker, who reads
// about the same need.
func (q *Question) says(you, theSchool string) string {
	if q.own {
		return you
	}
	return theSchool
}

// toThem chooses the words for the leader who is judged, or those for everybody else.
func (q *Question) toThem(you, theLeader string) string {
	if q.toLeader {
		return you
	}
	return theLeader
}

// Ask reads the facts that are needed to judge candidates, as one reader sees
// the need.
func Ask(ctx context.Context, r docdb.Reader, seen needs.Seen, now time.Time) (*Question, error) {
	n, today := seen.Need, date.On(now)
	school, err := register.GetSchool(ctx, r, n.URN)
	if err != nil {
		return nil, err
	}
	q := newQuestion(n, school, today)
	q.own = seen.Own
	if q.cover, err = needs.CoverOf(ctx, r, n); err != nil {
		return nil, err
	}
	if q.broker, err = parties.SellerBetween(ctx, r, n.PartnershipID, n.URN, n.URN); err != nil {
		return nil, err
	}
	if q.nearby, err = readNearby(ctx, r, n.URN); err != nil {
		return nil, err
	}
	err = q.readColleagues(ctx, r)
	return q, err
}

// newQuestion is a question without what is read from documents.
func newQuestion(n needs.Need, school register.School, today date.Day) *Question {
	q := &Question{
		Need: n, school: school, Today: today, morning: candidates.FirstOf(today), last: n.ByOn,
		from: candidates.FirstOf(max(today, n.StartOn)), before: candidates.FirstOf(n.ByOn) + 2,
		sharedHeads: map[register.URN]bool{}, quotes: map[unique.Handle[money.Amount]]partnerships.Quote{},
		phase: candidates.PhaseSetOf(n.Phase), phases: workable(n.Phase), formats: candidates.FormatSetOf(n.Formats...),
		urn: unique.Make(n.URN), seed: candidates.Seeded(n.ID),
	}
	if school.Trust != "" {
		q.trust = unique.Make(school.Trust)
	}
	if school.Point != nil {
		q.at = school.Point.Ready()
	}
	return q
}

// Hear takes what the need says and means, ready to be compared with the services of a corpus.
func (q *Question) Hear(said *relevance.Ask, in relevance.Corpus, misspelt []reading.Misspelt) {
	q.Ask, q.corpus, q.Misspelt = said, in, misspelt
}

func (q *Question) readColleagues(ctx context.Context, r docdb.Reader) error {
	place := people.School(q.Need.URN)
	all, err := people.HolderIDs(ctx, r, place, people.InSchool.Roles()...)
	if err != nil {
		return err
	}
	for _, id := range all {
		q.colleagues = append(q.colleagues, unique.Make(id))
	}
	q.heads, err = headsOf(ctx, r, q.Need.URN)
	return err
}

// headsOf returns the accounts of a school's heads.
func headsOf(ctx context.Context, r docdb.Reader, urn register.URN) ([]string, error) {
	return people.HolderIDs(ctx, r, people.School(urn), people.Head)
}

// tie orders services with equal scores by chance, but always the same way for
// one need: no name and no early comer is always first.
func (q *Question) tie(c *candidates.Ready) uint64 { return mix(q.seed ^ c.Hash()) }

// mix spreads a small difference over all bits (the finaliser of splitmix64).
func mix(h uint64) uint64 {
	h = (h ^ h>>30) * 0xbf58476d1ce4e5b9
	h = (h ^ h>>27) * 0x94d049bb133111eb
	return h ^ h>>31
}
