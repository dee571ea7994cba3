package notices

import (
	"context"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/support"
)

// party is one side of a thread that is told something.
type party func(ctx context.Context, r docdb.Reader, h support.Happened, t telling) ([]telling, error)

func supportRules() map[events.Type]rule {
	return map[events.Type]rule{
		support.EnquiryWasSent:        thread("You have an enquiry, {ref}", "A school asks whether you can help. Please answer by the date that it set.", theLeader),
		support.EnquiryWasDeclined:    thread("Enquiry {ref} was declined", "The leader cannot help this time. Your need is still open, and others may fit.", theSchool),
		support.EnquiryHasExpired:     thread("Enquiry {ref} has expired", "It was not answered by the date that was set.", theSchool, theLeader),
		support.EnquiryWasWithdrawn:   thread("Enquiry {ref} was withdrawn", "The school no longer asks for this. Thank you for considering it.", theLeader),
		support.Proposed:              thread("You have a proposal on {ref}", "The leader proposes what to do, when, and at what price.", theSchool),
		support.Countered:             thread("The school answered your proposal on {ref}", "The school proposes something else. You can propose anew.", theLeader),
		support.ProposalWasDeclined:   thread("A proposal on {ref} was declined", "It was declined. You can propose something else.", theOtherSide),
		support.ReleaseWasAsked:       thread("Please release your colleague, {ref}", "Your colleague proposes to support another school, and asks you to release them for the dates.", theHomeHead),
		support.ReleaseWasGranted:     thread("The release for {ref} was granted", "The head of the leader's home school releases them for the dates.", theLeader, theSchool),
		support.ReleaseWasRefused:     thread("The release for {ref} was refused", "The head of the leader's home school cannot release them for these dates. Other dates can be proposed.", theLeader, theSchool),
		support.Agreed:                thread("{ref} is agreed", "The two schools have agreed. The dates are in the diary.", theLeader, theHomeHead, theBroker, theSchool),
		support.VisitWasRecorded:      thread("The visit of {date} waits for your sign-off, {ref}", "The leader recorded a visit. Please sign it off, or say what is not right.", theSchool),
		support.VisitWasSignedOff:     thread("The visit of {date} was signed off, {ref}", "The school signed off the visit.", theLeader, theBroker),
		support.VisitWasQueried:       thread("The school asks about the visit of {date}, {ref}", "The school asks about what was recorded. Please look and record it again.", theLeader),
		support.VisitWasCancelled:     thread("The visit of {date} was cancelled, {ref}", "The visit will not take place.", theLeader, theSchool, theHomeHead),
		support.AgreementWasCancelled: thread("{ref} was cancelled", "The agreement was cancelled. Visits that were not signed off will not take place.", theLeader, theSchool, theHomeHead, theBroker),
		support.AgreementWasCompleted: thread("{ref} is complete", "All visits are signed off.", theSchool, theLeader, theHomeHead),
	}
}

// thread is a rule that tells parties of a thread; {ref} stands for the number
// of the agreement or, before there is one, of the enquiry, and {date} for the
// date of the visit. What happened along with something else is told there.
func thread(title, text string, parties ...party) rule {
	return on(func(ctx context.Context, r docdb.Reader, h support.Happened) ([]telling, error) {
		if h.Along {
			return nil, nil
		}
		t := telling{title: withRef(title, h), text: text, path: "/enquiries/" + h.EnquiryID}
		if h.Note != "" {
			t.text += "\n\nThey wrote: " + h.Note
		}
		var all []telling
		for _, told := range parties {
			more, err := told(ctx, r, h, t)
			if err != nil {
				return nil, err
			}
			all = merge(all, more)
		}
		return all, nil
	})
}

func withRef(title string, h support.Happened) string {
	ref := h.AgreementRef
	if ref == "" {
		ref = h.EnquiryRef
	}
	return strings.NewReplacer("{ref}", ref, "{date}", day(h.Date)).Replace(title)
}

func theLeader(_ context.Context, _ docdb.Reader, h support.Happened, t telling) ([]telling, error) {
	t.accountID = h.AccountID
	return []telling{t}, nil
}

func theSchool(ctx context.Context, r docdb.Reader, h support.Happened, t telling) ([]telling, error) {
	return toHolders(ctx, r, t, people.School(h.URN), people.Head, people.Senior)
}

func theHomeHead(ctx context.Context, r docdb.Reader, h support.Happened, t telling) ([]telling, error) {
	return toHolders(ctx, r, t, people.School(h.HomeURN), people.Head)
}

func theBroker(ctx context.Context, r docdb.Reader, h support.Happened, t telling) ([]telling, error) {
	if h.PartnershipID == "" {
		return nil, nil
	}
	return toHolders(ctx, r, t, people.Partnership(h.PartnershipID), people.Broker)
}

func theOtherSide(ctx context.Context, r docdb.Reader, h support.Happened, t telling) ([]telling, error) {
	if h.Side == support.SchoolSide {
		return theLeader(ctx, r, h, t)
	}
	return theSchool(ctx, r, h, t)
}
