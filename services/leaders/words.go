package leaders

import "fmt"

const (
	sayWhatTheConflictIs       = "Say what the conflict is, in a sentence."
	chooseASchoolOfTheRegister = "Choose a school of the register."
	thisIsYourOwnSchool        = "This is your own school: you are never matched with it."
	thatIsTooMany              = "These are too many schools. Take one away first."
)

const onlyTheLeaderMayDo = "Only the leader may do this."

const chooseWhichDesignationThisIs = "Choose which designation this is."

const enterWhatThePartnership = "Enter what the partnership calls it."

const onlyAPartnershipsOwnDesignation = "Only a partnership's own designation has a title."

const chooseThePartnershipThatCanVerify = "Choose the partnership that can verify this."

const chooseAtLeastOneTheme = "Choose at least one theme that you are a specialist in."

const enterTheDayOnWhichItWasAwarded = "Enter the day on which it was awarded, like 2024-09-01."

const thisDayHasNotCome = "This day has not come yet."

const enterItsLastDay = "Enter its last day, like 2027-08-31, or leave this empty."

const itsLastDayHasPassed = "Its last day has passed already."

const enterAWebAddress = "Enter a web address that begins with https:// or http://."

const sayHowABroker = "Say how a broker can check this, or give a link."

const youHaveClaimedMany = "You have claimed many designations here, and the brokers were told. Please wait."

const chooseAPartnershipThatYourHome = "Choose a partnership that your home school belongs to, or one above it."

func chooseAtMostThemes() string {
	return fmt.Sprintf("Choose at most %d themes.", maxThemes)
}

const chooseAThemeFromTheList = "Choose a theme from the list."

const thisThemeIsChosen = "This theme is chosen twice."

const enterOnlyTheName = "Enter only the name of the person who saw it. Numbers are not kept here."

const enterTheDayOnWhichItWasSeen = "Enter the day on which it was seen, like 2026-03-03."

const enterTheNameOfTheInsurer = "Enter the name of the insurer, or what kind of cover it is."

const enterOnlyTheInsurer = "Enter only the insurer or the kind of cover. Numbers of policies and certificates are " +
	"not kept here."

const enterTheLastDay = "Enter the last day of the insurance, like 2027-08-31."

const thisDayHasPassed = "This day has passed already."

const thisIsMoreThanTen = "This is more than ten years ahead. Please check the year."

func theHeadOfCanConfirm(home string) string {
	return "The head of " + home + " can confirm this in Lateral."
}

func anotherHeadOfCanConfirm(home string) string {
	return "Another head of " + home + " can confirm this in Lateral, or a broker of its partnership."
}

func anotherHeadOfCanConfirmThisInLateral(home string) string {
	return "Another head of " + home + " can confirm this in Lateral."
}

func aBrokerOfThePartnership(home string) string {
	return "A broker of the partnership of " + home + " can confirm this in Lateral."
}

func nobodyCanConfirmThisInLateral(home string) string {
	return "Nobody can confirm this in Lateral yet: " + home + " has no other head here, and no partnership."
}

const youAreALeader = "You are a leader of this school already."

const onlyALeaderWhoIsListed = "Only a leader who is listed can pause."

const youAreListedAlready = "You are listed already."

const thisLeaderHasRetired = "This leader has retired already."

const theLeaderHasRetired = "The leader has retired."

const enterATitle = "Enter a title."

const chooseInPersonRemote = "Choose in person, remote or both."

const enterHowFarYouTravel = "Enter how far you travel, from 1 to 310 miles."

const thereIsNoTravel = "There is no travel for support that is only remote: enter 0."

const dayRatesAreInPounds = "Day rates are in pounds (GBP)."

const enterToADay = "Enter £0 to £2,000 a day."

const chooseAtLeastOne = "Choose at least one."

const thisIsNotOneOfTheChoices = "This is not one of the choices."

const thisIsChosenTwice = "This is chosen twice."

const youHaveRetiredResume = "You have retired. Resume before you offer something."

const thisServiceIsListed = "This service is listed already."

const youAreNotListed = "You are not listed at the moment. Resume before you list a service."

const aServiceCanBeListed = "A service can be listed once a designation of yours is verified and in force."

const onlyAServiceThatIsListed = "Only a service that is listed can be withdrawn."

const nobodyDecidesOnTheirOwnDesignation = "Nobody decides on their own designation. Another broker must."

const onlyABrokerOfThePartnership = "Only a broker of the partnership that it names may decide on this."

const sayWhyForTheLeader = "Say why, for the leader to read."

func thisDesignationIsAlready(found Designation) string {
	return "This designation is " + string(found.State) + " already."
}

const theLastDayOfThisDesignation = "The last day of this designation has passed."

const noDesignationOfTheLeader = "No designation of the leader is in force any more."

// maxThemes limits the themes of a designation or a service: with more, people
// could no longer choose by them.
const maxThemes = 10
