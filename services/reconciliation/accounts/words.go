package accounts

import (
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// Why a statement of account is refused.
const (
	enterTheFirstDay = "Enter the first day."
	enterTheLastDay  = "Enter the last day, which is not before the first."
	chooseFewerDays  = "Choose fewer days: a statement covers at most three years and 5,000 rows."
)

// kindWords say what an entry did to the account of a payer. What a link of a bank line did depends on
// its sign. A kind that is not known here is said by its own name.
func kindWords(kind string, amount money.Amount) string {
	switch kind {
	case billing.Invoiced:
		return "Invoice"
	case billing.TakenBack:
		return "Credit note"
	case billing.Received:
		return "Payment"
	case billing.Undone:
		return "Payment taken back"
	case billing.WroteOff:
		return "Written off"
	case billing.WriteOffTurned:
		return "Write-off taken back"
	case billing.BroughtIn:
		return "Invoice, brought in"
	case billing.RefundOwed:
		return "Refund approved"
	case billing.RefundNotOwed:
		return "Refund withdrawn"
	case "explained":
		if amount.Pence < 0 {
			return "Paid on account"
		}
		return "Paid back from the account"
	case "unexplained":
		if amount.Pence < 0 {
			return "Taken back: paid back from the account"
		}
		return "Taken back: paid on account"
	}
	words := strings.ReplaceAll(kind, "_", " ")
	if words == "" {
		return words
	}
	return strings.ToUpper(words[:1]) + words[1:]
}

// What stands in the file.
var head = []string{"Day", "What", "Number", "Amount", "Balance"}

const (
	balanceBefore = "Balance at the beginning"
	balanceAfter  = "Balance at the end"
)

// statementWasSent says to both sides that a statement of some days was sent.
func statementWasSent(seller, payer string, from, to date.Day) string {
	return "A statement of account for " + from.Words() + " to " + to.Words() + " was sent to " + payer + " by " + seller +
		"."
}
