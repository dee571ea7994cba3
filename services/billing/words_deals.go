package billing

import (
	"fmt"
	"strings"

	"lateral/services/agreements"
)

// listed are words as people read them: "A-4001, A-4002 and A-4005".
func listed(all []string) string {
	last := len(all) - 1
	if last < 1 {
		return strings.Join(all, "")
	}
	return strings.Join(all[:last], ", ") + " and " + all[last]
}

// ofAgreement is what a line is of, where agreements share the document.
func ofAgreement(what string, a agreements.Agreement, order bool) string {
	if what == brokerage {
		what += " for support by " + a.LeaderName
	}
	if !order || a.PurchaseOrder == "" {
		return what + " (" + a.Ref + ")"
	}
	return what + " (" + a.Ref + ", order " + a.PurchaseOrder + ")"
}

const chooseVisitsThatAreToRaise = "This visit is not to be invoiced by you."

func chooseFewerAgreements() string {
	return fmt.Sprintf("Choose visits of at most %d agreements.", maxAgreements)
}

func notOneSchool(a, b agreements.Agreement) string {
	return a.Ref + " is for " + a.BuyerName + ", " + b.Ref + " for " + b.BuyerName +
		". Each school reads its own invoices, so issue one for each."
}

func notOneBroker(a, b agreements.Agreement) string {
	return a.Ref + " and " + b.Ref + " were not brokered in the same way, so what they bring is invoiced to others. " +
		"Issue one invoice for each."
}
