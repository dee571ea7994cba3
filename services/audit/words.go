package audit

import "lateral/pkg/apperr"

// things are words for what events happen to, in the order in which people choose.
var things = []struct{ code, words string }{
	{"need", "Needs"}, {"enquiry", "Enquiries and proposals"}, {"agreement", "Agreements and visits"},
	{"invoice", "Invoices and payments"}, {"leader", "Leaders and services"}, {"role", "Roles and invitations"},
	{"partnership", "Partnerships and members"}, {"payee", "How a place is paid"},
	{"bank account", "Bank accounts and their lines"}, {"month", "Months of the books"},
	{"school", "Schools of the register"}, {"account", "Accounts"}, {"page", "Public pages"},
}

// thingWords are words for what an event happened to.
func thingWords(code string) string {
	for _, t := range things {
		if t.code == code {
			return t.words
		}
	}
	return code
}

// goesOn ends an export that is not whole.
const goesOn = "The list goes on. Choose fewer days, or one kind of thing."

// Who did something, for a reader who may not know the person.
const (
	theService              = "The service"
	anOperator              = "An operator"
	somebodyAtAnotherSchool = "Somebody at another school"
	somebodyElsewhere       = "Somebody elsewhere"
	somebody                = "Somebody" // whose name is not known any more
	anotherPlace            = "another place"
)

// heads are the heads of the columns of an export.
func heads() []string {
	return []string{"When (London)", "Who", "What happened", "About", "Number", "Where", "Device", "Network address"}
}

// Why a filter is refused.
const (
	enterADay                   = "Enter a day like 2026-02-03."
	chooseADayNotBeforeTheFirst = "Choose a day that is not before the first."
	nobodyHasThisAddress        = "Nobody has this address."
)

// OnePlace is Invalid at the field of a request that names two places.
func OnePlace(field string) error {
	return apperr.Invalid(apperr.Field{Path: field, Message: "Name a school or a partnership, one of the two."})
}
