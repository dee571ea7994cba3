package offers

import (
	"fmt"

	"lateral/services/leaders"
	"lateral/services/needs"
)

// Words say why an offer lapsed, as the end of a sentence.
func (w Why) Words() string {
	switch w {
	case NeedOver:
		return "the need is no longer open."
	case ServiceGone:
		return "the service is no longer listed."
	case AskedBefore:
		return "the school sent an enquiry of its own."
	case TakenBack:
		return "the leader took it back."
	case TimeOver:
		return "nobody answered within 14 days."
	}
	return "it is over."
}

const sayHowYouCouldHelp = "Say in a few sentences how you could help."

const chooseWhatYouOffer = "Choose one of your listed services."

const chooseYourEarliestDay = "Choose the earliest day on which you could begin."

const thisDayHasPassed = "This day has passed. Choose a later one."

func chooseADayBefore(n needs.Need) string {
	return "Choose a day up to the last day of the need, " + n.ByOn.Words() + "."
}

func theNeedIsNotOpen(n needs.Need) string { return n.Ref + " is not open, so it takes no offers." }

const thisIsYourOwnNeed = "This is a need of your own school or partnership. Nobody offers support to their own."

const theNeedDoesNotReachYou = "This need is not shown to your school."

const youHaveOfferedAlready = "You have offered your support for this need already."

const theSchoolHasDeclined = "The school has declined your offer for this need. It can still ask you."

const youWereAsked = "The school has asked you about this need already. Answer its enquiry."

func youHaveOffers() string {
	return fmt.Sprintf("You have %d offers that wait for an answer. Take one back first.", MaxLive)
}

func theServiceIsNotShown(s leaders.Service) string {
	return s.Title + " is not listed at present, so schools cannot see it. Choose another service."
}

const youListNoService = "List a service first: schools see nobody who offers nothing."

const onlyTheSchoolAnswers = "Only the head or another senior leader of the school can answer offers."

const onlyThoseWhoSeeWhoFits = "Only the school and the brokers of its partnership can see who offered support."

const onlyTheLeaderTakesBack = "Only the leader can take the offer back."

const thisTellsTheLeader = "Accepting tells the leader and their home school which school you are. " +
	"That cannot be taken back. Say that you know."

const thisOfferIsOver = "This offer is over: "

// thankYouFor is the message of the enquiry where the school adds none of its own.
const thankYouFor = "Thank you for your offer. We would like to take it up. Please propose dates."

// over says why an offer takes no answer any more.
func over(o Offer) string {
	switch o.State {
	case Accepted:
		return "This offer has been accepted."
	case Declined:
		return "This offer has been declined."
	case Offered, Lapsed:
	}
	return thisOfferIsOver + o.Why.Words()
}
