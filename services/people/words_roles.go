package people

import "lateral/services/register"

// ErasedName replaces the name of an erased person. It says neither role nor school: in a
// thread that hides the school, these would tell which it is.
const ErasedName = "Erased person"

func youStandInAsHere(role string) string {
	return "You stand in as " + role + " here, so you cannot give this role to others. " +
		"The person who is away can, or an operator."
}

const thisRequestWasDecided = "This request was decided already."

const youStandInForThisPerson = "You stand in for this person, so you cannot end their roles."

const thisMembershipHasEnded = "This membership has ended already."

const aSchoolKeepsItsLast = "A school keeps its last head. Approve another head first, or ask an operator."

const thisAbsenceIsOver = "This absence is over already."

const chooseSchoolPartnershipOrService = "Choose school, partnership or service."

const thisRoleIsNotHeld = "This role is not held in such a place."

const theServiceHasNoNumber = "The service has no number: leave it out."

const somebodyElseMustDecide = "Somebody else must decide on your own request."

const youHaveAskedForThisSeveral = "You have asked for this several times. Those who decide have been told. Please " +
	"wait."

const youHaveThisRole = "You have this role there already."

const youHaveAskedForThisRole = "You have asked for this role there already."

const enterADayLike = "Enter a day like 2026-02-03."

const chooseTodayOrALater = "Choose today or a later day."

const chooseADayThatIsNotBefore = "Choose a day that is not before the first."

const aDeputyStandsInForThree = "A deputy stands in for three months at most. Invite somebody to the role for longer."

const chooseWhoStandsIn = "Choose who stands in."

const chooseSomebodyWhoHasAnotherRole = "Choose somebody who has another role in the same place."

const youHaveNamedADeputy = "You have named a deputy for this role already. End that first."

const aDeputyCanStand = "A deputy can stand in only for a role of your own that you hold now."

const nobodyCanDoALeaders = "Nobody can do a leader's work in their place. Close the half-days in your diary instead."

const otherOperatorsCanDo = "Other operators can do everything that you can."

func isNotOpen(school register.School) string {
	return school.Name + " is not open."
}

const chooseHeadSeniorLeader = "Choose head, senior, leader or finance."
