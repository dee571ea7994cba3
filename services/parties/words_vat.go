package parties

// Why a decision about VAT, or a confirmation, is refused.
const (
	chooseASupply      = "Choose what is sold."
	chooseAReason      = "Choose the reason."
	enterTheGround     = "Say on what ground, in at most 200 characters. Documents say it."
	noGroundHere       = "Only what is exempt or outside the scope has a ground. Leave this empty."
	enterADay          = "Enter a day, like 2026-09-01."
	endsBeforeItBegins = "The last day is before the first. Enter a later one."
	needsAVATNumber    = "Without a VAT number no VAT may be charged, nor passed on. Choose exempt, outside the " +
		"scope or zero, or add the number first."
	chooseAnotherParty = "Choose another party: this is the seller itself."
)

// whyItDoesNotHold says why a decision does not hold today.
func whyItDoesNotHold(ended bool) string {
	if ended {
		return "Its last day has passed. Decide anew."
	}
	return "There is no VAT number any more, so no VAT may be charged. Decide anew, or add the number."
}

const usuallyOne = " are usually one legal person, and charge each other no VAT. If they are one, say so."

func ofOneTrust(a, b, trust string) string {
	return a + " and " + b + " belong to " + trust + ". Academies of one trust" + usuallyOne
}

func ofOneAuthority(a, b, authority string) string {
	return a + " and " + b + " are maintained by " + authority + ". Schools that one authority maintains" +
		usuallyOne
}

func isOfTheTrust(school, trust string) string {
	return school + " belongs to " + trust + ". A trust and its academies" + usuallyOne
}

// maintained are the register's types of schools that a local authority maintains.
var maintained = []string{
	"Community school", "Voluntary aided school", "Voluntary controlled school", "Foundation school",
	"Community special school", "Foundation special school", "Local authority nursery school", "Pupil referral unit",
}
