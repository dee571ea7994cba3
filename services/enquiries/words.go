package enquiries

import (
	"fmt"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/needs"
)

// sentenceOf describes what happened in a thread; false for events that a thread
// does not show.
func sentenceOf(what events.Type, h agreements.Happened) (string, bool) {
	switch what {
	case EnquirySent:
		return "The school sent the enquiry.", true
	case EnquiryDeclined:
		return "The leader declined the enquiry.", true
	case EnquiryExpired:
		return "The enquiry expired: nobody had answered in time.", true
	case EnquiryWithdrawn:
		return withdrawn(h), true
	case ProposalMade, ProposalCountered:
		return proposed(h), true
	case ProposalTakenUp:
		return "The leader accepted the proposal of the school.", true
	case ProposalDeclined:
		return h.Side.Words() + " declined the proposal.", true
	case ProposalWithdrawn:
		return h.Side.Words() + " took the proposal back.", true
	case diary.ReleaseAsked:
		return "The home school was asked to release the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseGranted:
		return "The home school released the leader for " + agreements.Effort(h.HalfDays) + ".", true
	case diary.ReleaseRefused:
		return "The home school could not release the leader for these dates.", true
	}
	return agreements.Sentence(what, h)
}

func withdrawn(h agreements.Happened) string {
	if h.Side == agreements.NoSide {
		return "The enquiry ended."
	}
	return "The school withdrew the enquiry."
}

func proposed(h agreements.Happened) string {
	text := h.Side.Words() + " proposed " + agreements.Effort(h.HalfDays)
	if h.DayRate == nil || h.DayRate.IsZero() {
		return text + ", without payment."
	}
	return text + " at " + h.DayRate.String() + " a day."
}

// The sentences that people read. The rules say when; each constant is named by its beginning.

const theLeadersHomeSchool = "The leader's home school has not released them for these dates."

const theLeaderNowBelongs = "The leader now belongs to your own school."

const thisIsYourOwnProposal = "This is your own proposal. The leader answers it."

const theLeaderNowBelongsToTheSchool = "The leader now belongs to the school that asks."

func theFirstOfThese(p Proposal) string {
	return "The first of these dates, " + p.Slots[0].Date.Words() + ", has come. Please ask for other dates."
}

func takesOnNoNew(leader leaders.Leader) string {
	return leader.Name + " takes on no new work."
}

func hasNoDesignationInForce(leader leaders.Leader) string {
	return leader.Name + " has no designation in force any more, so nothing can be agreed at present."
}

const anotherLeaderWasChosen = "Another leader was chosen."

const theInvoice = "The invoice"

const youAskThisLeader = "You ask this leader twice."

const aSchoolCannotAsk = "A school cannot ask its own leaders."

const youCannotAskYourself = "You cannot ask yourself. Another senior leader of your school can ask you."

func youAreHeadOfS(leader leaders.Leader) string {
	return "You are head of " + leader.Name + "'s home school too. Another senior leader of your school can ask them."
}

func yourNeedIsNotOffered(leader leaders.Leader) string {
	return "Your need is not offered as far as " + leader.Name + "'s school yet."
}

func youHaveAskedAlready(leader leaders.Leader) string {
	return "You have asked " + leader.Name + " already."
}

func anotherHeadOfHasToAndNobody(c Clash) string {
	return "Another head of " + c.School + " has to, and nobody else has that role yet."
}

func anotherSeniorLeaderOfHasToAndNobody(c Clash) string {
	return "Another senior leader of " + c.School + " has to, and nobody else has such a role yet: please invite one."
}

func whoElseCan(c Clash) string {
	return strings.Join(c.Others, " or ") + " can."
}

func theEnquiryExpiredNobody(e Enquiry) string {
	return "The enquiry " + e.Ref + " expired: nobody answered by " + date.Words(e.ReplyBy) + "."
}

func theEnquiryHasLed(e Enquiry) string {
	return "The enquiry " + e.Ref + " has led to an agreement."
}

func theEnquiryWas(e Enquiry) string {
	return "The enquiry " + e.Ref + " was " + string(e.State) + "."
}

const sayBrieflyWhy = "Say briefly why."

const thisProposalIsNoLonger = "This proposal is no longer open."

const theNeedIsNoLonger = "The need is no longer open."

const sayWhatTheSupport = "Say what the support covers."

const sayWhatItShould = "Say what it should achieve."

const dayRatesAreInPounds = "Day rates are in pounds (GBP)."

const enterAPriceOfZero = "Enter a price of zero or more."

func enterAtMostADay() string {
	return "Enter at most " + maxDayRate().String() + " a day."
}

const supportThatIsPaid = "Support that is paid by days in return has no price."

const theLeaderMakesTheFirst = "The leader makes the first proposal."

const chooseWhomToAsk = "Choose whom to ask."

func askLeadersAtMost() string {
	return fmt.Sprintf("Ask %d leaders at most.", MaxAsked)
}

const sayWhatYouWould = "Say what you would like from the leader."

const chooseATimeInTheFuture = "Choose a time in the future."

const chooseATimeWithin = "Choose a time within 60 days."

const onlyTheHeadOrAnotherSenior = "Only the head or another senior leader of the school can send enquiries."

func chooseATimeBefore(need needs.Need) string {
	return "Choose a time before the last day of your need, " + need.ByOn.Words() + "."
}

func theNeedIsNoLongerOpen(n needs.Need) string {
	return "The need " + n.Ref + " is no longer open."
}

const startAgainAtTheFirst = "Start again at the first page of the list."

const youHaveAskedThisLeader = "You have asked this leader about this need already."

const theSchool = "The school"

const withoutAnAnswerInTime = "Without an answer in time the enquiry ends."

const thereIsNoOpen = "There is no open proposal at the moment."

const theFirstOfTheProposed = "The first of the proposed dates has come, so this proposal can no longer be agreed to."

func couldNotReleaseThem(n agreements.Names) string {
	return n.Home + " could not release them for these."
}

func acceptsTheSchoolsProposal(n agreements.Names) string {
	return n.Leader + " accepts the school's proposal. It is agreed as soon as " + n.Home + " releases them."
}

const theyCanAgreePropose = "They can agree, propose something else, or decline."

func hasReleasedForThese(n agreements.Names) string {
	return n.Home + " has released " + n.Leader + " for these dates. The school can agree, or propose something else."
}

func itsHeadWasAsked(n agreements.Names) string {
	return "Its head was asked to release " + n.Leader + " for the proposed dates. Then the school can agree."
}

func isAlreadyTakenBySomething(words []string) string {
	return words[0] + " is already taken by something else in the leader's diary."
}

func areAlreadyTakenBySomething(words []string) string {
	return strings.Join(words, "; ") + " are already taken by something else in the leader's diary."
}

// Clash is a person on both sides of a thread, who therefore may not act on one
// of them.
type Clash struct {
	AccountID string
	Name      string
	Side      agreements.Side // on which they may not act
	School    string          // the school of that side
	As        agreements.Side // where they stand instead
	Others    []string        // names of those who can act there
}

func canOnlySayNo(gone string, n agreements.Names) string {
	return gone + " So " + n.Home + " can only say no, and " + n.Leader + " proposes others."
}

func whyNobodyActs(who, does, where, them, school, instead string) string {
	return who + does + where + ", so " + them + " nothing for " + school + ". " + instead
}
