package main

import (
	"sync"

	"lateral/services/themes"
	"lateral/services/themes/themeshttp"
)

// spellingOf is the spelling of texts that people type. It takes a moment to make, and is made
// when it is first asked. What the model knows stays as it is.
func spellingOf(r *themes.Reader) func() *themes.Spelling {
	return sync.OnceValue(func() *themes.Spelling { return themes.NewSpelling(nil, r.Knows) })
}

// suggesting is what reads the texts that people type.
func (p *program) suggesting() themeshttp.Suggesting {
	return themeshttp.Suggesting{Reader: p.reader, Spelling: p.spelling, Names: p.needs}
}
