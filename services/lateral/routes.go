package main

import (
	"net/http"
	"slices"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/billing/billinghttp"
	"lateral/services/home"
	"lateral/services/home/homehttp"
	"lateral/services/leaders/leadershttp"
	"lateral/services/matching/matchinghttp"
	"lateral/services/needs/needshttp"
	"lateral/services/notices/noticeshttp"
	"lateral/services/operations/operationshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/privacy/privacyhttp"
	"lateral/services/register/registerhttp"
	"lateral/services/security/securityhttp"
	"lateral/services/support/supporthttp"
	"lateral/services/themes/themeshttp"
)

const (
	get    = http.MethodGet
	post   = http.MethodPost
	put    = http.MethodPut
	patch  = http.MethodPatch
	remove = http.MethodDelete
)

// route is a row of the table: method, path beneath /api/v1, name, purpose, rule
// of access, handler.
type route struct {
	Method, Path, Name, Summary string
	Access                      httpx.Access
	Handle                      httpx.Endpoint
}

// routes is the only table of all operations with their rules of access. If a
// rule names no place, the use-case checks that the person holds the role in the
// place of the thing. People who wait for approval are let in only by rules with
// Waiting: to their own account and messages.
func (p *program) routes() []httpx.Route {
	gate := peoplehttp.NewGate(p.people.Authenticate)
	paces := paces()
	var routes []httpx.Route
	for _, r := range slices.Concat(p.peopleRoutes(gate), p.registerRoutes(gate), p.leaderRoutes(gate), p.needRoutes(gate), p.supportRoutes(gate), p.billingRoutes(gate), p.noticeRoutes(gate), p.operationRoutes(gate), p.privacyRoutes(gate)) {
		routes = append(routes, httpx.Route{
			Method: r.Method, Path: "/api/v1" + r.Path, Name: r.Name, Summary: r.Summary,
			Access: r.Access, Pace: paces[r.Name], Within: p.within(r), Handle: r.Handle,
		})
	}
	return routes
}

// paces limit how often one address may call operations that strangers could
// abuse: to guess passwords of many accounts, to send letters to many people, to
// copy the register. A whole school, or all heads of an authority in one room,
// may share one address. The noun people counts acts on one account.
func paces() map[string]httpx.Pace {
	letters := httpx.Pace{Often: 60, Per: 10 * time.Minute}
	secrets := httpx.Pace{Often: 120, Per: time.Minute}
	reading := httpx.Pace{Often: 1200, Per: time.Minute}
	return map[string]httpx.Pace{
		"register": letters, "ask-password-reset": letters,
		"sign-in": secrets, "confirm-registration": secrets, "reset-password": secrets, "finish-sign-in": secrets, "ask-passkey": secrets, "sign-in-by-passkey": secrets,
		"read-invitation": secrets, "accept-invitation": secrets,
		"read-address-change": secrets, "confirm-address-change": secrets, "stop-address-change": secrets,
		"find-schools": reading, "get-school": reading, "list-directory": reading,
	}
}

