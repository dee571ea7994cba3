package search

import (
	"fmt"
	"regexp"
)

var vectorSource = regexp.MustCompile(`^[A-Za-z0-9]{1,100}$`)

func (v *Vectors) check(ps *problems) {
	if v == nil {
		return
	}
	if v.Size < 1 || v.Size > MaxVectorSize {
		ps.add("vectors", "must have 1 to %d numbers", MaxVectorSize)
	}
	if !vectorSource.MatchString(v.Source) {
		ps.add("vectors", "must have a source of letters and digits")
	}
}

func (x Index) checkVectors(ps *problems, at string, all []Vector, most int) {
	if len(all) == 0 {
		return
	}
	if x.Vectors == nil {
		ps.add(at, "are given, but the index has no vectors")
		return
	}
	if len(all) > most {
		ps.add(at, "must be %d at most", most)
	}
	for i, v := range all {
		if len(v) != x.Vectors.Size {
			ps.add(fmt.Sprintf("%s[%d]", at, i), "must have %d numbers, not %d", x.Vectors.Size, len(v))
		}
	}
}

func (x Index) checkMeaning(ps *problems, m *Meaning) {
	if m == nil {
		return
	}
	if len(m.Vectors) == 0 {
		ps.add("meaning", "must have a vector")
	}
	x.checkVectors(ps, "meaning", m.Vectors, MaxMeanings)
	rules := []struct {
		broken bool
		reason string
	}{
		{!(m.Share > 0 && m.Share <= 1), "must have a share above 0 and up to 1"},
		{m.Nearest < 0 || m.Nearest > MaxNearest, fmt.Sprintf("must find 0 to %d documents", MaxNearest)},
		{!(m.Least >= 0 && m.Least <= 1), "must have a least likeness of 0 to 1"},
	}
	for _, r := range rules {
		if r.broken {
			ps.add("meaning", "%s", r.reason)
		}
	}
}
