package audit

// things are words for what events happen to, in the order in which people choose.
var things = []struct{ code, words string }{
	{"need", "Needs"}, {"enquiry", "Enquiries and proposals"}, {"agreement", "Agreements and visits"},
	{"invoice", "Invoices and payments"}, {"leader", "Leaders and services"}, {"role", "Roles and invitations"},
	{"partnership", "Partnerships and members"}, {"payee", "How a place is paid"}, {"school", "Schools of the register"},
	{"account", "Accounts"}, {"page", "Public pages"},
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
