package people

import "lateral/pkg/events"

// What happens to people. No event holds an address, a password or the token of a link:
// events are kept for ever. Consumers look up names and addresses, and make the token with
// Directory.Link.
const (
	AccountRegistered events.Type = "people.registered" // data: RegisteredData; subject: the account
	// data: PersonData with a link to reset the password; the address has an account already
	RegistrationRepeated events.Type = "people.registration-repeated"
	AccountConfirmed     events.Type = "people.confirmed"   // data: PersonData; the account can sign in now
	AccountProvisioned   events.Type = "people.provisioned" // data: PersonData; made by a command
	// data: PersonData; the account was never confirmed and is gone
	AccountForgotten events.Type = "people.forgotten"
	AccountRenamed   events.Type = "people.renamed"   // data: PersonData
	SessionStarted   events.Type = "people.signed-in" // data: SessionData; subject: the account
	// data: SessionData; in a browser new to an account that has others
	DeviceFirstSeen    events.Type = "people.signed-in-anew"
	SessionEnded       events.Type = "people.session-ended"            // data: SessionData; subject: the account
	PasswordResetAsked events.Type = "people.password-reset-requested" // data: PersonData with the link
	PasswordChanged    events.Type = "people.password-changed"         // data: PersonData
	// data: FactorData; subject: the account, as of all these
	FactorAdded   events.Type = "people.factor-added"
	FactorRemoved events.Type = "people.factor-removed" // data: FactorData
	// data: PersonData; an operator did it for somebody who lost everything
	FactorsReset         events.Type = "people.factors-reset"
	RecoveryCodesRenewed events.Type = "people.recovery-codes-renewed" // data: PersonData
	RecoveryCodeUsed     events.Type = "people.recovery-code-used"     // data: RecoveryData
	// data: PersonData; the password was right, the codes were not
	SecondStepFailed events.Type = "people.second-step-failed"
	// data: FactorData; its counter went back, so there are two copies
	PasskeyCopied      events.Type = "people.passkey-copied"
	AddressChangeAsked events.Type = "people.address-change-asked" // data: AddressData with both links
	// data: AddressData; the owner of one side said yes
	AddressConfirmed events.Type = "people.address-confirmed"
	AddressChanged   events.Type = "people.address-changed" // data: AddressData
	// data: AddressData; the owner of one side said no
	AddressChangeStopped   events.Type = "people.address-change-stopped"
	AddressChangeWithdrawn events.Type = "people.address-change-withdrawn" // data: AddressData; by the person
	MembershipAsked        events.Type = "people.membership-requested"     // data: Membership, its subject too
	MembershipApproved     events.Type = "people.membership-approved"      // data: Membership
	DeputyNamed            events.Type = "people.deputy-named"             // data: Absence
	DeputyBegan            events.Type = "people.deputy-began"             // data: Absence
	DeputyEnded            events.Type = "people.deputy-ended"             // data: Absence
	MembershipRefused      events.Type = "people.membership-refused"       // data: Membership
	// data: Membership; by an invitation or a command
	MembershipGranted   events.Type = "people.membership-granted"
	MembershipEnded     events.Type = "people.membership-ended"     // data: Membership
	MembershipMoved     events.Type = "people.membership-moved"     // data: Membership, now in the successor
	InvitationSent      events.Type = "people.invited"              // data: InvitedData; subject: the invitation
	InvitationAccepted  events.Type = "people.invitation-accepted"  // data: InvitedData
	InvitationWithdrawn events.Type = "people.invitation-withdrawn" // data: InvitedData
)

// PersonData names an account and, where a letter needs one, a link.
type PersonData struct {
	AccountID string `json:"accountId"`
	LinkID    string `json:"linkId,omitempty"`
}

// RecoveryData says how many recovery codes a person has left.
type RecoveryData struct {
	AccountID string `json:"accountId"`
	Left      int    `json:"left"`
}

// RegisteredData names a registration and the link that confirms it.
type RegisteredData struct {
	AccountID      string `json:"accountId"`
	RegistrationID string `json:"registrationId"`
	LinkID         string `json:"linkId"`
}

// InvitedData names an invitation and, when it was sent, its link and who was
// invited before the address is known as an account.
type InvitedData struct {
	InvitationID string `json:"invitationId"`
	LinkID       string `json:"linkId,omitempty"`
	AccountID    string `json:"accountId,omitempty"` // who accepted
	Role         Role   `json:"role,omitempty"`      // to which they were invited; "" in events of earlier programs
	Place        Place  `json:"place,omitzero"`      // likewise
}

func (i Invitation) data() InvitedData {
	return InvitedData{InvitationID: i.ID, Role: i.Role, Place: i.Place}
}

// FactorKind is a kind of second step besides the password.
type FactorKind string

// The kinds of factor.
const (
	TOTP    FactorKind = "totp"    // an app that shows a code
	Passkey FactorKind = "passkey" // a device that proves its key
)