func (p *program) peopleRoutes(gate peoplehttp.Gate) []route {
	d, cookies := p.people, peoplehttp.Cookies{Secure: p.config.secure()}
	anybody, oneself := gate.Public(), gate.Waiting()
	early := oneself.Early()
	approvers := gate.Roles(people.Head, people.Broker, people.Operator)
	return []route{
		{post, "/registrations", "register", "Register for a school; the address is confirmed by mail", anybody, peoplehttp.Register(d)},
		{post, "/registrations/confirm", "confirm-registration", "Confirm an e-mail address", anybody, peoplehttp.Confirm(d)},
		{post, "/session", "sign-in", "Sign in", anybody, peoplehttp.SignIn(d, cookies, p.now)},
		{post, "/session/refresh", "refresh-session", "Get a new access token by the cookie", anybody, peoplehttp.Refresh(d, cookies, p.now)},
		{post, "/session/second-step", "finish-sign-in", "Take the second step of signing in", anybody, peoplehttp.FinishSignIn(d, cookies, p.now)},
		{post, "/session/passkey/options", "ask-passkey", "What to ask a browser with, to sign in by a passkey alone", anybody, peoplehttp.AskPasskey(d)},
		{post, "/session/passkey", "sign-in-by-passkey", "Sign in by a passkey alone", anybody, peoplehttp.SignInByPasskey(d, cookies, p.now)},
		{post, "/session/proof/options", "ask-proof", "What to ask a browser with, to prove by a passkey that it is you", early, peoplehttp.AskProof(d)},
		{post, "/session/proof", "prove-identity", "Prove again that it is you, for what a stolen session must not do", early, peoplehttp.Prove(d)},
		{remove, "/session", "sign-out", "Sign out", anybody.Early(), peoplehttp.SignOut(d, cookies)},
		{get, "/sessions", "list-sessions", "Where one is signed in", early, peoplehttp.OpenSessions(d)},
		{remove, "/sessions/{id}", "end-session", "Sign out in one place", early, peoplehttp.EndSession(d)},
		{remove, "/sessions", "sign-out-everywhere", "Sign out on every device", early, peoplehttp.SignOutEverywhere(d, cookies)},
		{post, "/password-resets", "ask-password-reset", "Ask for a link to choose a new password", anybody, peoplehttp.AskReset(d)},
		{post, "/password-resets/complete", "reset-password", "Choose a new password by a link", anybody, peoplehttp.Reset(d)},
		{get, "/me", "read-me", "Who is signed in, and which roles they hold", early, peoplehttp.ReadMe(d)},
		{patch, "/me", "change-me", "Change one's name", oneself, peoplehttp.ChangeMe(d)},
		{put, "/me/password", "change-password", "Change one's password; the present one is the proof", early, peoplehttp.ChangePassword(d)},
		{get, "/me/address", "read-address", "One's address, and a change of it that waits", oneself, peoplehttp.ReadAddress(d)},
		{put, "/me/address", "change-email", "Ask to use another address; letters go to both", oneself.Proved(), peoplehttp.AskAddress(d)},
		{remove, "/me/address/change", "withdraw-address-change", "Take a change of address back", oneself, peoplehttp.WithdrawAddress(d)},
		{post, "/address-changes/read", "read-address-change", "Read a change of address by the link in a letter", anybody, peoplehttp.ReadAddressChange(d)},
		{post, "/address-changes/confirm", "confirm-address-change", "Say yes to a change of address by the link in a letter", anybody, peoplehttp.ConfirmAddress(d)},
		{post, "/address-changes/stop", "stop-address-change", "Say no to a change of address by the link in a letter", anybody, peoplehttp.StopAddress(d)},
		{get, "/me/security-events", "list-own-security-events", "Sign-ins, refusals and changes of power of one's own account in the last 12 months", early, securityhttp.ListOwnEntries(p.security)},
		{get, "/me/security", "read-security", "One's second steps at sign-in", early, peoplehttp.ReadSecurity(d)},
		{post, "/me/totp", "add-totp", "Begin to add an app that shows codes", early.Proved(), peoplehttp.EnrolTOTP(d)},
		{post, "/me/totp/{id}/confirm", "confirm-totp", "Make an app count by a code that it shows", early.Proved(), peoplehttp.ConfirmTOTP(d)},
		{post, "/me/passkeys/options", "begin-passkey", "What to ask a browser with, to add a passkey", early.Proved(), peoplehttp.BeginPasskey(d)},
		{post, "/me/passkeys", "add-passkey", "Add the passkey that a browser made", early.Proved(), peoplehttp.AddPasskey(d)},
		{put, "/me/factors/{id}/name", "name-factor", "Give a second step another name", early.Proved(), peoplehttp.NameFactor(d)},
		{remove, "/me/factors/{id}", "remove-factor", "Remove a second step", early.Proved(), peoplehttp.RemoveFactor(d)},
		{post, "/me/recovery-codes", "make-recovery-codes", "New recovery codes in the place of the earlier ones", early.Proved(), peoplehttp.RenewRecoveryCodes(d)},
		{post, "/second-step-resets", "reset-factors", "Take away the second steps of somebody who lost everything", gate.Roles(people.Operator).Proved(), peoplehttp.ResetFactors(d)},
		{post, "/memberships", "ask-membership", "Ask for a further role", oneself, peoplehttp.Ask(d)},
		{get, "/memberships/waiting", "list-waiting-memberships", "Who waits for my approval", approvers, peoplehttp.Waiting(d)},
		{post, "/memberships/{id}/approve", "approve-membership", "Approve a role", approvers.Proved(), peoplehttp.Approve(d)},
		{post, "/memberships/{id}/refuse", "refuse-membership", "Refuse a role", approvers, peoplehttp.Refuse(d)},
		{remove, "/memberships/{id}", "end-membership", "End a role", oneself.Proved(), peoplehttp.End(d)},
		{get, "/memberships/{id}/colleagues", "list-colleagues", "Who can stand in for one in a role", oneself, peoplehttp.Colleagues(d)},
		{post, "/memberships/{id}/deputies", "name-deputy", "Have a colleague stand in for a time", oneself.Proved(), peoplehttp.NameDeputy(d)},
		{get, "/me/absences", "list-absences", "Times for which one has a deputy, or is one", oneself, peoplehttp.Absences(d)},
		{remove, "/absences/{id}", "end-absence", "End such a time", oneself, peoplehttp.EndAbsence(d)},
		{get, "/schools/{urn}/memberships", "list-school-memberships", "Who holds which role in a school", approvers, peoplehttp.OfSchool(d)},
		{get, "/partnerships/{id}/memberships", "list-partnership-memberships", "Who holds which role in a partnership", gate.Roles(people.Broker, people.Operator).InPartnership("id"), peoplehttp.OfPartnership(d)},
		{get, "/operators", "list-operators", "Who runs the service", gate.Roles(people.Operator), peoplehttp.Operators(d)},
		{post, "/invitations", "invite", "Invite somebody to a role", approvers.Proved(), peoplehttp.Invite(d)},
		{post, "/invitation-lists", "invite-list", "Invite the people of a list, or see what would become of each line", gate.Roles(people.Broker, people.Operator).Proved(), peoplehttp.InviteList(d)},
		{post, "/invitations/read", "read-invitation", "Read an invitation by its link", anybody, peoplehttp.ReadInvitation(d)},
		{post, "/invitations/accept", "accept-invitation", "Accept an invitation by its link", anybody, peoplehttp.Accept(d)},
		{remove, "/invitations/{id}", "withdraw-invitation", "Withdraw an invitation", approvers, peoplehttp.Withdraw(d)},
		{get, "/schools/{urn}/invitations", "list-school-invitations", "Open invitations to a school", approvers, peoplehttp.InvitationsToSchool(d)},
		{get, "/partnerships/{id}/invitations", "list-partnership-invitations", "Open invitations to a partnership", gate.Roles(people.Broker, people.Operator).InPartnership("id"), peoplehttp.InvitationsToPartnership(d)},
	}
}

