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
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/matching"
	"lateral/services/needs"
	"lateral/services/notices"
	"lateral/services/offers"
	"lateral/services/operations"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/closing"
	"lateral/services/reconciliation/exports"
	"lateral/services/register"
	"lateral/services/security"
)

// edition numbers the indexes of this program's collections. It goes up when an
// index is added, changed or removed, so that "lateral indexes" of an older program
// leaves them alone.
const edition = 5

// schemas are all collections of the program.
func schemas() []docdb.Schema {
	all := slices.Concat(
		[]docdb.Schema{events.Schema(), events.PlacesSchema(), jobs.Schema(), idempotency.Schema(), pace.Schema(),
			counter.Schema(), outbox.New(nil).Schema()},
		register.Schemas(), partnerships.Schemas(), people.Schemas(), parties.Schemas(),
		leaders.Schemas(), diary.Schemas(), needs.Schemas(),
		evidence.Schemas(), matching.Schemas(), finding.Schemas(), agreements.Schemas(), enquiries.Schemas(),
		offers.Schemas(), billing.Schemas(), reconciliation.Schemas(), closing.Schemas(), accounts.Schemas(),
		exports.Schemas(),
		notices.Schemas(), security.Schemas(),
		operations.Schemas(), privacy.Schemas(),
	)
	for i := range all {
		all[i].Edition = edition
	}
	return all
}
