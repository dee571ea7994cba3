package security

import (
	"lateral/pkg/events"
	"lateral/services/parties"
	"lateral/services/people"
)

// words say what happened, for the owner of the account and for operators: "The password
// was wrong".
func (e Entry) words(place string, operations Operations) string {
	if e.What == "more" {
		return "Many more of this kind"
	}
	switch e.Kind {
	case SignIn:
		return "Signed in"
	case Failed:
		return failures()[people.FailureKind(e.What)]
	case Refused:
		return e.refusal(operations)
	case Power:
	}
	return e.power(place)
}

func failures() map[people.FailureKind]string {
	return map[people.FailureKind]string{
		people.WrongPassword:  "Did not get in: the password was wrong",
		people.UnknownAddress: "Did not get in: nobody has the address that was typed",
		people.WrongCode:      "Did not get in: the password was right, the code was wrong",
		people.WrongPasskey:   "Did not get in: the passkey was not right",
		people.WrongProof:     "Did not prove who they are, while signed in",
	}
}

// refusal says what was asked for, in the words of the table of operations. If the table
// no longer has the operation, it leaves the words out, since its name is not for people.
func (e Entry) refusal(operations Operations) string {
	text := map[string]string{
		"not_found":          "Asked for something that does not exist, or that they may not see",
		"proof_needed":       "Was asked to prove who they are before this",
		"second_step_needed": "Has to add a second step before this",
		"too_many":           "Asked too often",
		"too_many_requests":  "Asked too often",
	}[e.What]
	if text == "" {
		text = "Was refused"
	}
	if what := operations(e.Operation); what != "" {
		text += ": “" + what + "”"
	}
	return text
}

func (e Entry) power(place string) string {
	role := e.Role.Words()
	if place != "" && e.Role != "" {
		role += " for " + place
	}
	return map[events.Type]string{
		people.MembershipApproved:   "Became " + role,
		people.MembershipGranted:    "Became " + role,
		people.MembershipEnded:      "Is no longer " + role,
		people.MembershipMoved:      "Is now " + role + ", which took over another school",
		people.DeputyBegan:          "Stands in for a colleague in their role",
		people.DeputyEnded:          "No longer stands in for a colleague",
		people.PasswordChanged:      "The password was changed",
		people.FactorsReset:         "All second steps were removed",
		people.FactorAdded:          "A second step was added",
		people.FactorRemoved:        "A second step was removed",
		people.PasskeyCopied:        "A passkey was refused: there is a copy of it",
		people.RecoveryCodesRenewed: "New recovery codes were made",
		people.AddressChangeAsked:   "Another e-mail address was asked for",
		people.AddressChanged:       "The e-mail address was changed",
		parties.PayeeChangeAsked:    "Asked to change how " + place + " is paid",
		parties.PayeeChangeStopped:  "The change of how " + place + " is paid was stopped",
		parties.PayeeChanged:        "How " + place + " is paid was changed",
	}[events.Type(e.What)]
}

// Why a list is refused.
const (
	onlyAnOperatorSees          = "Only an operator sees this."
	nobodyHasThisAddress        = "Nobody has this address."
	enterAnAddress              = "Enter an address like 192.0.2.1."
	enterADay                   = "Enter a day like 2026-02-03."
	chooseADayNotBeforeTheFirst = "Choose a day that is not before the first."
)