func (p *program) registerRoutes(gate peoplehttp.Gate) []route {
	s := p.register
	anybody, signedIn, operator := gate.Public(), gate.SignedIn(), gate.Roles(people.Operator)
	broker := gate.Roles(people.Broker, people.Operator).InPartnership("id")
	treasury, bursary := gate.Roles(people.Broker, people.Finance, people.Operator).InPartnership("id"), gate.Roles(people.Head, people.Finance).InSchool("urn")
	officers := gate.Roles(people.Head, people.Broker, people.Finance, people.Operator)
	return []route{
		{get, "/schools", "find-schools", "Find schools as one types: name, town, postcode, URN", anybody, registerhttp.FindSchools(s)},
		{get, "/schools/{urn}", "get-school", "Read a school", anybody, registerhttp.GetSchool(s)},
		{get, "/schools/{urn}/partnerships", "list-school-partnerships", "Partnerships that a school belongs to, and those above them", signedIn, registerhttp.ListSchoolPartnerships(s)},
		{get, "/successions", "list-successions", "Closed schools whose successor nobody confirmed yet", operator, registerhttp.ListAwaiting(s)},
		{post, "/successions", "confirm-succession", "Let what belonged to a closed school follow to its successor", operator, registerhttp.ConfirmSuccession(s)},
		{get, "/directory", "list-directory", "Partnerships with their areas and how many schools they have, for everybody", gate.Public(), registerhttp.ListDirectory(s)},
		{get, "/partnerships", "list-partnerships", "Partnerships by name", signedIn, registerhttp.ListPartnerships(s)},
		{post, "/partnerships", "found-partnership", "Found a partnership", operator.Proved(), registerhttp.FoundPartnership(s)},
		{get, "/partnerships/{id}", "get-partnership", "Read a partnership", signedIn, registerhttp.GetPartnership(s)},
		{put, "/partnerships/{id}", "change-partnership", "Change a partnership", broker.Proved(), registerhttp.ChangePartnership(s)},
		{get, "/partnerships/{id}/payee", "get-partnership-payee", "How a partnership is paid, and which change of it waits", treasury, registerhttp.GetPartnershipPayee(s)},
		{put, "/partnerships/{id}/payee", "change-partnership-payee", "Ask for another account or VAT number of a partnership: it waits for a second person, or three days", treasury.Proved(), registerhttp.ChangePartnershipPayee(s)},
		{get, "/schools/{urn}/payee", "get-school-payee", "How a school is paid, as its self-bills say, and which change of it waits", bursary, registerhttp.GetSchoolPayee(s)},
		{put, "/schools/{urn}/payee", "change-school-payee", "Ask for another account or VAT number of a school: it waits for a second person, or three days", bursary.Proved(), registerhttp.ChangeSchoolPayee(s)},
		{get, "/payee-changes/{id}", "get-payee-change", "A change of who is paid", officers, registerhttp.GetPayeeChange(s)},
		{post, "/payee-changes/{id}/confirm", "confirm-payee-change", "Confirm, as a second person, a change of who is paid", officers.Proved(), registerhttp.ConfirmPayeeChange(s)},
		{post, "/payee-changes/{id}/stop", "stop-payee-change", "Stop a change of who is paid", officers, registerhttp.StopPayeeChange(s)},
		{get, "/partnerships/{id}/schools", "list-partnership-schools", "Schools of a partnership", signedIn, registerhttp.ListMembers(s)},
		{post, "/partnerships/{id}/schools", "bring-in-schools", "Make the schools of a list members, or ask them", operator, registerhttp.BringInSchools(s)},
		{put, "/partnerships/{id}/schools/{urn}", "ask-school", "Ask a school to become a member", broker, registerhttp.AskSchool(s)},
		{remove, "/partnerships/{id}/schools/{urn}", "leave-partnership", "End a school's membership", gate.Roles(people.Head, people.Broker, people.Operator), registerhttp.LeavePartnership(s)},
		{get, "/partnerships/{id}/requests", "list-partnership-requests", "Schools that a partnership asked to join", broker, registerhttp.ListPartnershipRequests(s)},
		{get, "/schools/{urn}/requests", "list-school-requests", "Partnerships that ask a school to join", gate.Roles(people.Head, people.Operator).InSchool("urn"), registerhttp.ListSchoolRequests(s)},
		{get, "/join-requests", "list-requests", "Requests to join that wait, or that ended", operator, registerhttp.ListRequests(s)},
		{post, "/join-requests/{id}/accept", "accept-request", "Join a partnership that asks", gate.Roles(people.Head, people.Operator), registerhttp.AcceptRequest(s)},
		{post, "/join-requests/{id}/decline", "decline-request", "Not join a partnership that asks", gate.Roles(people.Head, people.Operator), registerhttp.DeclineRequest(s)},
		{post, "/join-requests/{id}/withdraw", "withdraw-request", "Take a request to join back", gate.Roles(people.Broker, people.Operator), registerhttp.WithdrawRequest(s)},
	}
}

