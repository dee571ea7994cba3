package peoplehttp

// What people are told when something is done.
const (
	sentIfKnown = "If somebody has this address here, we have sent them a letter with a link that is good for an hour."
	openTheLink = "We have sent a letter to this address. Open the link in it within three days."

	passwordIsReset     = "Your password is changed. Please sign in with it."
	passwordIsChanged   = "Your password is changed. You are signed out everywhere else."
	countsForTenMinutes = "Thank you. This counts for ten minutes."
	secondStepsAreGone  = "Their second steps are gone, and they are signed out everywhere. They and all operators " +
		"are told."
)

// Why a call is refused at the gate.
const (
	pleaseSignIn  = "Please sign in."
	notYourRole   = "This is not part of your role."
	noRoleYet     = "Nobody has confirmed a role of yours yet. Until then you see your account and the register."
	sendTheHeader = "Send the header X-Lateral-CSRF: 1."
)

// Who may call an operation, in the description of the API.
const (
	everybody         = "everybody"
	whoeverIsSignedIn = "whoever is signed in, also without a role"
	whoeverHoldsARole = "whoever is signed in and holds a role"

	withAProof = ", with a proof of who they are from the last ten minutes " +
		"(else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again)"

	withAFreshProof = ", with a proof of who they are from the last two minutes that they gave in this session " +
		"(else 403 with the code proof_needed: call POST /api/v1/session/proof, then send the same again)"
)

// inThePlace says that roles count in the place that a parameter of the path names.
func inThePlace(roles, kind, param string) string {
	return roles + " in the " + kind + " {" + param + "}"
}
