package search

import (
	"fmt"
	"math"
	"regexp"
	"unicode/utf8"
)

var documentID = regexp.MustCompile(`^[A-Za-z0-9_-]{1,200}$`)

// CheckDocuments returns an *InvalidError that names everything in docs that
// does not fit the index.
func (x Index) CheckDocuments(docs []Document) error {
	var ps problems
	kinds := x.kinds()
	for i, d := range docs {
		x.checkDocument(&ps, fmt.Sprintf("document %q", idOrPlace(d.ID, i)), d, kinds)
	}
	return ps.err()
}

func idOrPlace(id string, i int) string {
	if documentID.MatchString(id) {
		return id
	}
	return fmt.Sprintf("#%d", i)
}

func (x Index) kinds() map[string]Kind {
	kinds := make(map[string]Kind, len(x.Fields))
	for _, f := range x.Fields {
		kinds[f.Name] = f.Kind
	}
	return kinds
}

func (x Index) checkDocument(ps *problems, at string, d Document, kinds map[string]Kind) {
	if !documentID.MatchString(d.ID) {
		ps.add(at, "must have an id of 1 to 200 letters, digits, underscores and hyphens")
	}
	for name, value := range d.Fields {
		kind, ok := kinds[name]
		if !ok {
			ps.add(at+"."+name, "is not a field of the index")
			continue
		}
		if reason := kind.refuses(value); reason != "" {
			ps.add(at+"."+name, "%s", reason)
		}
	}
	if d.Point != nil {
		checkPoint(ps, at+".point", *d.Point, x.Geo)
	}
	x.checkVectors(ps, at+".vectors", d.Vectors, MaxVectors)
}

func checkPoint(ps *problems, at string, p Point, geo bool) {
	if !geo {
		ps.add(at, "is given, but the index has no points")
	}
	if !(p.Lat >= -90 && p.Lat <= 90) || !(p.Lng >= -180 && p.Lng <= 180) {
		ps.add(at, "must have a latitude of -90 to 90 and a longitude of -180 to 180")
	}
}

// refuses says why a document may not give value for a field of this kind, or
// "" when it may.
func (k Kind) refuses(value any) string {
	if list, ok := value.([]string); ok {
		return k.refusesList(list)
	}
	return k.refusesOne(value)
}

func (k Kind) refusesList(list []string) string {
	for _, s := range list {
		if reason := k.refusesOne(s); reason != "" {
			return reason
		}
	}
	return ""
}

// refusesOne is refuses for a single value.
func (k Kind) refusesOne(value any) string {
	fits := false
	switch v := value.(type) {
	case string:
		if !utf8.ValidString(v) {
			return "is not valid UTF-8"
		}
		fits = k == Text || k == Keyword
	case int, int64:
		fits = k == Number
	case float64:
		fits = k == Number && !math.IsNaN(v) && !math.IsInf(v, 0)
	}
	if !fits {
		return fmt.Sprintf("must be %s, not %T", k, value)
	}
	return ""
}