func (p *program) leaderRoutes(gate peoplehttp.Gate) []route {
	d := p.leaders
	anybody, signedIn := gate.Public(), gate.SignedIn()
	leader, broker := gate.Roles(people.Leader), gate.Roles(people.Broker)
	return []route{
		{get, "/themes", "list-themes", "What support can be about", anybody, themeshttp.ListThemes()},
		{post, "/themes/suggestions", "suggest-themes", "Themes that a text speaks of", gate.Waiting(), themeshttp.SuggestThemes()},
		{get, "/leaders", "list-leaders", "Leaders by name", signedIn, leadershttp.ListLeaders(d)},
		{post, "/leaders", "enlist-leader", "Become a leader", leader, leadershttp.EnlistLeader(d)},
		{get, "/leaders/{id}", "get-leader", "Read a leader", signedIn, leadershttp.GetLeader(d)},
		{put, "/leaders/{id}", "describe-leader", "Change what a leader says of themselves", leader, leadershttp.DescribeLeader(d)},
		{post, "/leaders/{id}/pause", "pause-leader", "Be shown to nobody for now", leader, leadershttp.PauseLeader(d)},
		{post, "/leaders/{id}/resume", "resume-leader", "Be shown again", leader, leadershttp.ResumeLeader(d)},
		{post, "/leaders/{id}/retire", "retire-leader", "Stop being a leader", leader, leadershttp.RetireLeader(d)},
		{get, "/leaders/{id}/checks", "get-checks", "What was seen of a leader before they enter a school", gate.Roles(people.Leader, people.Head, people.Senior, people.Broker), leadershttp.GetChecks(d)},
		{put, "/leaders/{id}/checks", "confirm-checks", "Confirm what was seen of a leader", gate.Roles(people.Head, people.Broker), leadershttp.ConfirmChecks(d)},
		{get, "/schools/{urn}/checks", "list-checks", "What was seen of each leader of a school", gate.Roles(people.Head, people.Senior).InSchool("urn"), leadershttp.ListChecks(d)},
		{get, "/leaders/{id}/designations", "list-designations", "A leader's designations", signedIn, leadershttp.ListDesignations(d)},
		{post, "/leaders/{id}/designations", "claim-designation", "Claim a designation", leader, leadershttp.ClaimDesignation(d)},
		{get, "/designations", "list-designation-claims", "Designations that a partnership decides on", broker, leadershttp.ListClaims(d)},
		{post, "/designations/{id}/verify", "verify-designation", "Confirm a designation", broker, leadershttp.VerifyDesignation(d)},
		{post, "/designations/{id}/refuse", "refuse-designation", "Turn a claim down", broker, leadershttp.RefuseDesignation(d)},
		{post, "/designations/{id}/revoke", "revoke-designation", "End a designation", broker, leadershttp.RevokeDesignation(d)},
		{get, "/leaders/{id}/services", "list-services", "What a leader offers", signedIn, leadershttp.ListServices(d)},
		{post, "/leaders/{id}/services", "offer-service", "Draft a service", leader, leadershttp.OfferService(d)},
		{get, "/services/{id}", "get-service", "Read a service", signedIn, leadershttp.GetService(d)},
		{put, "/services/{id}", "change-service", "Change a service", leader, leadershttp.ChangeService(d)},
		{post, "/services/{id}/list", "list-service", "Show a service to other schools", leader, leadershttp.ListService(d)},
		{post, "/services/{id}/withdraw", "withdraw-service", "Take a service back", leader, leadershttp.WithdrawService(d)},
		{get, "/leaders/{id}/diary", "get-diary", "A term of a leader's diary", signedIn, leadershttp.GetDiary(d)},
		{put, "/leaders/{id}/diary", "change-diary", "Open and close half-days", leader, leadershttp.ChangeDiary(d)},
	}
}

