package needs

import (
	"fmt"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/services/register"
)

const chooseAThemeFromTheList = "Choose a theme from the list."

func chooseAtMostThemes() string {
	return fmt.Sprintf("Choose at most %d themes.", MaxThemes)
}

const chooseAFormatFromTheList = "Choose a format from the list."

const thisFormatIsChosen = "This format is chosen twice."

const chooseAPhaseFromTheList = "Choose a phase from the list."

const chooseASourceOfMoney = "Choose a source of money from the list."

const chooseHowFarThisMayBeShown = "Choose how far this may be shown from the list."

func enterUpToDays() string {
	return fmt.Sprintf("Enter up to %d days.", MaxHalfDays/2)
}

func enterUpToKM() string {
	return fmt.Sprintf("Enter up to %d km.", MaxFartherKM)
}

const enterZeroOrMore = "Enter zero or more."

const enterAnAmountOfAtMost = "Enter an amount of at most £1,000,000."

const chooseACurrencyFromTheList = "Choose a currency from the list."

const enterADateLike = "Enter a date, like 2026-02-03."

const theLastDayComes = "The last day comes before the first. Change one of them."

const sayInASentence = "Say in a sentence or two what is the matter."

const sayWhatWouldShow = "Say what would show that the support worked."

const chooseThePhase = "Choose the phase."

const sayHowManyHalfDays = "Say how many half-days you need: one or more."

const chooseSupportInPerson = "Choose support in person, remote support or both."

const sayWhereTheMoney = "Say where the money comes from, or that you give days in return."

const sayHowFarThisMayBeShown = "Say how far this may be shown."

const withoutAPartnershipThisIsShown = "Without a partnership, this is shown to the region at least."

const thisIsShownSoFar = "This is shown that far already."

const (
	onlyTheHeadWaives    = "Only the head of the school can waive a conflict of interest."
	sayWhyItIsNoMatter   = "Say in a sentence why this does not stand in the way."
	noConflictIsDeclared = "The leader has declared no conflict of interest with your school."
	thisIsWaivedAlready  = "This conflict of interest is waived already."
)

const sayByWhenYouNeed = "Say by when you need it."

const thisDayHasPassed = "This day has passed. Choose a later one."

func thereAreOnly(days int, first, last date.Day) string {
	if days == 1 {
		return "There is only " + first.Words() + ". Enter one day at most, or choose a later last day."
	}
	return fmt.Sprintf("From %s to %s there are only %d days. Enter no more, or choose a later last day.",
		first.Words(), last.Words(), days)
}

const chooseADayWithin = "Choose a day within the next two years."

const thePartnershipCannotBeChanged = "The partnership cannot be changed after posting."

const thisHasBeenShown = "This has been shown further already."

const yourSchoolHasBeenNamed = "Your school has been named already. That cannot be taken back."

const sayWhatIsTheMatter = "Say what is the matter first: an empty draft is not kept."

func youHaveDraftsThrow(n int64) string {
	return fmt.Sprintf("You have %d drafts. Throw one away first.", n)
}

const chooseAPartnershipThatYourSchool = "Choose a partnership that your school is a member of."

const thisSchoolSucceededTheSchool = "This school succeeded the school that was told."

const nameASchoolOrAPartnership = "Name a school or a partnership, and a state."

func nothingIsAgreedFor(n Need) string {
	return "Nothing is agreed for " + n.Ref + "."
}

func postedWithdrawInstead(n Need) string {
	return n.Ref + " has been posted already. Withdraw it instead."
}

const youCanPostThisOnce = "You can post this once the school has let you in. Until then it is kept as your draft."

func hasNeitherBeenWithdrawn(n Need) string {
	return n.Ref + " has neither been withdrawn nor lapsed."
}

const yourSchoolIsNamed = "Your school is named already."

const onlyTheHeadOrAnotherSenior = "Only the head or another senior leader of the school can do this."

const theSchoolChoseToBeNamed = "The school chose to be named."

func schoolIsNotOpen(school register.School) string {
	return school.Name + " is not open."
}

const chooseOwnPartnershipOrReaching = "Choose own, partnership or reaching."

// shown limits how many words a sentence quotes.
const shown = 10

// tells is the sentence about words that give the school away.
func tells(words []string) string {
	quoted := make([]string, 0, shown)
	for _, w := range words[:min(shown, len(words))] {
		quoted = append(quoted, "“"+strings.Join(strings.Fields(w), " ")+"”")
	}
	list := strings.Join(quoted, ", ")
	if len(words) > shown {
		list += " and more"
	}
	return "This tells which school you are: " + list + ". Take it out, or choose to be named."
}

func enterUpToReplyDays() string { return fmt.Sprintf("Enter up to %d days.", MaxReplyDays) }

func postedAlready(n Need) string { return n.Ref + " has been posted already." }

// howItStands says why a need is not open.
func howItStands(n Need) string {
	return n.Ref + " " + map[State]string{
		Draft: "has not been posted yet", Agreed: "has been agreed already", Met: "has been met",
		Withdrawn: "was withdrawn", Lapsed: "has lapsed",
	}[n.State] + "."
}

// OnlyOwnDrafts is Forbidden: somebody without a role asks for needs of others.
func OnlyOwnDrafts() error {
	return apperr.Forbidden("Nobody has confirmed a role of yours yet. Until then you see your own drafts.")
}
