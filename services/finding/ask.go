package finding

import (
	"context"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/search"
	"lateral/services/matching"
	"lateral/services/matching/candidates"
	"lateral/services/people"
	"lateral/services/register"
)

// question is a query ready to be asked.
type question struct {
	Query
	today     date.Day
	school    *register.School // that it is for; nil for none
	words     []string         // of the text that are looked for, as they were read
	sought    int              // how many there were, before some were left out
	corrected []Correction
	typed     *matching.Typed // nil where nothing was typed
	meant     []search.Vector // what the text means; none if that is not known, or not wanted

	wordsAlone bool // meaning is not looked at
	surely     bool // only what is surely meant, for letters
}

// ask checks a query and reads what it needs.
func (s *Service) ask(ctx context.Context, r docdb.Reader, actor people.Actor, in Query) (*question, error) {
	checked, err := in.check()
	if err != nil {
		return nil, err
	}
	q := &question{Query: checked, today: date.On(s.now())}
	if q.school, err = schoolFor(ctx, r, actor, q.URN); err != nil {
		return nil, err
	}
	if q.needsPlace() && q.school.Point == nil {
		return nil, apperr.Invalid(apperr.Field{Path: "urn", Message: placeUnknown})
	}
	return q, nil
}

// schoolFor is the school of the actor's that something is for; nil for "". NotFound for a
// school that is not theirs.
func schoolFor(ctx context.Context, r docdb.Reader, actor people.Actor, urn register.URN) (*register.School, error) {
	if urn == "" {
		return nil, nil //nolint:nilnil // it is for no school
	}
	if err := mustBeOwn(actor, urn); err != nil {
		return nil, err
	}
	school, err := register.GetSchool(ctx, r, urn)
	return &school, err
}

func (q *question) needsPlace() bool { return q.WithinKM > 0 || q.Order == Nearest }

// honoured leaves out services whose leader has no designation in force today, also before the
// job that withdraws them has run.
func (q *question) honoured() search.Filter {
	return search.AtLeast(candidates.FieldUntil, candidates.DayNumber(q.today))
}

// from is the day from which half-days count.
func (q *question) from() date.Day { return max(q.today, q.FreeFrom) }

// facet is something that narrows a search, one value of many.
type facet struct {
	field  string
	chosen func(*question) []string
	counts func(*Facets) *[]Choice
}

func facets() []facet {
	return []facet{
		{candidates.FieldTheme, func(q *question) []string { return texts(q.Themes) },
			func(f *Facets) *[]Choice { return &f.Themes }},
		{candidates.FieldPhase, func(q *question) []string { return texts(q.Phases) },
			func(f *Facets) *[]Choice { return &f.Phases }},
		{candidates.FieldDesignation, func(q *question) []string { return texts(q.Designations) },
			func(f *Facets) *[]Choice { return &f.Designations }},
		{candidates.FieldFormat, func(q *question) []string { return texts(q.Formats) },
			func(f *Facets) *[]Choice { return &f.Formats }},
		{candidates.FieldMode, (*question).modes, func(f *Facets) *[]Choice { return &f.Modes }},
		{candidates.FieldPartnership, func(q *question) []string { return q.Partnerships },
			func(f *Facets) *[]Choice { return &f.Partnerships }},
	}
}

func (q *question) modes() []string {
	if q.Mode == "" {
		return nil
	}
	return []string{string(q.Mode)}
}

func texts[T ~string](all []T) []string {
	out := make([]string, len(all))
	for i, one := range all {
		out[i] = string(one)
	}
	return out
}

// query is what the engine is asked, with what is chosen in every facet but one.
func (q *question) query(but string) search.Query {
	out := search.Query{Words: strings.Join(q.words, " "), Filters: []search.Filter{q.honoured()}}
	if len(q.meant) > 0 {
		out.Meaning = &search.Meaning{Vectors: q.meant, Share: meaningPart, Nearest: mostMeant, Least: q.least()}
	}
	for _, f := range facets() {
		if chosen := f.chosen(q); len(chosen) > 0 && f.field != but {
			out.Filters = append(out.Filters, search.In(f.field, chosen...))
		}
	}
	if q.MaxDayRate > 0 {
		out.Filters = append(out.Filters, search.AtMost(candidates.FieldDayRate, float64(q.MaxDayRate)))
	}
	if q.FreeFrom != "" {
		out.Filters = append(out.Filters, search.AtLeast(candidates.FieldLastFree, candidates.DayNumber(q.from())))
	}
	if q.school != nil && q.school.Point != nil {
		at := q.school.Point
		out.Near = &search.Near{Point: search.Point{Lat: at.Lat, Lng: at.Lon}, RadiusKM: float64(q.WithinKM)}
	}
	return out
}

// What is found by meaning: the nearest, and those only that are so much alike. The likeness is
// a cosine; from the lower on passages are worth quoting beside each other.
const (
	meaningPart = 0.5
	mostMeant   = 300
	alike       = 0.42
	surelyAlike = 0.5
)

func (q *question) least() float64 {
	if q.surely {
		return surelyAlike
	}
	return alike
}

// order is that of the found. Where nothing was typed the best are those that are nearest, or
// else free soonest.
func (q *question) order() Order {
	switch {
	case q.Order != "" && q.Order != Best:
		return q.Order
	case q.typed != nil:
		return Best
	case q.school != nil && q.school.Point != nil:
		return Nearest
	}
	return Soonest
}

// sort is the order as the engine knows it.
func (q *question) sort() search.Sort {
	switch q.order() {
	case Nearest:
		return search.ByDistance()
	case Soonest:
		return search.Ascending(candidates.FieldFirstFree)
	case Price:
		return search.Ascending(candidates.FieldDayRate)
	case Best:
	}
	return search.ByRelevance()
}
