package main

import (
	"strings"
	"sync"

	"lateral/services/security"
)

// saying says what an operation is for, as the table of operations has it. The
// table can be made when everything is wired: so it is read when it is asked for.
func (p *program) saying() security.Operations {
	summaries := sync.OnceValue(func() map[string]string {
		all := map[string]string{}
		for _, r := range p.routes() {
			all[r.Name] = strings.ReplaceAll(r.Summary, "'", "’")
		}
		return all
	})
	return func(name string) string { return summaries()[name] }
}
