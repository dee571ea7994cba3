package enquiries

import "lateral/pkg/events"

// What happens in a thread before it is agreed. The data of every event is a
// Happened; its subject is the thing named here. The types keep the name of an
// earlier room.
const (
	EnquiryWasSent      events.Type = "support.enquiry-sent"      // the enquiry
	EnquiryWasDeclined  events.Type = "support.enquiry-declined"  // the enquiry
	EnquiryHasExpired   events.Type = "support.enquiry-expired"   // the enquiry
	EnquiryWasWithdrawn events.Type = "support.enquiry-withdrawn" // the enquiry

	Proposed             events.Type = "support.proposed"           // the proposal, the leader's
	Countered            events.Type = "support.countered"          // the proposal, the school's
	ProposalWasWithdrawn events.Type = "support.proposal-withdrawn" // the proposal
	ProposalWasDeclined  events.Type = "support.proposal-declined"  // the proposal

	ProposalWasTakenUp events.Type = "support.proposal-taken-up" // the proposal, the school's: the leader said yes
)