func (p *program) needRoutes(gate peoplehttp.Gate) []route {
	s := p.needs
	signedIn, school := gate.SignedIn(), gate.Roles(people.Head, people.Senior)
	oneself := gate.Waiting() // who waits to be let in keeps drafts of their own; needs looks whose they are
	return []route{
		{get, "/needs", "list-needs", "Needs of one's schools, of a partnership, or that reach one", oneself, needshttp.ListNeeds(s)},
		{post, "/needs", "draft-need", "Begin a need", oneself, needshttp.DraftNeed(s)},
		{get, "/needs/{id}", "get-need", "Read a need, as much of it as one may see", oneself, needshttp.GetNeed(s)},
		{put, "/needs/{id}", "save-need", "Save a step of a need", oneself, needshttp.SaveNeed(s)},
		{remove, "/needs/{id}", "discard-need", "Throw a draft away", oneself, needshttp.DiscardNeed(s)},
		{post, "/needs/{id}/post", "post-need", "Post a need", school, needshttp.PostNeed(s)},
		{post, "/needs/{id}/withdraw", "withdraw-need", "Withdraw a need", school, needshttp.WithdrawNeed(s)},
		{post, "/needs/{id}/reopen", "reopen-need", "Open a need again", school, needshttp.ReopenNeed(s)},
		{post, "/needs/{id}/name", "name-need", "Be named to everybody whom the need reaches", school, needshttp.NameNeed(s)},
		{get, "/needs/{id}/matches", "list-matches", "Who fits a need, and why; who does not, and why not", gate.Roles(people.Head, people.Senior, people.Broker), matchinghttp.ListMatches(p.matching)},
		{get, "/needs/{id}/disclosures", "list-disclosures", "To whom the school was named, and why", signedIn, needshttp.ListDisclosures(s)},
	}
}

