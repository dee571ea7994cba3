package search

import (
	"fmt"
	"math"
	"unicode/utf8"
)

// CheckQuery returns an *InvalidError that names everything in the query that
// the index cannot answer.
func (x Index) CheckQuery(q Query) error {
	var ps problems
	x.checkWords(&ps, q.Words)
	x.checkMeaning(&ps, q.Meaning)
	for i, f := range q.Filters {
		x.checkFilter(&ps, fmt.Sprintf("filter[%d].%s", i, f.Field), f)
	}
	for _, name := range q.Facets {
		if f, ok := x.Field(name); !ok || !f.Facet {
			ps.add("facet "+name, "is not a field that can be counted")
		}
	}
	x.checkNear(&ps, q.Near)
	x.checkSort(&ps, q)
	checkPage(&ps, q)
	return ps.err()
}

func (x Index) checkWords(ps *problems, words string) {
	if len(words) > MaxWordsBytes {
		ps.add("words", "must be at most %d bytes", MaxWordsBytes)
	}
	if !utf8.ValidString(words) {
		ps.add("words", "must be valid UTF-8")
	}
}

func (x Index) checkFilter(ps *problems, at string, f Filter) {
	if f.Op == OpID {
		checkIDs(ps, at, f)
		return
	}
	field, ok := x.Field(f.Field)
	if !ok || !field.Filter {
		ps.add(at, "is not a field that can be filtered by")
		return
	}
	switch f.Op {
	case OpIn:
		for _, v := range f.Values {
			if reason := field.Kind.refusesOne(v); reason != "" {
				ps.add(at, "%s", reason)
			}
		}
	case OpRange:
		checkRange(ps, at, field, f)
	default:
		ps.add(at, "has an unknown operation %q", f.Op)
	}
}

func checkIDs(ps *problems, at string, f Filter) {
	if f.Field != "" {
		ps.add(at, "is of the id, so it has no field")
	}
	if len(f.Values) > MaxWindow {
		ps.add(at, "must have at most %d ids", MaxWindow)
	}
	for _, id := range f.Values {
		if !documentID.MatchString(id) {
			ps.add(at, "has an id that no document can have")
			return
		}
	}
}

func checkRange(ps *problems, at string, field Field, f Filter) {
	if field.Kind != Number {
		ps.add(at, "is not a number, so it has no range")
	}
	if f.Min == nil && f.Max == nil {
		ps.add(at, "must have a lower or an upper end")
	}
	for _, end := range []*float64{f.Min, f.Max} {
		if end != nil && (math.IsNaN(*end) || math.IsInf(*end, 0)) {
			ps.add(at, "must have finite ends")
		}
	}
}

func (x Index) checkNear(ps *problems, near *Near) {
	if near == nil {
		return
	}
	checkPoint(ps, "near", near.Point, x.Geo)
	if !(near.RadiusKM >= 0) || math.IsInf(near.RadiusKM, 0) {
		ps.add("near", "must have a radius of 0 km or more")
	}
}

func (x Index) checkSort(ps *problems, q Query) {
	switch q.Sort.Key {
	case SortRelevance:
	case SortDistance:
		if q.Near == nil {
			ps.add("sort", "by distance needs a place to be near")
		}
	case SortField:
		if f, ok := x.Field(q.Sort.Field); !ok || !f.Sort {
			ps.add("sort", "is by %q, which is not a field that can be sorted by", q.Sort.Field)
		}
	default:
		ps.add("sort", "has an unknown key")
	}
}

func checkPage(ps *problems, q Query) {
	if q.Limit < 0 {
		ps.add("limit", "must be 0 or more")
	}
	if q.Offset < 0 {
		ps.add("offset", "must be 0 or more")
	}
	if q.Limit > MaxWindow || q.Offset > MaxWindow || q.Offset+q.Limit > MaxWindow {
		ps.add("offset", "and limit must be at most %d together", MaxWindow)
	}
}
