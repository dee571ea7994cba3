package glossary

import (
	"slices"
	"sync"

	"lateral/pkg/search"
)

// Synonyms is the glossary as search engines take it: the names of each meaning mean the
// same, and who asks for what is akin to it finds its names too. Abbreviations that are other
// words in small letters are left out, since an engine does not tell them apart.
func Synonyms() (groups [][]string, kin []search.Kin) {
	s := synonyms()
	return s.groups, s.kin
}

type synonymsOfGlossary struct {
	groups [][]string
	kin    []search.Kin
}

var synonyms = sync.OnceValue(func() synonymsOfGlossary {
	var s synonymsOfGlossary
	for _, m := range All() {
		names := slices.DeleteFunc(m.all(), func(name string) bool { return slices.Contains(m.capitals, name) })
		if len(names) > 1 {
			s.groups = append(s.groups, names)
		}
		for _, word := range m.Kin {
			if len(names) > 0 {
				s.kin = append(s.kin, search.Kin{Words: word, Also: names})
			}
		}
	}
	return s
})
