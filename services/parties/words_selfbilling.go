package parties

// Why something about self-billing is refused.
const (
	aPartnershipAndASchool = "Self-billing is between a partnership, which draws up, and a school. Choose the other."
	beginsTodayOrLater     = "Enter today or a later day: both must have agreed before the first document."
	atMostTwelveMonths     = "An agreement holds for twelve months at most. Enter an earlier last day."
	selfBillingWaits       = "One of the two has asked already, and it waits for an answer."
	itsTimeHasPassed       = "Its last day has passed. Ask for a new one."
	onlyWhoAskedWithdraws  = "Only the side that asked takes this back. You can decline it."
	theOtherSideAnswers    = "The other side answers this. You can take it back."
	anotherPersonAnswers   = "You asked for this yourself. Another person of the other side answers."
)

// over says why an agreement cannot be moved so.
func (a *SelfBillingAgreement) over() string {
	switch a.State {
	case SelfBillingAgreed:
		return "Both have agreed already."
	case SelfBillingDeclined:
		return "The other side has declined this."
	case SelfBillingWithdrawn:
		return "The side that asked has taken this back."
	case SelfBillingEnded:
		return "This has been ended."
	case SelfBillingAsked:
	}
	return "This still waits for an answer."
}
