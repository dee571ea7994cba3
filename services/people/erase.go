package people

import (
	"context"
	"slices"
	"strings"

	"lateral/pkg/docdb"
)

// ErasedAddress replaces an address. Nobody has it, nothing is sent to it, and it differs
// for each account.
func ErasedAddress(accountID string) string { return strings.ToLower(accountID) + erasedDomain }

// Erase removes everything from an account that says whose it was or opens it: name and
// addresses, password, second steps, sessions, links, registrations and waiting changes.
// Its roles end. It returns the account as it was. The caller runs Forget after the commit.
func (d *Directory) Erase(ctx context.Context, tx docdb.Tx, accountID string) (Account, error) {
	was, err := GetAccount(ctx, tx, accountID)
	if err != nil {
		return was, err
	}
	for _, step := range []func(context.Context, docdb.Tx, string) error{d.endRoles, d.endAccess, d.dropInvitations} {
		if err := step(ctx, tx, accountID); err != nil {
			return was, err
		}
	}
	a := was
	if a.State, err = AccountSteps.After(a.State, "erase"); err != nil {
		return was, err
	}
	a.Name, a.Email = ErasedName, ErasedAddress(accountID)
	a.EmailKey, a.Formerly, a.FormerEmails = emailKey(a.Email), nil, nil
	if err := accounts.Replace(ctx, tx, &a); err != nil {
		return was, err
	}
	return was, d.events.Append(ctx, tx, AccountRenamed, a.ID, PersonData{AccountID: a.ID})
}

// AddressesOf returns every address by which the account is or was known. It includes those
// that the account asked to have, unless they belong to somebody else or were invited by
// somebody else.
func AddressesOf(ctx context.Context, r docdb.Reader, a Account) ([]string, error) {
	all := append([]string{a.Email}, a.FormerEmails...)
	changes, err := addressChanges.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{a.ID}})
	if err != nil {
		return nil, err
	}
	for _, c := range changes {
		others, err := accounts.Count(ctx, r, docdb.Query{Index: "by_email", Equal: []any{c.ToKey}})
		if err != nil {
			return nil, err
		}
		invited, err := invitations.Count(ctx, r, docdb.Query{Index: "to_address", Equal: []any{c.ToKey}})
		if err != nil {
			return nil, err
		}
		if others == 0 && invited == 0 {
			all = append(all, c.To)
		}
	}
	return all, nil
}

// Forget makes the cache read the account again.
func (d *Directory) Forget(ctx context.Context, accountID string) { d.forgetAccount(ctx, accountID) }

func (d *Directory) endRoles(ctx context.Context, tx docdb.Tx, accountID string) error {
	held, err := liveOf(ctx, tx, accountID)
	if err != nil {
		return err
	}
	for _, m := range held {
		if m, err = getMembership(ctx, tx, m.ID); err != nil {
			return err
		}
		if !m.Live { // it ended with another one
			continue
		}
		if err := d.move(ctx, tx, &m, "end", accountID); err != nil {
			return err
		}
		if err := d.events.Append(ctx, tx, MembershipEnded, m.ID, m); err != nil {
			return err
		}
	}
	return nil
}

// endAccess ends everything by which somebody can get in.
func (d *Directory) endAccess(ctx context.Context, tx docdb.Tx, accountID string) error {
	if err := d.endAll(ctx, tx, accountID, "", AccountErased); err != nil {
		return err
	}
	if err := d.endLinks(ctx, tx, accountID); err != nil {
		return err
	}
	if err := dropCredential(ctx, tx, accountID); err != nil {
		return err
	}
	if err := dropFactors(ctx, tx, accountID); err != nil {
		return err
	}
	return d.dropRegistrations(ctx, tx, accountID)
}

// dropRegistrations forgets what an account registered, and the change of address
// that it waits for.
func (d *Directory) dropRegistrations(ctx context.Context, tx docdb.Tx, accountID string) error {
	all, err := registrations.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{accountID}})
	if err != nil {
		return err
	}
	for _, reg := range all {
		if err := d.endLinks(ctx, tx, reg.ID); err != nil {
			return err
		}
		if err := dropRegistration(ctx, tx, reg); err != nil {
			return err
		}
	}
	c, err := waitingChange(ctx, tx, accountID)
	if err != nil {
		return ignoreAbsent(err)
	}
	return d.closeChange(ctx, tx, c, "withdraw")
}

// dropInvitations withdraws the open invitations to the account's address.
func (d *Directory) dropInvitations(ctx context.Context, tx docdb.Tx, accountID string) error {
	a, err := GetAccount(ctx, tx, accountID)
	if err != nil {
		return err
	}
	open, err := invitations.All(ctx, tx, docdb.Query{Index: "to_address", Equal: []any{a.EmailKey}})
	if err != nil {
		return err
	}
	for _, i := range open {
		if err := d.closeInvitation(ctx, tx, i, "withdraw", InvitationWithdrawn, ""); err != nil {
			return err
		}
	}
	return nil
}

// LastIn says whether somebody is the last operator, and of which schools they are
// the only head.
func LastIn(ctx context.Context, r docdb.Reader, accountID string) (lastOperator bool, headAlone []string, err error) {
	held, err := liveOf(ctx, r, accountID)
	if err != nil {
		return false, nil, err
	}
	for _, m := range held {
		if m.State != StateActive || m.Role != Operator && m.Role != Head || m.For != "" {
			continue
		}
		all, err := activeAt(ctx, r, m.Place, m.Role)
		all = slices.DeleteFunc(all, func(m Membership) bool { return m.For != "" }) // a deputy goes with the head
		if err != nil {
			return false, nil, err
		}
		switch {
		case len(all) > 1:
		case m.Role == Operator:
			lastOperator = true
		default:
			headAlone = append(headAlone, m.Place.ID)
		}
	}
	return lastOperator, headAlone, nil
}
