package enquiries

import (
	"fmt"

	"lateral/pkg/date"
	"lateral/services/leaders"
	"lateral/services/needs"
)

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

const youAskThisLeader = "You ask this leader twice."

const aSchoolCannotAsk = "A school cannot ask its own leaders."

const youCannotAskYourself = "You cannot ask yourself. Another senior leader of your school can ask you."

func youAreHeadOfS(leader leaders.Leader) string {
	return "You are head of " + leader.Name + "'s home school too. Another senior leader of your school can ask them."
}

func yourNeedIsNotOffered(leader leaders.Leader) string {
	return "Your need is not offered as far as " + leader.Name + "'s school yet."
}

func theSameTrust(leader leaders.Leader) string {
	return leader.Name + " works in your own trust, and your partnership does not broker within a trust."
}

func aConflictIsDeclared(leader leaders.Leader) string {
	return leader.Name + " has declared a conflict of interest with your school. The head of your school can waive it " +
		"for this need, with a reason that the broker reads."
}

func youHaveAskedAlready(leader leaders.Leader) string {
	return "You have asked " + leader.Name + " already."
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

const youHaveAskedThisLeader = "You have asked this leader about this need already."
