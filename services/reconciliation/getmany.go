package reconciliation

import (
	"context"

	"lateral/pkg/docdb"
)

// GetLinks returns the links that exist among the ids, by id, and the lines that they explain, by id. For nouns
// below, which ask who may see them.
func GetLinks(ctx context.Context, r docdb.Reader, ids []string) (map[string]Link, map[string]Line, error) {
	found, err := links.GetMany(ctx, r, ids)
	if err != nil {
		return nil, nil, err
	}
	var of []string
	for _, k := range found {
		of = append(of, k.Line)
	}
	all, err := lines.GetMany(ctx, r, of)
	return found, all, err
}