func (p *program) supportRoutes(gate peoplehttp.Gate) []route {
	s := p.support
	signedIn := gate.SignedIn()
	school, leader, home := gate.Roles(people.Head, people.Senior), gate.Roles(people.Leader), gate.Roles(people.Head)
	sides := gate.Roles(people.Head, people.Senior, people.Leader)
	anySide := gate.Roles(people.Head, people.Senior, people.Leader, people.Broker)
	return []route{
		{post, "/needs/{id}/enquiries", "send-enquiries", "Ask one leader or several about a need", school, supporthttp.SendEnquiries(s)},
		{get, "/enquiries", "list-enquiries", "Enquiries that one takes part in", signedIn, supporthttp.ListEnquiries(s)},
		{get, "/enquiries/{id}", "get-thread", "All that followed from an enquiry", signedIn, supporthttp.GetThread(s)},
		{get, "/enquiries/{id}/quote", "get-quote", "What half-days would come to in an enquiry", signedIn, supporthttp.GetQuote(s)},
		{post, "/enquiries/{id}/decline", "decline-enquiry", "Decline an enquiry", leader, supporthttp.DeclineEnquiry(s)},
		{post, "/enquiries/{id}/withdraw", "withdraw-enquiry", "Take an enquiry back", school, supporthttp.WithdrawEnquiry(s)},
		{post, "/enquiries/{id}/proposals", "propose", "Make a proposal or a counter-proposal", sides, supporthttp.Propose(s)},
		{post, "/proposals/{id}/accept", "accept-proposal", "Agree to a proposal", school, supporthttp.AcceptProposal(s)},
		{post, "/proposals/{id}/decline", "decline-proposal", "Decline a proposal of the other side", sides, supporthttp.DeclineProposal(s)},
		{post, "/proposals/{id}/withdraw", "withdraw-proposal", "Take one's own proposal back", sides, supporthttp.WithdrawProposal(s)},
		{get, "/releases", "list-releases", "What the head of a school was asked for", home, supporthttp.ListReleases(s)},
		{post, "/releases/{id}/grant", "grant-release", "Release a leader for the dates of a proposal", home, supporthttp.GrantRelease(s)},
		{post, "/releases/{id}/refuse", "refuse-release", "Not release a leader", home, supporthttp.RefuseRelease(s)},
		{get, "/agreements", "list-agreements", "Agreements of a school or a partnership", signedIn, supporthttp.ListAgreements(s)},
		{get, "/waiting", "list-waiting", "What waits for one in enquiries and agreements", signedIn, supporthttp.ListWaiting(s)},
		{get, "/agreements/{id}/document", "get-agreement-document", "An agreement as a PDF", signedIn, supporthttp.GetDocument(s)},
		{get, "/agreements/{id}", "get-agreement", "Read an agreement and its visits", signedIn, supporthttp.GetAgreement(s)},
		{put, "/agreements/{id}/purchase-order", "set-purchase-order", "Write the buyer's order number on an agreement", gate.Roles(people.Finance, people.Head, people.Senior), supporthttp.SetPurchaseOrder(s)},
		{post, "/agreements/{id}/cancel", "cancel-agreement", "End an agreement early", anySide, supporthttp.CancelAgreement(s)},
		{post, "/visits/{id}/record", "record-visit", "Say what was done on a visit", leader, supporthttp.RecordVisit(s)},
		{post, "/visits/{id}/sign-off", "sign-off-visit", "Confirm a visit", school, supporthttp.SignOffVisit(s)},
		{post, "/visits/{id}/query", "query-visit", "Ask about the record of a visit", school, supporthttp.QueryVisit(s)},
		{post, "/visits/{id}/moves", "move-visit", "Ask to hold a visit on other half-days", sides, supporthttp.MoveVisit(s)},
		{post, "/moves/{id}/agree", "agree-move", "Say yes to other half-days for a visit", sides, supporthttp.AgreeMove(s)},
		{post, "/moves/{id}/decline", "decline-move", "Say no to other half-days for a visit", sides, supporthttp.DeclineMove(s)},
		{post, "/moves/{id}/withdraw", "withdraw-move", "No longer ask for other half-days", sides, supporthttp.WithdrawMove(s)},
		{post, "/visits/{id}/cancel", "cancel-visit", "Cancel a visit", anySide, supporthttp.CancelVisit(s)},
	}
}

