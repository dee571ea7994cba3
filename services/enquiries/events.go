package enquiries

import "lateral/pkg/events"

// What happens in a thread before it is agreed. The data of every event is a
// Happened; its subject is the thing named here. The types keep the name of an
// earlier room.
const (
	EnquirySent      events.Type = "support.enquiry-sent"      // the enquiry
	EnquiryDeclined  events.Type = "support.enquiry-declined"  // the enquiry
	EnquiryExpired   events.Type = "support.enquiry-expired"   // the enquiry
	EnquiryWithdrawn events.Type = "support.enquiry-withdrawn" // the enquiry

	ProposalMade      events.Type = "support.proposed"           // the proposal, the leader's
	ProposalCountered events.Type = "support.countered"          // the proposal, the school's
	ProposalWithdrawn events.Type = "support.proposal-withdrawn" // the proposal
	ProposalDeclined  events.Type = "support.proposal-declined"  // the proposal

	ProposalTakenUp events.Type = "support.proposal-taken-up" // the proposal, the school's: the leader said yes
)
