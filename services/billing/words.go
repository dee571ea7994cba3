package billing

import (
	"fmt"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

const youActForTheSchool = "You act for the school that owes this invoice, so you cannot say that it is paid or " +
	"taken back. Somebody else who handles the money of the one who issued it can."

func nothingIsOwedOnItIs(i Invoice) string {
	return "Nothing is owed on " + i.Number + ": it is " + string(i.State) + "."
}

func wasCreditedAlready(i Invoice) string {
	return i.Number + " was credited already."
}

func theBrokerageIsTakenBack(i Invoice) string {
	return i.Number + " charges the brokerage of another invoice, and is taken back with that."
}

const nameLinesOrASum = "Name sums of lines or one sum, not both."

const chooseALineOfTheInvoice = "Choose a line of the invoice."

const nameEachLineOnce = "Name each line once."

func lineField(n int, what string) string { return fmt.Sprintf("lines[%d].%s", n, what) }

func enterAtMost(left []money.Amount, line int) string {
	if line < 0 || line >= len(left) {
		return chooseALineOfTheInvoice
	}
	return enterAtMostInAll(left[line])
}

func enterAtMostInAll(left money.Amount) string {
	return "Enter more than £0 and at most " + left.String() + ", before VAT: that is what is left."
}

const sayWhyForBoth = "Say why, for both schools to read."

func hasNeitherAFinance(i Invoice) string {
	return i.PayerName + " has neither a finance officer nor a head to send " + i.Number + " to."
}

const chooseAtLeastOneVisit = "Choose at least one visit."

func chooseAtMostVisits() string {
	return fmt.Sprintf("Choose at most %d visits.", maxVisits)
}

const chooseEachVisitOnce = "Choose each visit once."

const thisVisitDoesNotBelong = "This visit does not belong to the agreement."

const askForAStateOrForWhatIsOwed = "Ask for a state, or for what is owed, not for both."

const nameAnIssuerOrAPayer = "Name an issuer, a payer or a school, one of the three."

const enterTheDateOfThePayment = "Enter the date of the payment, like 2026-02-03."

const enterTodayOrAnEarlier = "Enter today or an earlier date."

const enterTheReferenceThatYouGave = "Enter the reference that you gave to the bank."

const youHaveSaidSeveral = "You have said several times that this invoice is paid, and " +
	"the one who issued it was told. Please wait."

const paymentsAreInPounds = "Payments are in pounds (GBP)."

const enterWhatWasReceived = "Enter what was received, more than £0."

const enterTheDateOnTheStatement = "Enter the date on the statement, like 2026-02-03."

func wasAgreedOnEnter(a agreements.Agreement) string {
	return a.Ref + " was agreed on " + date.On(a.AgreedAt).Words() + ". Enter that day or a later one."
}

func enterAtMostWhatIsOwed(i Invoice, owed money.Amount) string {
	return "Enter what is paid of " + i.Number + ", at most the " + owed.String() + " that are owed."
}

func wasIssuedOnEnter(i Invoice) string {
	return i.Number + " was issued on " + date.Words(i.IssuedAt) + ". Enter that day or a later one."
}

func yourSchoolHasSaid(i Invoice, said PaidNotice) string {
	return "On " + date.Words(said.At) + " your school said that it paid " + i.Number + " on " + said.On.Words() +
		", with the reference " + text.QuoteEnd(said.Reference) + " Say here if this is another payment, or puts that right."
}

func onlyIsOwedOn(owed money.Amount, i *Invoice) string {
	return fmt.Sprintf("Only %s is owed on %s.", owed, i.Number)
}

func supportByOn(a agreements.Agreement, v agreements.Visit) string {
	return fmt.Sprintf("Support by %s on %s: %s", a.LeaderName, v.Date.Words(), v.Objective)
}

func expensesOf(a agreements.Agreement, v agreements.Visit) string {
	return fmt.Sprintf("Travel and expenses of %s on %s: %s", a.LeaderName, v.Date.Words(), v.Expenses.Words(a.Expenses))
}

func cancelledLate(a agreements.Agreement, v agreements.Visit) string {
	on := ""
	if v.CancelledAt != nil {
		on = " on " + date.Words(*v.CancelledAt)
	}
	return fmt.Sprintf("Late cancellation%s of the visit of %s on %s: %s", on, a.LeaderName, v.Date.Words(),
		partnerships.ShareWords(v.LateShare))
}

const aVisitIsOnAnInvoice = "One of these visits is on an invoice already. Look again at what can be invoiced."

// brokerage is the line of what a partnership keeps.
const brokerage = "Brokerage"

const noVat = "no VAT"

const somethingChangedInTheSame = "Something changed in the same moment. Please look again."

// percent is a rate in words.
func percent(rate money.BasisPoints) string {
	if rate == VATZero {
		return noVat
	}
	return fmt.Sprintf("%d %%", rate/100)
}

const chooseWhatIsSold = "Choose what is sold: training of people, consultancy or release of staff."

func vatIsUndecided(seller, what string) string {
	return seller + " has not decided the VAT of " + what + ". Decide it in the VAT table of its payment details, and " +
		"issue then."
}

func wantsAnOrder(payer string) string {
	return payer + " takes no invoice without its order number. Ask for it, and issue then."
}

// WhyHeld says why a self-bill waits.
func WhyHeld(holds []Hold) string {
	var all []string
	for _, h := range holds {
		switch h {
		case NoConsent:
			all = append(all, "no self-billing agreement is in force")
		case NoVAT:
			all = append(all, "the leader’s school has not decided the VAT of the release of its staff, or of travel")
		case MixedVAT:
			all = append(all, "by the VAT table of the leader’s school, its expenses may not share a document with the rest")
		case NotDelivered:
			all = append(all, "it was invoiced in advance, and has not all taken place or been credited")
		}
	}
	return strings.Join(all, ", and ")
}

func isHeld(home string, holds []Hold) string {
	return "The self-bill to " + home + " waits: " + WhyHeld(holds) + "."
}