func (p *program) noticeRoutes(gate peoplehttp.Gate) []route {
	return []route{
		{get, "/notices", "list-notices", "What one was told, the newest first", gate.Waiting(), noticeshttp.ListNotices(p.notices)},
		{post, "/notices/read", "read-notices", "Mark all notices as read", gate.Waiting(), noticeshttp.ReadNotices(p.notices)},
	}
}

func (p *program) privacyRoutes(gate peoplehttp.Gate) []route {
	s := p.privacy
	oneself, operator := gate.Waiting(), gate.Roles(people.Operator)
	return []route{
		{get, "/me/data", "get-own-data", "A copy of all that is held about one", oneself.Proved(), privacyhttp.ReadCopy(s, p.now)},
		{get, "/me/erasure", "read-erasure", "How it stands with one's erasure", oneself, privacyhttp.ReadErasure(s)},
		{put, "/me/erasure", "ask-erasure", "Ask to be erased", oneself.Proved(), privacyhttp.AskErasure(s)},
		{remove, "/me/erasure", "withdraw-erasure", "Take one's request to be erased back", oneself, privacyhttp.WithdrawErasure(s)},
		{get, "/erasures", "list-erasures", "Who asks to be erased", operator, privacyhttp.ListErasures(s)},
		{post, "/erasures/{id}/carry-out", "carry-out-erasure", "Erase somebody who asks for it", operator.Proved(), privacyhttp.CarryOutErasure(s)},
		{post, "/erasures/{id}/refuse", "refuse-erasure", "Say why somebody is not erased", operator.Proved(), privacyhttp.RefuseErasure(s)},
	}
}

