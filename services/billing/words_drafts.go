package billing

import (
	"fmt"

	"lateral/services/agreements"
)

func visitsCount(n int) string {
	if n == 1 {
		return "1 visit"
	}
	return fmt.Sprintf("%d visits", n)
}

func wasDrafted(d Drafted) string {
	return "A draft of an invoice to " + d.BuyerName + " was kept, for " + visitsCount(d.Visits) + " of " +
		d.AgreementRef + "."
}

func draftWasChanged(d Drafted) string {
	return "The draft of an invoice to " + d.BuyerName + " was changed: it is for " + visitsCount(d.Visits) + " of " +
		d.AgreementRef + "."
}

func draftWasDropped(d Drafted) string {
	return "The draft of an invoice to " + d.BuyerName + " was dropped. What was on it is to be invoiced again."
}

func draftIsOver(d InvoiceDraft) string {
	if d.State == IssuedDraft {
		return "Somebody issued this draft meanwhile, as " + d.Number + "."
	}
	return "Somebody dropped this draft meanwhile."
}

const draftIsOfAnother = "These visits are sold by another seller than those of the draft. Keep a draft of their own."

const aVisitIsOnADraft = "One of these visits is on a draft of an invoice. Issue that, or drop it first."

// byItself is who keeps a draft that fell due.
const byItself = "Lateral"

const chooseWhenItIsDrafted = "Choose when it is drafted: by visit, by month, by milestone or at completion."

func draftFellDue(d Drafted) string {
	return "A draft of an invoice to " + d.BuyerName + " fell due, for " + visitsCount(d.Visits) + " of " +
		d.AgreementRef + ". Nobody has issued it yet."
}

func raisingWasChosen(r Raised) string {
	return r.AgreementRef + " is invoiced from now on " + r.Raising.Words() + "."
}

// Words say what is to be credited: "2 visits on INV-000001 did not take place. £350.00 before VAT is to be credited."
func (d ToTakeBack) Words() string {
	return "On invoice " + d.Number + ", " + visitsCount(d.Visits) + " did not take place. " + d.Net.String() +
		" before VAT is to be credited."
}

func didNotTakePlace(v agreements.Visit) string {
	return "The visit of " + v.Date.Words() + " was cancelled, and nothing is due for it. Look again at what can be " +
		"invoiced."
}
