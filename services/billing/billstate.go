package billing

import (
	"lateral/pkg/states"
)

// BillState says how much of a self-bill is paid.
type BillState string

// The states of a self-bill.
const (
	BillIssued   BillState = "issued"
	BillPartPaid BillState = "part_paid"
	BillPaid     BillState = "paid"
	BillCredited BillState = "credited"
)

// BillSteps are the steps of a self-bill. What the home school pays back was paid and then credited.
var BillSteps = states.Of(states.Steps[BillState]{
	BillIssued: {"pay in part": BillPartPaid, "pay": BillPaid, "credit": BillCredited},
	BillPartPaid: {
		"pay in part": BillPartPaid, "pay": BillPaid, "settle by credit": BillPaid, "credit": BillCredited,
		"take back": BillIssued, "take back in part": BillPartPaid,
	},
	BillPaid: {
		"credit": BillCredited, "take back": BillIssued, "take back in part": BillPartPaid, "pay back": BillPaid,
	},
	BillCredited: {"pay back": BillCredited, "take back": BillCredited, "take back in part": BillCredited},
})
