package main

import (
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/diary"
	"lateral/services/enquiries"
	"lateral/services/finding"
	"lateral/services/leaders"
	"lateral/services/needs"
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
)

// eventTable says of every type of event what people read of it, and who. A type has a row
// in the noun that appends its events.
func eventTable() (events.Table, error) {
	return events.TableOf(
		register.EventTable(), partnerships.EventTable(), parties.EventTable(), people.EventTable(),
		leaders.EventTable(), diary.EventTable(),
		needs.EventTable(), agreements.EventTable(), enquiries.EventTable(), offers.EventTable(), billing.EventTable(),
		reconciliation.EventTable(), closing.EventTable(), accounts.EventTable(), exports.EventTable(),
		privacy.EventTable(), operations.EventTable(), finding.EventTable(),
	)
}
