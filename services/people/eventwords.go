package people

import (
	"lateral/pkg/events"
)

// EventTable says what people read of the events of people, and who. Of roles, those read
// who lead the place; of accounts, only those who run the service.
func EventTable() []events.Row {
	return append(eventsOfRoles(), eventsOfAccounts()...)
}

func eventsOfRoles() []events.Row {
	return []events.Row{
		membershipRow(MembershipAsked, "{person} asked for the role of ", "."),
		membershipRow(MembershipApproved, "{person} was given the role of ", ", which they had asked for."),
		membershipRow(MembershipRefused, "{person} was refused the role of ", "."),
		membershipRow(MembershipGranted, "{person} was given the role of ", "."),
		membershipRow(MembershipEnded, "{person} no longer has the role of ", "."),
		membershipRow(MembershipMoved, "{person} keeps the role of ", ": this school follows theirs, which closed."),
		invitationRow(InvitationSent, "Somebody was invited to take on ", "."),
		invitationRow(InvitationAccepted, "{person} accepted the invitation to take on ", "."),
		invitationRow(InvitationWithdrawn, "An invitation to take on ", " was taken back."),
		events.RowOf(DeputyNamed, "role", func(a Absence) []events.Line {
			return a.line(a.DeputyID, "{person} is to stand in for a colleague in "+roleWords(a.Role)+
				", from "+a.From.Words()+" to "+a.Until.Words()+".")
		}),
		events.RowOf(DeputyBegan, "role", func(a Absence) []events.Line {
			return a.line(a.DeputyID, "{person} stands in for a colleague in "+roleWords(a.Role)+".")
		}),
		events.RowOf(DeputyEnded, "role", func(a Absence) []events.Line {
			return a.line(a.DeputyID, "{person} no longer stands in for a colleague in "+roleWords(a.Role)+".")
		}),
	}
}

// roleWords is a role in a sentence. Events of earlier programs do not know it.
func roleWords(r Role) string {
	if r == "" {
		return "a role"
	}
	return "the role of " + r.Words()
}

func membershipRow(what events.Type, begin, end string) events.Row {
	return events.RowOf(what, "role", func(m Membership) []events.Line {
		return []events.Line{{Place: m.Place.Key(), Text: begin + m.Role.Words() + end, Person: m.AccountID}}
	})
}

func invitationRow(what events.Type, begin, end string) events.Row {
	return events.RowOf(what, "role", func(d InvitedData) []events.Line {
		return []events.Line{{Place: d.Place.Key(), Text: begin + roleWords(d.Role) + end, Person: d.AccountID}}
	})
}

func (a Absence) line(personID, text string) []events.Line {
	return []events.Line{{Place: a.Place.Key(), Text: text, Person: personID}}
}

func eventsOfAccounts() []events.Row {
	return []events.Row{
		accountRow(AccountRegistered, "{person} registered."),
		accountRow(RegistrationRepeated, "Somebody registered with the address of {person}, who has an account."),
		accountRow(AccountConfirmed, "{person} confirmed their address."),
		accountRow(AccountProvisioned, "An account for {person} was made by a command."),
		accountRow(AccountForgotten, "An account whose address was never confirmed was deleted."),
		accountRow(AccountRenamed, "{person} changed their name."),
		accountRow(SessionStarted, "{person} signed in."),
		accountRow(DeviceFirstSeen, "{person} signed in with another browser."),
		accountRow(SessionEnded, "{person} was signed out."),
		accountRow(PasswordResetAsked, "{person} asked for a new password."),
		accountRow(PasswordChanged, "{person} changed their password."),
		accountRow(FactorAdded, "{person} added a second step at sign-in."),
		accountRow(FactorRemoved, "{person} removed a second step at sign-in."),
		accountRow(FactorsReset, "The second steps of {person} were removed."),
		accountRow(RecoveryCodesRenewed, "{person} made new recovery codes."),
		accountRow(RecoveryCodeUsed, "{person} signed in with a recovery code."),
		accountRow(SecondStepFailed, "The password of {person} was right, the code was wrong."),
		accountRow(PasskeyCopied, "A copy of a passkey of {person} was refused."),
		accountRow(AddressChangeAsked, "{person} asked to change their address."),
		accountRow(AddressConfirmed, "{person} confirmed the change of their address."),
		accountRow(AddressChanged, "The address of {person} was changed."),
		accountRow(AddressChangeStopped, "The change of the address of {person} was stopped."),
		accountRow(AddressChangeWithdrawn, "{person} took the change of their address back."),
	}
}

// accountRow is for events whose data names the account, as of all these.
func accountRow(what events.Type, text string) events.Row {
	return events.RowOf(what, "account", func(d PersonData) []events.Line {
		return []events.Line{{Place: events.Service, Text: text, Person: d.AccountID}}
	})
}