func (p *program) billingRoutes(gate peoplehttp.Gate) []route {
	s := p.billing
	issuer := gate.Roles(people.Broker, people.Finance)
	school := gate.Roles(people.Head, people.Senior, people.Finance)
	readers := gate.Roles(people.Broker, people.Finance, people.Head, people.Senior)
	return []route{
		{get, "/billable-visits", "list-billable-visits", "Signed-off visits that are on no invoice yet", issuer, billinghttp.ListBillable(s)},
		{get, "/invoice-preview", "preview-invoice", "What an invoice would come to", issuer, billinghttp.PreviewInvoice(s)},
		{get, "/agreements-to-prepare", "list-agreements-to-prepare", "Active agreements of which an invoice would lack something", issuer, billinghttp.ListUnprepared(s)},
		{put, "/agreements/{id}/vat", "decide-vat", "Say which VAT there is on an agreement", issuer, billinghttp.DecideVAT(s)},
		{get, "/invoices", "list-invoices", "Invoices of a partnership or to a school", readers, billinghttp.ListInvoices(s)},
		{post, "/invoices", "issue-invoice", "Issue an invoice for signed-off visits", issuer.Proved(), billinghttp.IssueInvoice(s)},
		{get, "/invoices/{id}", "get-invoice", "Read an invoice and its payments", readers, billinghttp.GetInvoice(s)},
		{get, "/invoices/{id}/document", "get-invoice-document", "An invoice as a PDF", readers, billinghttp.GetInvoiceDocument(s)},
		{post, "/invoices/{id}/payments", "record-transfer", "Record a bank transfer that came for an invoice", issuer.Proved(), billinghttp.RecordTransfer(s)},
		{post, "/invoices/{id}/credit-notes", "credit-invoice", "Take an invoice back whole", issuer.Proved(), billinghttp.CreditInvoice(s)},
		{get, "/credit-notes/{id}", "get-credit-note", "Read a credit note", readers, billinghttp.GetCreditNote(s)},
		{get, "/credit-notes/{id}/document", "get-credit-note-document", "A credit note as a PDF", readers, billinghttp.GetCreditNoteDocument(s)},
		{post, "/invoices/{id}/payment-notices", "note-paid", "Tell the issuer that the school paid", school, billinghttp.NotePaid(s)},
		{post, "/webhooks/stripe", "hear-stripe", "Take in a message of Stripe, by its signature", gate.Public(), billinghttp.HearGateway(s)},
		{get, "/self-bills", "list-self-bills", "What home schools are owed", readers, billinghttp.ListSelfBills(s)},
		{get, "/self-bills/{id}", "get-self-bill", "Read a self-bill", readers, billinghttp.GetSelfBill(s)},
		{get, "/self-bills/{id}/document", "get-self-bill-document", "A self-bill as a PDF", readers, billinghttp.GetSelfBillDocument(s)},
	}
}

func (p *program) operationRoutes(gate peoplehttp.Gate) []route {
	operator := gate.Roles(people.Operator)
	waiting := home.Service{
		Register: p.register, People: p.people, Leaders: p.leaders, Needs: p.needs,
		Support: p.support, Billing: p.billing, Privacy: p.privacy, Pages: p.pages, Queue: p.queue, JobWords: wordsOfJob, Now: p.now,
	}
	return []route{
		{get, "/dashboard", "get-dashboard", "What waits for one in a membership", gate.SignedIn(), homehttp.GetHome(waiting)},
		{get, "/pages", "list-pages", "The pages that everybody may read: privacy, accessibility, terms, contact", gate.Public(), operationshttp.ListPages(p.pages)},
		{get, "/pages/{name}", "get-page", "Read a page", gate.Public(), operationshttp.GetPage(p.pages)},
		{put, "/pages/{name}", "write-page", "Write a page", operator, operationshttp.WritePage(p.pages)},
		{get, "/jobs", "list-jobs", "Jobs by state: the dead ones wait for a person", operator, listJobs(p.queue, p.notices.About)},
		{post, "/jobs/{id}/retry", "retry-job", "Start a job again that was given up", operator, retryJob(p.queue)},
		{get, "/security-events", "list-security-events", "Failed sign-ins, refusals and changes of power of the last 12 months", operator, securityhttp.ListEntries(p.security)},
		{get, "/mail", "get-mail", "Whether letters are sent, or only kept", operator, p.getMail()},
		{get, "/outbox", "list-outbox", "Letters of a demonstration, which sends none; on its machine alone", gate.Public(), p.listOutbox()},
	}
}
