package main

import (
	"lateral/services/agreements"
	"lateral/services/audit"
	"lateral/services/billing"
	"lateral/services/enquiries"
	"lateral/services/leaders"
	"lateral/services/needs"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/register"
)

// may asks each noun what a membership lets its holder do. One that waits lets
// them begin private drafts and nothing else.
func may(m people.Membership) peoplehttp.MembershipMay {
	held, at := people.Held{Role: m.Role, Place: m.Place}, m.Place
	if m.State != people.StateActive {
		return peoplehttp.MembershipMay{DraftNeeds: needs.MayDraft(held)}
	}
	actor, urn := people.Actor{AccountID: m.AccountID, Held: []people.Held{held}}, schoolAt(at)
	return peoplehttp.MembershipMay{
		DraftNeeds: needs.MayDraft(held), ReadNeeds: needs.MayList(actor, at),
		Offer: leaders.MayEnlist(actor, urn), ReadChecks: leaders.MayListChecks(actor, urn),
		ReadEnquiries: enquiries.MayList(actor, at), Release: enquiries.MayListReleases(actor, urn),
		ReadAgreements: agreements.MayList(actor, at), ReadColleagues: agreements.MayListHome(actor, urn),
		ReadInvoices: billing.MayList(actor, at), ReadSelfBills: billing.MayListSelfBills(actor, at),
		Join: partnerships.MayJoin(actor, urn), Broker: actor.Brokers(at.ID),
		ManagePeople: actor.Manages(at), ReadRecord: audit.MayRead(actor, at),
		HaveDeputy: m.MayHaveDeputy(), Operate: actor.IsOperator(),
	}
}

// schoolAt is the school of a place; "" where it is none.
func schoolAt(p people.Place) register.URN {
	if p.Kind != people.InSchool {
		return ""
	}
	return register.URN(p.ID)
}
