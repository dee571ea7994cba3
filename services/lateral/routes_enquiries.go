package main

import (
	"lateral/services/agreements/agreementshttp"
	"lateral/services/diary/diaryhttp"
	"lateral/services/enquiries/enquirieshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

func (p *program) enquiryRoutes(gate peoplehttp.Gate) []route {
	s, a := p.enquiries, p.agreements
	thread := enquirieshttp.AnswerThread(s)
	signedIn := gate.SignedIn()
	school, leader, home := gate.Roles(people.Head, people.Senior), gate.Roles(people.Leader), gate.Roles(people.Head)
	sides := gate.Roles(people.Head, people.Senior, people.Leader)
	anySide := gate.Roles(people.Head, people.Senior, people.Leader, people.Broker)
	return []route{
		{post, "/needs/{id}/enquiries", "send-enquiries", "Ask one leader or several about a need", school,
			enquirieshttp.SendEnquiries(s)},
		{get, "/enquiries", "list-enquiries", "Enquiries that one takes part in", signedIn, enquirieshttp.ListEnquiries(s)},
		{get, "/enquiries/{id}", "get-thread", "All that followed from an enquiry", signedIn, enquirieshttp.GetThread(s)},
		{get, "/enquiries/{id}/quote", "get-quote", "What half-days would come to in an enquiry", signedIn,
			enquirieshttp.GetQuote(s)},
		{post, "/enquiries/{id}/decline", "decline-enquiry", "Decline an enquiry", leader, enquirieshttp.DeclineEnquiry(s)},
		{post, "/enquiries/{id}/withdraw", "withdraw-enquiry", "Take an enquiry back", school,
			enquirieshttp.WithdrawEnquiry(s)},
		{post, "/enquiries/{id}/proposals", "propose", "Make a proposal or a counter-proposal", sides,
			enquirieshttp.Propose(s)},
		{post, "/proposals/{id}/accept", "accept-proposal", "Agree to a proposal", sides, enquirieshttp.AcceptProposal(s)},
		{post, "/proposals/{id}/decline", "decline-proposal", "Decline a proposal of the other side", sides,
			enquirieshttp.DeclineProposal(s)},
		{post, "/proposals/{id}/withdraw", "withdraw-proposal", "Take one's own proposal back", sides,
			enquirieshttp.WithdrawProposal(s)},
		{get, "/releases", "list-releases", "What the head of a school was asked for", home, enquirieshttp.ListReleases(s)},
		{post, "/releases/{id}/grant", "grant-release", "Release a leader for the dates of a proposal", home,
			diaryhttp.GrantRelease(p.diary, thread)},
		{post, "/releases/{id}/refuse", "refuse-release", "Not release a leader", home,
			diaryhttp.RefuseRelease(p.diary, thread)},
		{get, "/agreements", "list-agreements", "Agreements of a school or a partnership", signedIn,
			agreementshttp.ListAgreements(a)},
		{get, "/waiting", "list-waiting", "What waits for one in enquiries and agreements", signedIn,
			enquirieshttp.ListWaiting(s)},
		{get, "/agreements/{id}/document", "get-agreement-document", "An agreement as a PDF", signedIn,
			agreementshttp.GetDocument(a)},
		{get, "/agreements/{id}", "get-agreement", "Read an agreement and its visits", signedIn,
			agreementshttp.GetAgreement(a)},
		{put, "/agreements/{id}/purchase-order", "set-purchase-order", "Write the buyer's order number on an agreement",
			gate.Roles(people.Finance, people.Head, people.Senior), agreementshttp.SetPurchaseOrder(a)},
		{post, "/agreements/{id}/cancel", "cancel-agreement", "End an agreement early", anySide,
			agreementshttp.CancelAgreement(a)},
		{post, "/visits/{id}/record", "record-visit", "Say what was done on a visit", leader,
			agreementshttp.RecordVisit(a, thread)},
		{post, "/visits/{id}/sign-off", "sign-off-visit", "Confirm a visit", school, agreementshttp.SignOffVisit(a, thread)},
		{post, "/visits/{id}/query", "query-visit", "Ask about the record of a visit", school,
			agreementshttp.QueryVisit(a, thread)},
		{post, "/visits/{id}/refuse-expenses", "refuse-expenses", "Say no to the expenses of a visit", school,
			agreementshttp.RefuseExpenses(a, thread)},
		{post, "/visits/{id}/moves", "move-visit", "Ask to hold a visit on other half-days", sides,
			agreementshttp.MoveVisit(a, thread)},
		{post, "/moves/{id}/agree", "agree-move", "Say yes to other half-days for a visit", sides,
			agreementshttp.AgreeMove(a, thread)},
		{post, "/moves/{id}/decline", "decline-move", "Say no to other half-days for a visit", sides,
			agreementshttp.DeclineMove(a, thread)},
		{post, "/moves/{id}/withdraw", "withdraw-move", "No longer ask for other half-days", sides,
			agreementshttp.WithdrawMove(a, thread)},
		{post, "/visits/{id}/cancel", "cancel-visit", "Cancel a visit", anySide, agreementshttp.CancelVisit(a, thread)},
	}
}
