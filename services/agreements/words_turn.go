package agreements

const thePartnership = "The partnership"

const aCreditIsStill = "A credit note is still to come"

const whatWasNotDelivered = "Visits that did not take place were invoiced in advance. The seller credits them."

const anInvoiceIsStill = "An invoice is still to be raised"

const thePartnershipRaisesItForTheVisits = "The partnership raises it for the visits that are signed off."

const theAgreementWasCancelled = "The agreement was cancelled"

const thePartnershipStillRaises = "The partnership still raises an invoice for the visits that are signed off."

const theSchoolAskedAbout = "The school asked about the record."

const theSchoolRefusedExpenses = "The school said no to the expenses. They can be claimed anew, or left out."

func claimsAnewFor(v Visit) string { return "claims the expenses of " + v.Date.Words() + " anew" }

const orAsksAboutTheRecord = "Or asks about the record."

const thenTheSchoolSigns = "Then the school signs it off."

func recordsWhatWasDone(leader string) string {
	return leader + " records what was done; then the school signs it off."
}

func theNextVisitIsOn(v Visit) string {
	return "The next visit is on " + v.Date.Words()
}

const theOtherVisitsEach = "The other visits, each recorded and signed off"

const theInvoice = "The invoice"

func movedOnceBothSayYes(m Move) string {
	return "To " + When(m.To) + ". It is moved once both have said yes."
}

// whoDoes is the title of a turn.
func whoDoes(who, what string) string { return who + " " + what }

func answersAboutTheVisit(v Visit) string {
	return "answers about the visit of " + v.Date.Words()
}

func signsOffTheVisit(v Visit) string { return "signs off the visit of " + v.Date.Words() }

func recordsTheVisit(v Visit) string { return "records the visit of " + v.Date.Words() }

func answersAboutMoving(m Move) string {
	return "answers about moving the visit of " + m.From[0].Date.Words()
}
