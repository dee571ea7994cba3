package home

import (
	"strconv"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/jobs"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/privacy"
)

func theLawWantsAnAnswer(w privacy.Waiting) string {
	return "The law wants an answer until " + w.DueOn.Words() + "."
}

const carryOutOrSay = "Carry out or say why not"

func aJobWasGiven(what string) string {
	return "A job was given up: " + what
}

func afterTries(j jobs.Job) string {
	return "After " + strconv.Itoa(j.Attempts) + " tries."
}

const lookAtIt = "Look at it"

const writeThePagesThatEverybody = "Write the pages that everybody reads"

func stillADraft(titles []string) string {
	return "Still a draft: " + strings.Join(titles, ", ") + "."
}

const writeThem = "Write them"

func youHaveUntilToSay(q partnerships.Asked) string {
	return "You have until " + date.Words(q.ExpiresAt) + " to say yes or no."
}

const sayYesOrNo = "Say yes or no"

func confirmOrStopTheNew(w *parties.PayeeView) string {
	if !w.MayConfirm {
		return "Look at the new account of " + w.HolderName
	}
	return "Confirm or stop the new account of " + w.HolderName
}

const lookAtTheChange = "Look at the change"

func askedForAnotherAccount(w *parties.PayeeView) string {
	return w.AskedByName + " asked for another account or VAT number. It holds from " + date.TimeWords(w.EffectiveAt) +
		", unless somebody stops it."
}

const approveOrRefuse = "Approve or refuse"

const theRegisterNamesASuccessor = "The register names a successor."

const confirmTheSuccessor = "Confirm the successor"

func asksToBeErased(w privacy.Waiting) string { return w.Name + " asks to be erased" }

func asksToJoin(q partnerships.Asked) string {
	return q.Partnership.Name + " asks " + q.School.Name + " to join"
}

func personAsksToJoin(m people.Described) string {
	return m.Person + " asks to join " + m.PlaceName
}

func asRole(m people.Described) string { return "As " + m.Role.Words() + "." }

func hasClosed(school string) string { return school + " has closed" }

func asksForConsent(w parties.SelfBillingView) string {
	return w.AskedForName + " asks for your consent to self-billing"
}

func holdsFromTo(w parties.SelfBillingView) string {
	return w.CustomerName + " would draw up the invoices of " + w.SupplierName + " from " + w.From.Words() + " to " +
		w.Until.Words() + "."
}

const agreeOrDecline = "Agree or decline"
