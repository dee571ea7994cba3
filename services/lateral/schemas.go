package main

import (
	"slices"

	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/jobs"
	"lateral/pkg/mail/outbox"
	"lateral/pkg/pace"
	"lateral/services/billing"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/operations"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
)

// schemas are all collections of the program.
func schemas(e *engines) []docdb.Schema {
	return slices.Concat(
		[]docdb.Schema{events.Schema(), jobs.Schema(), idempotency.Schema(), pace.Schema(), counter.Schema(), outbox.New(e.db).Schema()},
		register.Schemas(), people.Schemas(), leaders.Schemas(), needs.Schemas(), matching.Schemas(), support.Schemas(), billing.Schemas(), notices.Schemas(),
		operations.Schemas(),
	)
}
