package matching

import (
	"cmp"
	"context"
	"slices"
	"strconv"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/lists"
	"lateral/services/matching/candidates"
	"lateral/services/matching/rules"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Enough is from how many leaders who may come on a school is reached.
const Enough = 3

// Unreached is a school to which few leaders may come.
type Unreached struct {
	School register.School
	rules.Chances
}

// Why is the rule that keeps out most leaders nearby, in a sentence.
func (u Unreached) Why() string { return whyFew(u.Chances) }

// Reached answers which schools of a page of members few leaders can help.
type Reached struct {
	Looked int         // open member schools on this page
	Few    []Unreached // those with fewer leaders than Enough, by name of the school
}

// daysAsked is how far ahead a leader may have a free half-day to count as one who may come: half a year.
const daysAsked = 182

// Unreached returns which of a page of the member schools fewer than three leaders may come to, and what
// keeps others out, and the next cursor. It is for the partnership's brokers. It asks the rules of matching
// for each school who could come for a half-day in person within half a year, whatever it is about and costs,
// and were the need shown to the whole country.
//
// One request reads the members and their schools at once; then each school of the page takes some ten reads
// and one pass of the hard rules over the candidates in memory, which ends for each at the second rule that
// it breaks: 3 to 7 ms for ten thousand, so that forty schools take up to 0.3 s (BenchmarkStanding).
func (s *Service) Unreached(ctx context.Context, actor people.Actor, partnershipID, cursor string,
	limit int) (Reached, string, error) {
	if err := s.standing(ctx, actor, partnershipID); err != nil {
		return Reached{}, "", err
	}
	all, err := s.Candidates.All(ctx)
	if err != nil {
		return Reached{}, "", err
	}
	var out Reached
	next := ""
	err = s.db.View(ctx, func(r docdb.Reader) error {
		schools, err := openMembers(ctx, r, partnershipID)
		if err != nil {
			return err
		}
		var page []register.School
		if page, next, err = turned(schools, cursor, limit); err != nil {
			return err
		}
		out = Reached{Looked: len(page)}
		for _, school := range page {
			found, err := s.chances(ctx, r, all, partnershipID, school)
			if err != nil {
				return err
			}
			if found.Leaders < Enough {
				out.Few = append(out.Few, Unreached{school, found})
			}
		}
		return nil
	})
	return out, next, err
}

// openMembers are the member schools that work, by name.
func openMembers(ctx context.Context, r docdb.Reader, partnershipID string) ([]register.School, error) {
	urns, err := partnerships.MemberURNs(ctx, r, partnershipID)
	if err != nil {
		return nil, err
	}
	found, err := register.GetSchools(ctx, r, urns)
	all := make([]register.School, 0, len(found))
	for _, school := range found {
		if school.Status == register.Open {
			all = append(all, school)
		}
	}
	slices.SortFunc(all, func(a, b register.School) int {
		return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.URN(), b.URN()))
	})
	return all, err
}

// chances asks the rules for a need that says nothing but that somebody is to come.
func (s *Service) chances(ctx context.Context, r docdb.Reader, all []*candidates.Ready, partnershipID string,
	school register.School) (rules.Chances, error) {
	anything := needs.Need{
		URN: school.URN(), Reach: needs.ToNation, Region: school.Region,
		Ask: needs.Ask{
			Phase: school.Phase, HalfDays: 1, ByOn: date.On(s.now()).AddDays(daysAsked), InPerson: true,
			Funding: needs.FromOther, PartnershipID: partnershipID, MostReach: needs.ToNation,
		},
	}
	q, err := rules.Ask(ctx, r, needs.Seen{Need: anything}, s.now())
	if err != nil {
		return rules.Chances{}, err
	}
	return q.Chances(all), nil
}

// ExportUnreached returns the same as CSV: of the first thousand schools, and a last row that says so if there
// are more.
func (s *Service) ExportUnreached(ctx context.Context, actor people.Actor, partnershipID string) ([]byte, error) {
	list := lists.NewCSV(headsOfUnreached()...)
	cursor := ""
	for range mostRows / rowsRead {
		page, next, err := s.Unreached(ctx, actor, partnershipID, cursor, rowsRead)
		if err != nil {
			return nil, err
		}
		for _, u := range page.Few {
			list.Row(u.School.Name, string(u.School.URN()), u.School.Town, strconv.Itoa(u.Leaders), u.Why(),
				otherReasons(u.Chances))
		}
		if cursor = next; cursor == "" {
			return list.Bytes(), nil
		}
	}
	list.Row(goesOn)
	return list.Bytes(), nil
}
