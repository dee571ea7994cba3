package closing

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

// titles are what people call the figures that stand once.
var titles = map[Kind]string{
	Stripe:     "Money at Stripe",
	Receivable: "Owed by payers",
	Payable:    "Owed to the schools of leaders, and to payers by refunds",
	TransitIn:  "Came, recorded by hand, on no statement yet",
	TransitOut: "Left, recorded by hand, on no statement yet",
	ToRaise:    "Visits that are on no invoice",
	ToCredit:   "Visits to be credited",
	Drafts:     "Self-bills that wait",

	InvoiceDrafts: "Drafts of invoices",
}

func bankTitle(s reconciliation.Standing) string { return s.Name + ", which ends in " + s.Ends }

func unexplainedTitle(s reconciliation.Standing) string { return "Lines of " + s.Name + " to explain" }

func bankSays(f Figure, s reconciliation.Standing, through date.Day) string {
	switch {
	case s.Arriving:
		return "A statement is being imported. Wait until it is here."
	case f.Agrees:
		return "The bank’s statements say the same."
	case f.Other == nil && s.Reaches == "":
		return "No statement of this account is here. Import those up to " + through.Words() + "."
	case f.Other == nil:
		return "The statements reach to " + s.Reaches.Words() + " only. Import the one that reaches " + through.Words() + "."
	}
	return differs(f, "The bank has ") + " Lines are missing, or too many: import the statements of these days again. " +
		"Only what is new is taken."
}

// differs says by how much the other side is more or less: "The bank has £5.00 more than the books.".
func differs(f Figure, begin string) string {
	by, err := f.Difference()
	if err != nil {
		return begin + "another sum than the books."
	}
	if by.IsNegative() {
		return begin + plain(by) + " less than the books."
	}
	return begin + plain(by) + " more than the books."
}

func unexplainedSays(f Figure, s reconciliation.Standing, through date.Day) string {
	switch {
	case f.Agrees && s.Undone > 0:
		return "At the end of " + through.Words() + " every line was explained. Since then " +
			counted(s.Undone, "line was", "lines were") + " undone. There is nothing to do for this month: explained at the " +
			"desk, it counts in the month of the undoing."
	case f.Agrees:
		return "Every line is explained."
	case f.Count == 0:
		return "Every line is explained, but " + plain(f.Ledger) + " only on a later day: a payment was returned after " +
			"the month, or a link was changed since. There is nothing to do."
	}
	return counted(f.Count, "line is", "lines are") + " not explained. Explain them at the desk."
}

func stripeSays(f Figure) string {
	switch {
	case !f.Agrees:
		return differs(f, "The payments by card come to ") + " Ask the operator to run a check of the books."
	case f.Ledger.IsZero():
		return "Nothing is there."
	}
	return "The payments by card come to the same."
}

func receivableSays(f Figure) string {
	if f.Agrees {
		return "Invoices, credit notes and payments come to the same."
	}
	return differs(f, "Invoices, credit notes and payments come to ") + " Ask the operator to run a check of the books."
}

func payableSays(f Figure) string {
	if f.Agrees {
		return "Self-bills, credit notes, refunds and payments come to the same."
	}
	return differs(f, "Self-bills, credit notes, refunds and payments come to ") +
		" Ask the operator to run a check of the books."
}

func transitSays(f Figure, through date.Day) string {
	came := "came"
	if f.Kind == TransitOut {
		came = "left"
	}
	if f.Agrees {
		return "Every payment that " + came + " and was recorded by hand is on a statement."
	}
	return counted(f.Count, "payment", "payments") + " that " + came + ", " + plain(f.Ledger) + " in all, " +
		map[bool]string{true: "was", false: "were"}[f.Count == 1] + " recorded by hand, and no statement up to " +
		through.Words() + " shows it. Link each to its line at the desk, or take it back on the page of its document, if " +
		"that is not done since."
}

func toRaiseSays(f Figure, visits billing.Waited, through date.Day) string {
	switch {
	case visits.Then == 0:
		return "Every visit that was signed off is invoiced."
	case visits.Still == 0:
		return counted(f.Count, "visit was", "visits were") + " on no invoice at the end of " + through.Words() +
			", and invoiced since. There is nothing to do."
	case visits.Still < visits.Then:
		return counted(f.Count, "visit was", "visits were") + " on no invoice at the end of " + through.Words() + ". " +
			counted(visits.Still, "of them still is", "of them still are") + " on none. Invoice them, or leave them for the " +
			"next month."
	}
	return counted(f.Count, "visit is", "visits are") + " signed off and not invoiced. Invoice them, or leave them for " +
		"the next month."
}

func toCreditSays(f Figure) string {
	if f.Agrees {
		return "Nothing that was invoiced in advance is to be credited."
	}
	return counted(f.Count, "visit was", "visits were") + " invoiced in advance and did not take place. Issue the " +
		"credit notes that are proposed, or leave them for the next month."
}

func draftsSays(f Figure) string {
	if f.Agrees {
		return "No self-bill waits."
	}
	return counted(f.Count, "self-bill waits", "self-bills wait") + ", " + sumOf(f.Ledger) + " before VAT. See to what " +
		"is missing, or leave them for the next month."
}

func invoiceDraftsSay(f Figure) string {
	if f.Agrees {
		return "No draft of an invoice waits."
	}
	return counted(f.Count, "draft of an invoice waits", "drafts of invoices wait") + ", " + sumOf(f.Ledger) +
		" before VAT. Issue or drop them, or leave them for the next month."
}

func sumOf(a money.Amount) string { return a.String() }

// unseenSays names what was linked without asking and was not looked over; "" for none.
func unseenSays(n int64) string {
	if n == 0 {
		return ""
	}
	return counted(n, "line of the month was", "lines of the month were") + " linked without asking, and nobody has " +
		"looked " + map[bool]string{true: "it", false: "them"}[n == 1] + " over."
}
