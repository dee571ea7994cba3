package home

import (
	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/billing"
	"lateral/services/reconciliation"
)

func finishTheInvoice(d billing.InvoiceDraft) string {
	return "Issue or drop the draft for " + d.BuyerName
}

func keptAsADraft(d billing.InvoiceDraft) string {
	return d.Net.String() + " before VAT, for support by " + d.LeaderName + ", " + d.AgreementRef +
		". It has been a draft since " + date.Words(d.MadeAt) + "."
}

const lookAtTheDraft = "Look at the draft"

// payTheSchools names the school where there is one self-bill.
func payTheSchools(found []billing.SelfBill, owed money.Amount) string {
	if len(found) == 1 {
		return "Pay " + owed.String() + " to " + found[0].HomeName
	}
	return "Pay " + owed.String() + " to the schools of leaders"
}

func whatCanBePaid(found []billing.SelfBill) string {
	if len(found) == 1 {
		return "Nothing is owed any more on the invoice behind " + found[0].Number + "."
	}
	return counted{"self-bill", "self-bills"}.of(len(found)) + " can be paid now: nothing is owed any more on the " +
		"invoices behind them."
}

const (
	lookAtTheSelfBill  = "Look at the self-bill"
	lookAtTheSelfBills = "Look at the self-bills"
)

func decideAboutRefund(f billing.Refund) string {
	return "Decide whether " + f.Amount.String() + " goes back to " + f.PartyName
}

func whoWantsItBack(f billing.Refund) string {
	return f.ByName + " asked for it on " + date.Words(f.AskedAt) + ": " + text.QuoteEnd(f.Reason)
}

func payBack(f billing.Refund) string { return "Pay " + f.Amount.String() + " back to " + f.PartyName }

func approvedBy(f billing.Refund) string {
	return f.DecidedByName + " approved " + f.Number + ". It is not paid yet."
}

const lookAtTheRefund = "Look at the refund"

func explainLines(t reconciliation.ToExplain) string {
	return "Explain " + counted{"line", "lines"}.of(int(t.Lines)) + " of " + t.Name
}

func theEarliestIsOf(t reconciliation.ToExplain) string {
	if t.Lines == 1 {
		return "It came to the bank on " + t.Since.Words() + ", and nobody has said what it is for."
	}
	return "The earliest came to the bank on " + t.Since.Words() + ", and nobody has said what they are for."
}

const openTheDesk = "Open the desk"
