package notices

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

func addressRules() map[events.Type]rule {
	return map[events.Type]rule{
		people.AddressChangeAsked:   on(addressChangeAsked),
		people.AddressChanged:       on(addressChanged),
		people.AddressChangeStopped: on(addressChangeStopped),
	}
}

// addressChangeAsked writes to both addresses. Where the new one already has an
// account, its owner gets a letter without a link to confirm.
func addressChangeAsked(ctx context.Context, r docdb.Reader, d people.AddressData) ([]telling, error) {
	c, err := people.GetAddressChange(ctx, r, d.ChangeID)
	if err != nil || c.State != people.AddressWaiting {
		return nil, err
	}
	until := date.Words(c.ExpiresAt)
	toOld := telling{
		accountID: d.AccountID, private: true, linkID: d.OldLinkID, path: "/change-address", action: "Say yes or no",
		title: "Change the address of your Lateral account?",
		text: "Somebody, probably you, asked that you sign in with another address from now on: " + c.To +
			".\n\nPlease say yes by " + until +
			", with the link below. The new address must say yes too.\n\nIf you did not ask for this, say no at once, with " +
			"the same link: somebody is in your account.",
	}
	owner, err := c.OwnerOfNew(ctx, r)
	if err != nil {
		return nil, err
	}
	if owner != "" {
		return []telling{toOld, {
			accountID: owner, private: true, path: "/forgotten-password", action: "Choose a new password",
			title: "Your address has a Lateral account already",
			text: "Somebody, perhaps you, wanted to use your address for another Lateral account. It has an account already, " +
				"so nothing was changed.\n\nIf this was you, sign in with this address. If you have forgotten the password, " +
				"choose a new one with the link below.\n\nIf it was not you, you need do nothing.",
		}}, nil
	}
	return []telling{toOld, {
		email: c.To, private: true, linkID: d.NewLinkID, path: "/change-address", action: "Say yes or no",
		title: "Use this address for Lateral?",
		text: "Somebody who has a Lateral account wants to sign in with your address from now on.\n\nIf this was you, say " +
			"yes by " + until +
			", with the link below. The address that the account has now must say yes too.\n\nIf it was not you, say no with " +
			"the same link, or ignore this letter.",
	}}, nil
}

// addressChanged writes to the account, at its new address, and to the old one.
// The old address is not told the new one, because somebody else may read its
// mail by now.
func addressChanged(ctx context.Context, r docdb.Reader, d people.AddressData) ([]telling, error) {
	c, err := people.GetAddressChange(ctx, r, d.ChangeID)
	if err != nil {
		return nil, err
	}
	return []telling{
		{
			accountID: d.AccountID, own: true, path: "/account", action: "Open your account",
			title: "You have a new address for Lateral",
			text: "Both addresses said yes. From now on you sign in with " + c.To +
				", and letters go there. Your password and your second steps are as before. You were signed out everywhere else.",
		},
		{
			email: c.From, private: true, path: "/pages/contact", action: "Write to us",
			title: "Your Lateral account has another address",
			text: "Your account no longer uses this address, after both the old and the new one said yes. No further letters " +
				"will come here.\n\nIf this was not you, write to us at once.",
		},
	}, nil
}

func addressChangeStopped(_ context.Context, _ docdb.Reader, d people.AddressData) ([]telling, error) {
	t := telling{
		accountID: d.AccountID, own: true, path: "/account", action: "Open your account",
		title: "Your address was not changed",
		text: "The owner of the new address said no, so your address stays as it is.\n\nIf you mistyped the new address, " +
			"ask again with the right one.",
	}
	if d.Side == people.OldAddress {
		t.path, t.action = "/forgotten-password", "Choose a new password"
		t.text =
			"You stopped a change of your address that you had not asked for, so your address stays as it is, and you were " +
				"signed out everywhere.\n\nSomebody was in your account. Choose a new password now, and then look at your second " +
				"steps and at your recent messages."
	}
	return []telling{t}, nil
}
