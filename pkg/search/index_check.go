package search

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"math"
	"regexp"
)

var (
	indexName = regexp.MustCompile(`^[a-z][a-z0-9_]{0,49}$`)
	revision  = regexp.MustCompile(`^[A-Za-z0-9]{0,50}$`)
	fieldName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]{0,49}$`)
)

// Validate returns an *InvalidError that names every setting an engine could
// not honour.
func (x Index) Validate() error {
	var ps problems
	if !indexName.MatchString(x.Name) {
		ps.add("name", "must be lower-case letters, digits and underscores")
	}
	if !revision.MatchString(x.Revision) {
		ps.add("revision", "must be letters and digits")
	}
	seen := map[string]bool{}
	for _, f := range x.Fields {
		if seen[f.Name] {
			ps.add(f.Name, "is declared twice")
		}
		seen[f.Name] = true
		f.check(&ps)
	}
	x.Vectors.check(&ps)
	x.checkSynonyms(&ps)
	return ps.err()
}

func (f Field) check(ps *problems) {
	if !fieldName.MatchString(f.Name) {
		ps.add("field "+f.Name, "must be letters, digits and underscores")
	}
	words := f.Kind == Text || f.Kind == Keyword
	searched := f.Weight > 0
	rules := []struct {
		broken bool
		reason string
	}{
		{!words && f.Kind != Number, "has an unknown kind"},
		{f.Weight < 0 || math.IsNaN(f.Weight) || math.IsInf(f.Weight, 0), "must have a finite weight of 0 or more"},
		{searched && !words, "is neither text nor keyword, so it cannot be searched"},
		{f.Exact && !searched, "is not searched, so it cannot be exact"},
		{f.Filter && f.Kind == Text, "is text, so it cannot be filtered by"},
		{f.Facet && f.Kind != Keyword, "is not a keyword, so it cannot be counted"},
		{!searched && !f.Filter && !f.Facet && !f.Sort, "is not used for anything"},
	}
	for _, r := range rules {
		if r.broken {
			ps.add(f.Name, "%s", r.reason)
		}
	}
}

// Fingerprint is the same for equal settings, and differs for different ones.
func (x Index) Fingerprint() string {
	// Only strings, numbers and bools: Marshal cannot fail on a valid index.
	b, err := json.Marshal(x)
	if err != nil {
		return "invalid: " + err.Error()
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:])
}
