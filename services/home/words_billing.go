package home

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/billing"
)

func visitsOfAreSigned(v billing.Billable) string {
	return "Visits of " + v.Agreement.Ref + " are signed off and to be invoiced." + missing(v.Missing)
}

func invoiceTo(v billing.Billable) string { return "Invoice " + v.Agreement.BuyerName }

const issueInvoice = "Issue invoice"

// supportToInvoice is the support about whose VAT nobody has decided.
func supportToInvoice(a billing.ToPrepare, today date.Day) string {
	why := a.Agreement.Ref + ", support by " + a.Agreement.LeaderName + "."
	switch {
	case a.FirstOn == "":
	case a.FirstOn < today:
		why += " The first visit was on " + a.FirstOn.Words() + "."
	default:
		why += " The first visit is on " + a.FirstOn.Words() + "."
	}
	return why + missing(a.Missing)
}

const decide = "Decide"

func decideAboutVatFor(a billing.ToPrepare) string {
	return "Decide about VAT for " + a.Agreement.BuyerName
}

// missing says what an invoice still lacks.
func missing(m billing.Missing) string {
	text := ""
	if m.VAT {
		text += " Nobody has decided about VAT yet."
	}
	if m.Order {
		text += " The school has given no order number yet."
	}
	return text
}

func isOwedLookForItOnTheStatement(rest money.Amount) string {
	return rest.String() + " is owed. Look for it on the statement."
}

func saysThatItPaid(i billing.Invoice) string { return i.PayerName + " says that it paid " + i.Number }

const recordPayment = "Record payment"

// whenAndToWhom says when and to whom an invoice is to be paid.
func whenAndToWhom(i billing.Invoice, isLate bool) string {
	due := "It is due on "
	if isLate {
		due = "It was due on "
	}
	return due + i.DueOn.Words() + ", to " + i.IssuerName + "."
}

func payOn(i billing.Invoice, rest money.Amount) string {
	return "Pay " + rest.String() + " on " + i.Number
}

// yourSchoolSaysThatItPaid stands where there is nothing more to pay if it is so.
func yourSchoolSaysThatItPaid(i billing.Invoice, rest money.Amount) string {
	return "Your school says that it paid " + rest.String() + " on " + i.Number
}

func whenItSaidSo(i billing.Invoice, said billing.PaidNotice) string {
	return "It said so on " + date.Words(said.At) + ": paid on " + said.On.Words() + ", with the reference " +
		text.QuoteEnd(said.Reference) + " " + i.IssuerName + " looks for it. Do not pay again."
}

const lookAtTheInvoice = "Look at the invoice"

const overdue = "Overdue"

func overdueBy(days int) string {
	if days == 1 {
		return "Overdue by 1 day"
	}
	return fmt.Sprintf("Overdue by %d days", days)
}

// whatIsOwedWaits names who owes the school something that waits.
func whatIsOwedWaits(customer string) string { return "What " + customer + " owes your school waits" }

func whatItWaitsFor(d billing.HeldBill) string {
	return d.Net.String() + " before VAT for support by " + d.LeaderName + ": " + billing.WhyHeld(d.Holds) + "."
}

const seeToIt = "See to it"
