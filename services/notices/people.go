package notices

import (
	"context"
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
	return []telling{confirmAddress(d)}, nil
}

func registrationRepeated(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{accountIsThere(d)}, nil
}

func resetRequested(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{choosePassword(d)}, nil
}

func passwordChanged(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return []telling{passwordWasChanged(d)}, nil
}

func deviceFirstSeen(ctx context.Context, r docdb.Reader, d people.SessionData) ([]telling, error) {
	s, err := people.SignInOf(ctx, r, d.SessionID)
	if err != nil {
		return nil, err
	}
	where := s.Device
	if s.Address != "" {
		where += fromAddress(s.Address)
	}
	return []telling{newDevice(d, where)}, nil
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
	t := asksToJoin(account, place, m)
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
	t.urgent = true // perhaps nobody there knows them
	t.title = secondHeadTitle(name, place)
	t.text = asksToBeHead(name, place)
	told := toAccounts(t, approvers)
	in, err := partnerships.Of(ctx, r, register.URN(m.Place.ID))
	if err != nil {
		return nil, err
	}
	for _, p := range in {
		brokers, err := toHolders(ctx, r, asksToBeHeadToBrokers(name, place, p), people.Partnership(p.ID), people.Broker)
		if err != nil {
			return nil, err
		}
		told = merge(told, brokers)
	}
	return slices.DeleteFunc(told, func(t telling) bool { return t.accountID == m.AccountID }), nil
}

func membershipApproved(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	return aboutMembership(ctx, r, m, approvedTitle(),
		approvedWords())
}

func membershipRefused(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	return aboutMembership(ctx, r, m, refusedTitle(),
		refusedWords())
}

func membershipEnded(ctx context.Context, r docdb.Reader, m people.Membership) ([]telling, error) {
	told, err := aboutMembership(ctx, r, m, endedTitle(), endedWords())
	for i := range told {
		told[i].urgent = true // perhaps somebody else did it who may not
	}
	return told, err
}

func aboutMembership(ctx context.Context, r docdb.Reader, m people.Membership, title, text string) ([]telling, error) {
	place, err := people.NameOf(ctx, r, m.Place)
	return []telling{roleLetter(m, title, place, text)}, err
}

func invited(ctx context.Context, r docdb.Reader, d people.InvitedData) ([]telling, error) {
	invitation, err := people.GetInvitation(ctx, r, d.InvitationID)
	if err != nil || invitation.State != people.InviteOpen {
		return nil, err
	}
	place, err := namedTo(ctx, r, invitation)
	return []telling{invitedLetter(invitation, d, place)}, err
}

// namedTo names the place of an invitation to its reader. Schools have the
// register's name. People choose the names of partnerships, so only a reader
// with a confirmed address sees one in the letter; others read it where they
// accept.
func namedTo(ctx context.Context, r docdb.Reader, i people.Invitation) (string, error) {
	if i.Place.Kind == people.InPartnership {
		known, err := people.HasConfirmed(ctx, r, i.Email)
		if err != nil || !known {
			return somePartnership, err
		}
	}
	return people.NameOf(ctx, r, i.Place)
}
