package notices

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

func peopleRules() map[events.Type]rule {
	return map[events.Type]rule{
		people.AccountRegistered:    on(accountRegistered),
		people.RegistrationRepeated: on(registrationRepeated),
		people.PasswordResetAsked:   on(resetRequested),
		people.PasswordChanged:      on(passwordChanged),
		people.DeviceFirstSeen:      on(deviceFirstSeen),
		people.MembershipAsked:      on(membershipRequested),
		people.MembershipApproved:   on(membershipApproved),
		people.MembershipRefused:    on(membershipRefused),
		people.MembershipEnded:      on(membershipEnded),
		people.InvitationSent:       on(invited),
	}
}

func accountRegistered(_ context.Context, _ docdb.Reader, d people.RegisteredData) ([]telling, error) {
	return []telling{{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/confirm-email",
		title: "Confirm your e-mail address",
		text: "You registered with Lateral with this address.\n\nPlease confirm that it is yours. The link is good for " +
			"three days.\n\nIf you did not register with Lateral, ignore this letter.",
		action: "Confirm my address",
	}}, nil
}

func registrationRepeated(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/reset-password",
		title: "You have a Lateral account already",
		text: "Somebody, probably you, registered with this address, which has an account already.\n\nSign in with your " +
			"password, or choose a new one with the link below. It is good for an hour.",
		action: "Choose a new password",
	}}, nil
}

func resetRequested(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/reset-password",
		title: "Choose a new password",
		text: "Somebody, probably you, asked for a new password for this address.\n\nChoose one with the link below. It " +
			"is good for an hour.\n\nIf you did not ask for this, ignore this letter; nothing has changed.",
		action: "Choose a new password",
	}}, nil
}

func passwordChanged(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{{
		accountID: d.AccountID, own: true, path: "/forgotten-password", action: "Ask for a new password",
		title: "Your password was changed",
		text: "Your password was changed, and you were signed out everywhere else.\n\nIf this was you, you need do " +
			"nothing. If it was not, ask for a new password at once.",
	}}, nil
}

func deviceFirstSeen(ctx context.Context, r docdb.Reader, d people.SessionData) ([]telling, error) {
	s, err := people.SignInOf(ctx, r, d.SessionID)
	if err != nil {
		return nil, err
	}
	where := s.Device
	if s.Address != "" {
		where += ", from the address " + s.Address
	}
	return []telling{{
		accountID: d.AccountID, own: true, path: "/account", action: "See where you are signed in",
		title: "You signed in on a new device",
		text: "Somebody signed in to your account on a device that we have not seen before: " + where +
			".\n\nIf this was you, you need do nothing. If it was not, end that session and choose a new password at once.",
	}}, nil
}

func membershipRequested(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	account, err := people.GetAccount(ctx, r, m.AccountID)
	if err != nil {
		return nil, err
	}
	place, err := people.NameOf(ctx, r, m.Place)
	if err != nil {
		return nil, err
	}
	approvers, err := people.ApproversOf(ctx, r, register.URN(m.Place.ID), m.AccountID)
	if err != nil {
		return nil, err
	}
	t := telling{
		title: fmt.Sprintf("%s asks to join %s", account.Name, place),
		text: fmt.Sprintf(
			"%s asks to act for %s as %s.\n\nPlease approve or refuse. Until then they see nothing of the school.", account.Name,
			place, m.Role.Words()),
		path: "/approvals", action: "Approve or refuse",
	}
	if m.Role != people.Head {
		return toAccounts(t, approvers), nil
	}
	return secondHead(ctx, r, m, account.Name, place, t, approvers)
}

// secondHead tells the heads in office, who decide, and the brokers that
// somebody else asks to be head. Where there is no head it sends t to the
// approvers.
func secondHead(ctx context.Context, r docdb.Reader, m people.Membership, name, place string, t telling,
	approvers []people.Account) ([]telling, error) {
	heads, err := people.HoldersOf(ctx, r, m.Place, people.Head)
	if err != nil || len(heads) == 0 {
		return toAccounts(t, approvers), err
	}
	t.title = fmt.Sprintf("%s asks to be head of %s too", name, place)
	t.text = fmt.Sprintf(
		"%s asks to act for %s as head. %s has a head in Lateral already.\n\nPlease approve or refuse. If you approve "+
			"them, they may do everything that a head may. If you do not know them, refuse.", name, place, place)
	told := toAccounts(t, approvers)
	in, err := partnerships.Of(ctx, r, register.URN(m.Place.ID))
	if err != nil {
		return nil, err
	}
	for _, p := range in {
		brokers, err := toHolders(ctx, r, telling{
			title: fmt.Sprintf("%s asks to be head of %s too", name, place), path: "/partnerships/" + p.ID,
			action: "See the partnership",
			text: fmt.Sprintf(
				"%s asks to act for %s as head. The school has a head in Lateral already, who decides.\n\nYou need do nothing. "+
					"If you know that the head has changed, please speak to the school.", name, place),
		}, people.Partnership(p.ID), people.Broker)
		if err != nil {
			return nil, err
		}
		told = merge(told, brokers)
	}
	return slices.DeleteFunc(told, func(t telling) bool { return t.accountID == m.AccountID }), nil
}

func membershipApproved(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	return aboutMembership(ctx, r, m, "You can now act for %s",
		"You were approved: you can now act for %s as %s.\n\nSee what there is to do.")
}

func membershipRefused(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	return aboutMembership(ctx, r, m, "You were not approved for %s",
		"Your request to act for %s as %s was refused.\n\nIf you think that this is a mistake, ask the school.")
}

func membershipEnded(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	return aboutMembership(ctx, r, m, "You no longer act for %s",
		"Your role was ended: you no longer act for %s as %s.\n\nIf you think that this is a mistake, ask the school or "+
			"its broker.")
}

func aboutMembership(ctx context.Context, r docdb.Reader, m people.Membership, title, text string) ([]telling, error) {
	place, err := people.NameOf(ctx, r, m.Place)
	return []telling{{
		accountID: m.AccountID, path: "/", action: "Open Lateral",
		title: fmt.Sprintf(title, place), text: fmt.Sprintf(text, place, m.Role.Words()),
	}}, err
}

func invited(ctx context.Context, r docdb.Reader, d people.InvitedData) ([]telling, error) {
	invitation, err := people.GetInvitation(ctx, r, d.InvitationID)
	if err != nil || invitation.State != people.InviteOpen {
		return nil, err
	}
	place, err := namedTo(ctx, r, invitation)
	return []telling{{
		email: invitation.Email, private: true, linkID: d.LinkID, path: "/invitation",
		title: "You are invited to act for " + place + " on Lateral",
		text: fmt.Sprintf(
			"You are invited to act for %s as %s on Lateral, which brokers support between schools.\n\nPlease accept within "+
				"two weeks. The link is good until then.", place, invitation.Role.Words()),
		action: "See the invitation",
	}}, err
}

// namedTo names the place of an invitation to its reader. Schools have the
// register's name. People choose the names of partnerships, so only a reader
// with a confirmed address sees one in the letter; others read it where they
// accept.
func namedTo(ctx context.Context, r docdb.Reader, i people.Invitation) (string, error) {
	if i.Place.Kind == people.InPartnership {
		known, err := people.HasConfirmed(ctx, r, i.Email)
		if err != nil || !known {
			return "a partnership of schools", err
		}
	}
	return people.NameOf(ctx, r, i.Place)
}
