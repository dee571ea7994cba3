package partnerships

import "lateral/pkg/docdb"

// Schemas are the collections of partnerships.
func Schemas() []docdb.Schema {
	return []docdb.Schema{partnerships.Schema, members.Schema, requests.Schema}
}
