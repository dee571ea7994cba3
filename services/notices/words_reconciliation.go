package notices

import (
	"strconv"

	"lateral/services/reconciliation"
)

func adviceToSeller(d reconciliation.AdviceData) telling {
	invoices := strconv.Itoa(d.Lines) + " invoices"
	if d.Lines == 1 {
		invoices = "one invoice"
	}
	return telling{
		title: d.FromName + " says that a payment of " + d.Amount.String() + " is for " + invoices,
		path:  "/remittance-advices",
		text: d.FromName + " has sent a remittance advice: " + d.Amount.String() + " for " + invoices + ", paid on " +
			d.On.Words() + " with the reference " + d.Reference + ".\n\nWhen the bank statement shows the payment, the " +
			"desk proposes the invoices that the advice names.",
		action: "See the advices",
	}
}
