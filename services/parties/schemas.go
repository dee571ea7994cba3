package parties

import "lateral/pkg/docdb"

// Schemas are the collections of parties.
func Schemas() []docdb.Schema {
	return []docdb.Schema{parties.Schema, payeeChanges.Schema, earlierSuppliers.Schema,
		vatDecisions.Schema, internalPairs.Schema, outsidePayers.Schema, payerTerms.Schema, paying.Schema,
		selfBillings.Schema}
}
