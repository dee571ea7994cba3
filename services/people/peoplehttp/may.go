package peoplehttp

import "lateral/services/people"

// MembershipMay is what a membership lets its holder do in its place: what an app
// must know before it opens a list or a form. What may be done with one document,
// that document says.
type MembershipMay struct {
	DraftNeeds     bool `json:"draftNeeds" doc:"Say what the school needs; also while the membership waits"`
	ReadNeeds      bool `json:"readNeeds" doc:"List needs: of the school and that reach it, or of the partnership"`
	Offer          bool `json:"offer" doc:"Be a leader of the school, and offer services"`
	ReadEnquiries  bool `json:"readEnquiries" doc:"List enquiries of the school or in the partnership"`
	Release        bool `json:"release" doc:"Decide on releases of the school's leaders"`
	ReadAgreements bool `json:"readAgreements" doc:"List agreements by which the school is supported, or of the partnership"`
	ReadColleagues bool `json:"readColleagues" doc:"List agreements by which the school's leaders support others"`
	ReadInvoices   bool `json:"readInvoices" doc:"List invoices to the school, or of the partnership, which issues them"`
	ReadSelfBills  bool `json:"readSelfBills" doc:"List what the school is owed, or what the partnership owes"`
	ReadChecks     bool `json:"readChecks" doc:"Read what was seen of the school's leaders"`
	Join           bool `json:"join" doc:"Say to which partnerships the school belongs"`
	Broker         bool `json:"broker" doc:"Broker for the partnership: decide on designations, invite people of its members"`
	ManagePeople   bool `json:"managePeople" doc:"Decide who acts for the place"`
	ReadRecord     bool `json:"readRecord" doc:"Read who did what"`
	HaveDeputy     bool `json:"haveDeputy" doc:"Have a colleague stand in"`
	Operate        bool `json:"operate" doc:"Run the service"`
}

// May says what a membership lets its holder do, by the rules of the nouns.
type May func(people.Membership) MembershipMay
