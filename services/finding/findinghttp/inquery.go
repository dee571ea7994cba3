package findinghttp

import (
	"errors"
	"slices"
	"strings"

	"lateral/pkg/apperr"
)

// inQuery names the fields of a problem as a query has them.
func inQuery(err error) error {
	var problem *apperr.Error
	if !errors.As(err, &problem) {
		return err
	}
	named := *problem
	named.Fields = slices.Clone(problem.Fields)
	for i, f := range named.Fields {
		named.Fields[i].Path = "query." + inTheQuery(f.Path)
	}
	return &named
}

// inTheQuery is the name in a query of a field of finding.Query.
func inTheQuery(field string) string {
	name, _, _ := strings.Cut(field, "[")
	for _, pair := range [][2]string{{"text", "q"}, {"order", "sort"}, {"themes", "theme"}, {"phases", "phase"},
		{"designations", "designation"}, {"formats", "format"}, {"partnerships", "partnership"}} {
		if name == pair[0] {
			return pair[1]
		}
	}
	return name
}
