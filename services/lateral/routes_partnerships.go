package main

import (
	"lateral/services/matching/matchinghttp"
	"lateral/services/parties/partieshttp"
	"lateral/services/partnerships/partnershipshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func (p *program) partnershipRoutes(gate peoplehttp.Gate) []route {
	s := p.partnerships
	signedIn, operator := gate.SignedIn(), gate.Roles(people.Operator)
	broker := gate.Roles(people.Broker, people.Operator).InPartnership("id")
	treasury, bursary := gate.Roles(people.Broker, people.Finance,
		people.Operator).InPartnership("id"), gate.Roles(people.Head, people.Finance).InSchool("urn")
	officers := gate.Roles(people.Head, people.Broker, people.Finance, people.Operator)
	return []route{
		{get, "/schools/{urn}/partnerships", "list-school-partnerships",
			"Partnerships that a school belongs to, and those above them", signedIn, partnershipshttp.ListSchoolPartnerships(s)},
		{get, "/directory", "list-directory", "Partnerships with their areas and how many schools they have, for everybody",
			gate.Public(), partnershipshttp.ListDirectory(s)},
		{get, "/partnerships", "list-partnerships", "Partnerships by name", signedIn, partnershipshttp.ListPartnerships(s)},
		{post, "/partnerships", "found-partnership", "Found a partnership", operator.Proved(),
			partnershipshttp.FoundPartnership(s)},
		{get, "/partnerships/{id}", "get-partnership", "Read a partnership", signedIn, partnershipshttp.GetPartnership(s)},
		{put, "/partnerships/{id}", "change-partnership", "Change a partnership", broker.Proved(),
			partnershipshttp.ChangePartnership(s)},
		{get, "/partnerships/{id}/payee", "get-partnership-payee", "How a partnership is paid, and which change of it waits",
			officers, partieshttp.GetPartnershipPayee(p.parties)},
		{put, "/partnerships/{id}/payee", "change-partnership-payee",
			"Ask for another account or VAT number of a partnership: it waits for a second person, or three days",
			treasury.Proved(), partieshttp.ChangePartnershipPayee(p.parties)},
		{get, "/schools/{urn}/payee", "get-school-payee",
			"How a school is paid, as its self-bills say, and which change of it waits", bursary,
			partieshttp.GetSchoolPayee(p.parties)},
		{put, "/schools/{urn}/payee", "change-school-payee",
			"Ask for another account or VAT number of a school: it waits for a second person, or three days", bursary.Proved(),
			partieshttp.ChangeSchoolPayee(p.parties)},
		{get, "/payee-changes/{id}", "get-payee-change", "A change of who is paid", officers,
			partieshttp.GetPayeeChange(p.parties)},
		{post, "/payee-changes/{id}/confirm", "confirm-payee-change", "Confirm, as a second person, a change of who is paid",
			officers.Proved(), partieshttp.ConfirmPayeeChange(p.parties)},
		{post, "/payee-changes/{id}/stop", "stop-payee-change", "Stop a change of who is paid", officers,
			partieshttp.StopPayeeChange(p.parties)},
		{get, "/partnerships/{id}/schools", "list-partnership-schools", "Schools of a partnership", signedIn,
			partnershipshttp.ListMembers(s)},
		{post, "/partnerships/{id}/schools", "bring-in-schools", "Make the schools of a list members, or ask them", operator,
			partnershipshttp.BringInSchools(s)},
		{put, "/partnerships/{id}/schools/{urn}", "ask-school", "Ask a school to become a member", broker,
			partnershipshttp.AskSchool(s)},
		{remove, "/partnerships/{id}/schools/{urn}", "leave-partnership", "End a school's membership",
			gate.Roles(people.Head, people.Broker, people.Operator), partnershipshttp.LeavePartnership(s)},
		{get, "/partnerships/{id}/loads", "list-loads",
			"How much leaders of a partnership are shown, asked and booked, and what is left of their half-days", broker,
			matchinghttp.ListLoads(p.matching)},
		{get, "/partnerships/{id}/loads/export", "export-loads", "The same as a file for spreadsheets", broker,
			matchinghttp.ExportLoads(p.matching, p.Now)},
		{get, "/partnerships/{id}/unreached", "list-unreached",
			"Schools of a partnership to which fewer than three leaders may come, and why", broker,
			matchinghttp.ListUnreached(p.matching)},
		{get, "/partnerships/{id}/unreached/export", "export-unreached", "The same as a file for spreadsheets", broker,
			matchinghttp.ExportUnreached(p.matching, p.Now)},
		{get, "/partnerships/{id}/requests", "list-partnership-requests", "Schools that a partnership asked to join", broker,
			partnershipshttp.ListPartnershipRequests(s)},
		{get, "/schools/{urn}/requests", "list-school-requests", "Partnerships that ask a school to join",
			gate.Roles(people.Head, people.Operator).InSchool("urn"), partnershipshttp.ListSchoolRequests(s)},
		{get, "/join-requests", "list-requests", "Requests to join that wait, or that ended", operator,
			partnershipshttp.ListRequests(s)},
		{post, "/join-requests/{id}/accept", "accept-request", "Join a partnership that asks",
			gate.Roles(people.Head, people.Operator), partnershipshttp.AcceptRequest(s)},
		{post, "/join-requests/{id}/decline", "decline-request", "Not join a partnership that asks",
			gate.Roles(people.Head, people.Operator), partnershipshttp.DeclineRequest(s)},
		{post, "/join-requests/{id}/withdraw", "withdraw-request", "Take a request to join back",
			gate.Roles(people.Broker, people.Operator), partnershipshttp.WithdrawRequest(s)},
	}
}

