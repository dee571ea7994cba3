package billing

import (
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
)

// Schemas are the collections of billing, with those of the books that it posts to.
func Schemas() []docdb.Schema {
	return append(ledger.Schemas(), invoices.Schema, invoiceDrafts.Schema, sharings.Schema, selfBills.Schema,
		drafts.Schema, creditNotes.Schema, payments.Schema, paidOuts.Schema, refunds.Schema, messages.Schema,
		askings.Schema, earlierEntries.Schema, earlierBalances.Schema)
}
