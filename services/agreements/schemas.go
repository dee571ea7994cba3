package agreements

import "lateral/pkg/docdb"

// Schemas are the collections of agreements.
func Schemas() []docdb.Schema {
	return []docdb.Schema{agreements.Schema, visits.Schema, moves.Schema, warnings.Schema}
}