// partyRoutes name a party in the path; the use-cases check that the caller handles its money.
func (p *program) partyRoutes(gate peoplehttp.Gate) []route {
	s := p.parties
	treasurers := gate.Roles(people.Head, people.Broker, people.Finance)
	const at, pair = "/parties/{kind}/{id}", "/parties/{kind}/{id}/internal-charges/{payerKind}/{payerId}"
	return []route{
		{get, at + "/vat", "get-vat", "The VAT of what a seller sells, as it was decided there", treasurers,
			partieshttp.GetVAT(s)},
		{post, at + "/vat-decisions", "decide-seller-vat", "Decide the VAT of what a seller sells", treasurers,
			partieshttp.DecideVAT(s)},
		{get, pair, "get-internal-charge", "Whether a seller and a payer are one legal person", treasurers,
			partieshttp.GetPair(s)},
		{put, pair, "confirm-internal-charge", "Confirm that a seller and a payer are one legal person", treasurers,
			partieshttp.ConfirmInternal(s)},
		{post, pair + "/end", "end-internal-charge", "Say that a seller and a payer are no longer one legal person",
			treasurers, partieshttp.EndInternal(s)},
		{get, at + "/numbering", "get-numbering", "How a seller numbers its documents", treasurers,
			partieshttp.GetNumbering(s)},
		{put, at + "/numbering", "set-numbering", "Say what stands before the numbers of a seller's documents", treasurers,
			partieshttp.SetNumbering(s)},
		{get, at + "/reminding", "get-reminding", "When a seller reminds its payers", treasurers,
			partieshttp.GetReminding(s)},
		{put, at + "/reminding", "set-reminding", "Say when a seller reminds its payers", treasurers,
			partieshttp.SetReminding(s)},
		{get, at + "/statements", "get-statements", "Whether a seller sends statements of account each month", treasurers,
			partieshttp.GetStatements(s)},
		{put, at + "/statements", "set-statements", "Say whether a seller sends statements of account each month", treasurers,
			partieshttp.SetStatements(s)},
		{get, at + "/drafting", "get-drafting", "When invoices of a school that sells alone are drafted", treasurers,
			partieshttp.GetDrafting(s)},
		{put, at + "/drafting", "set-drafting", "Say when invoices of a school that sells alone are drafted", treasurers,
			partieshttp.SetDrafting(s)},
		{get, at + "/payers", "list-payers", "Outside payers of a seller", treasurers, partieshttp.ListPayers(s)},
		{post, at + "/payers", "add-payer", "Add a trust, an authority or another body that pays for schools", treasurers,
			partieshttp.AddPayer(s)},
		{get, "/payers/{id}", "get-payer", "Read an outside payer", treasurers, partieshttp.GetPayer(s)},
		{put, "/payers/{id}", "change-payer", "Change the name or the address of an outside payer", treasurers,
			partieshttp.ChangePayer(s)},
		{post, "/payers/{id}/end", "end-payer", "End an outside payer: no more documents", treasurers,
			partieshttp.EndPayer(s)},
		{get, at + "/self-billing", "list-self-billing", "Agreements of a party about self-billing", treasurers,
			partieshttp.ListSelfBilling(s)},
		{post, at + "/self-billing", "ask-self-billing", "Ask the other side for its consent to self-billing", treasurers,
			partieshttp.AskSelfBilling(s)},
		{get, "/self-billing/{id}", "get-self-billing", "Read an agreement about self-billing", treasurers,
			partieshttp.GetSelfBilling(s)},
		{post, "/self-billing/{id}/accept", "accept-self-billing", "Agree to self-billing, for the side that was asked",
			treasurers, partieshttp.AcceptSelfBilling(s)},
		{post, "/self-billing/{id}/decline", "decline-self-billing", "Decline self-billing, for the side that was asked",
			treasurers, partieshttp.DeclineSelfBilling(s)},
		{post, "/self-billing/{id}/withdraw", "withdraw-self-billing", "Take the question for self-billing back",
			treasurers, partieshttp.WithdrawSelfBilling(s)},
		{post, "/self-billing/{id}/end", "end-self-billing", "End an agreement about self-billing", treasurers,
			partieshttp.EndSelfBilling(s)},
		{get, at + "/terms", "get-payer-terms", "How a payer wants to be billed", treasurers, partieshttp.GetTerms(s)},
		{put, at + "/terms", "change-payer-terms", "Say how a payer wants to be billed, and who pays", treasurers,
			partieshttp.ChangeTerms(s)},
	}
}
