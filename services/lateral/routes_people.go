package main

import (
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/privacy/privacyhttp"
	"lateral/services/security/securityhttp"
)

func (p *program) peopleRoutes(gate peoplehttp.Gate) []route {
	d, cookies := p.people, peoplehttp.Cookies{Secure: p.config.secure()}
	anybody, oneself := gate.Public(), gate.Waiting()
	early := oneself.Early()
	approvers := gate.Roles(people.Head, people.Broker, people.Operator)
	return []route{
		{post, "/registrations", "register", "Register for a school; the address is confirmed by mail", anybody,
			peoplehttp.Register(d)},
		{post, "/registrations/confirm", "confirm-registration", "Confirm an e-mail address", anybody, peoplehttp.Confirm(d)},
		{post, "/session", "sign-in", "Sign in", anybody, peoplehttp.SignIn(d, cookies, p.Now)},
		{post, "/session/refresh", "refresh-session", "Get a new access token by the cookie", anybody,
			peoplehttp.Refresh(d, cookies, p.Now)},
		{post, "/session/second-step", "finish-sign-in", "Take the second step of signing in", anybody,
			peoplehttp.FinishSignIn(d, cookies, p.Now)},
		{post, "/session/passkey/options", "ask-passkey", "What to ask a browser with, to sign in by a passkey alone",
			anybody, peoplehttp.AskPasskey(d)},
		{post, "/session/passkey", "sign-in-by-passkey", "Sign in by a passkey alone", anybody,
			peoplehttp.SignInByPasskey(d, cookies, p.Now)},
		{post, "/session/proof/options", "ask-proof", "What to ask a browser with, to prove by a passkey that it is you",
			early, peoplehttp.AskProof(d)},
		{post, "/session/proof", "prove-identity", "Prove again that it is you, for what a stolen session must not do", early,
			peoplehttp.Prove(d)},
		{remove, "/session", "sign-out", "Sign out", anybody.Early(), peoplehttp.SignOut(d, cookies)},
		{get, "/sessions", "list-sessions", "Where one is signed in", early, peoplehttp.OpenSessions(d)},
		{remove, "/sessions/{id}", "end-session", "Sign out in one place", early, peoplehttp.EndSession(d)},
		{remove, "/sessions", "sign-out-everywhere", "Sign out on every device", early,
			peoplehttp.SignOutEverywhere(d, cookies)},
		{post, "/password-resets", "ask-password-reset", "Ask for a link to choose a new password", anybody,
			peoplehttp.AskReset(d)},
		{post, "/password-resets/complete", "reset-password", "Choose a new password by a link", anybody,
			peoplehttp.Reset(d)},
		{get, "/me", "read-me", "Who is signed in, and which roles they hold", early, peoplehttp.ReadMe(d, may)},
		{patch, "/me", "change-me", "Change one's name", oneself, peoplehttp.ChangeMe(d, may)},
		{put, "/me/password", "change-password", "Change one's password; the present one is the proof", early,
			peoplehttp.ChangePassword(d)},
		{get, "/me/address", "read-address", "One's address, and a change of it that waits", oneself,
			peoplehttp.ReadAddress(d)},
		{put, "/me/address", "change-email", "Ask to use another address; letters go to both", oneself.Proved(),
			peoplehttp.AskAddress(d)},
		{remove, "/me/address/change", "withdraw-address-change", "Take a change of address back", oneself,
			peoplehttp.WithdrawAddress(d)},
		{post, "/address-changes/read", "read-address-change", "Read a change of address by the link in a letter", anybody,
			peoplehttp.ReadAddressChange(d)},
		{post, "/address-changes/confirm", "confirm-address-change", "Say yes to a change of address by the link in a letter",
			anybody, peoplehttp.ConfirmAddress(d)},
		{post, "/address-changes/stop", "stop-address-change", "Say no to a change of address by the link in a letter",
			anybody, peoplehttp.StopAddress(d)},
		{get, "/me/security-events", "list-own-security-events",
			"Sign-ins, refusals and changes of power of one's own account in the last 12 months", early,
			securityhttp.ListOwnEntries(p.security)},
		{get, "/me/security", "read-security", "One's second steps at sign-in", early, peoplehttp.ReadSecurity(d)},
		{post, "/me/totp", "add-totp", "Begin to add an app that shows codes", early.Proved(), peoplehttp.EnrolTOTP(d)},
		{post, "/me/totp/{id}/confirm", "confirm-totp", "Make an app count by a code that it shows", early.Proved(),
			peoplehttp.ConfirmTOTP(d)},
		{post, "/me/passkeys/options", "begin-passkey", "What to ask a browser with, to add a passkey", early.Proved(),
			peoplehttp.BeginPasskey(d)},
		{post, "/me/passkeys", "add-passkey", "Add the passkey that a browser made", early.Proved(),
			peoplehttp.AddPasskey(d)},
		{put, "/me/factors/{id}/name", "name-factor", "Give a second step another name", early.Proved(),
			peoplehttp.NameFactor(d)},
		{remove, "/me/factors/{id}", "remove-factor", "Remove a second step", early.Proved(), peoplehttp.RemoveFactor(d)},
		{post, "/me/recovery-codes", "make-recovery-codes", "New recovery codes in the place of the earlier ones",
			early.Proved(), peoplehttp.RenewRecoveryCodes(d)},
		{post, "/second-step-resets", "reset-factors", "Take away the second steps of somebody who lost everything",
			gate.Roles(people.Operator).Proved(), peoplehttp.ResetFactors(d)},
		{post, "/memberships", "ask-membership", "Ask for a further role", oneself, peoplehttp.Ask(d)},
		{get, "/memberships/waiting", "list-waiting-memberships", "Who waits for my approval", approvers,
			peoplehttp.Waiting(d)},
		{post, "/memberships/{id}/approve", "approve-membership", "Approve a role", approvers.Proved(),
			peoplehttp.Approve(d)},
		{post, "/memberships/{id}/refuse", "refuse-membership", "Refuse a role", approvers, peoplehttp.Refuse(d)},
		{remove, "/memberships/{id}", "end-membership", "End a role", oneself.Proved(), peoplehttp.End(d)},
		{get, "/memberships/{id}/colleagues", "list-colleagues", "Who can stand in for one in a role", oneself,
			peoplehttp.Colleagues(d)},
		{post, "/memberships/{id}/deputies", "name-deputy", "Have a colleague stand in for a time", oneself.Proved(),
			peoplehttp.NameDeputy(d)},
		{get, "/me/absences", "list-absences", "Times for which one has a deputy, or is one", oneself,
			peoplehttp.Absences(d)},
		{remove, "/absences/{id}", "end-absence", "End such a time", oneself, peoplehttp.EndAbsence(d)},
		{get, "/schools/{urn}/memberships", "list-school-memberships", "Who holds which role in a school", approvers,
			peoplehttp.OfSchool(d)},
		{get, "/partnerships/{id}/memberships", "list-partnership-memberships", "Who holds which role in a partnership",
			gate.Roles(people.Broker, people.Operator).InPartnership("id"), peoplehttp.OfPartnership(d)},
		{get, "/operators", "list-operators", "Who runs the service", gate.Roles(people.Operator), peoplehttp.Operators(d)},
		{post, "/invitations", "invite", "Invite somebody to a role", approvers.Proved(), peoplehttp.Invite(d)},
		{post, "/invitation-lists", "invite-list", "Invite the people of a list, or see what would become of each line",
			gate.Roles(people.Broker, people.Operator).Proved(), peoplehttp.InviteList(d)},
		{post, "/invitations/read", "read-invitation", "Read an invitation by its link", anybody,
			peoplehttp.ReadInvitation(d)},
		{post, "/invitations/accept", "accept-invitation", "Accept an invitation by its link", anybody, peoplehttp.Accept(d)},
		{remove, "/invitations/{id}", "withdraw-invitation", "Withdraw an invitation", approvers, peoplehttp.Withdraw(d)},
		{get, "/schools/{urn}/invitations", "list-school-invitations", "Open invitations to a school", approvers,
			peoplehttp.InvitationsToSchool(d)},
		{get, "/partnerships/{id}/invitations", "list-partnership-invitations", "Open invitations to a partnership",
			gate.Roles(people.Broker, people.Operator).InPartnership("id"), peoplehttp.InvitationsToPartnership(d)},
	}
}

func (p *program) privacyRoutes(gate peoplehttp.Gate) []route {
	s := p.privacy
	oneself, operator := gate.Waiting(), gate.Roles(people.Operator)
	return []route{
		{get, "/me/data", "get-own-data", "A copy of all that is held about one", oneself.Proved(),
			privacyhttp.ReadCopy(s, p.Now)},
		{get, "/me/erasure", "read-erasure", "How it stands with one's erasure", oneself, privacyhttp.ReadErasure(s)},
		{put, "/me/erasure", "ask-erasure", "Ask to be erased", oneself.Proved(), privacyhttp.AskErasure(s)},
		{remove, "/me/erasure", "withdraw-erasure", "Take one's request to be erased back", oneself,
			privacyhttp.WithdrawErasure(s)},
		{get, "/erasures", "list-erasures", "Who asks to be erased", operator, privacyhttp.ListErasures(s)},
		{post, "/erasures/{id}/carry-out", "carry-out-erasure", "Erase somebody who asks for it", operator.Proved(),
			privacyhttp.CarryOutErasure(s)},
		{post, "/erasures/{id}/refuse", "refuse-erasure", "Say why somebody is not erased", operator.Proved(),
			privacyhttp.RefuseErasure(s)},
	}
}
