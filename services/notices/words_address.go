package notices

import "lateral/services/people"

func addressChangeToOld(d people.AddressData, c people.AddressChange, until string) telling {
	return telling{
		accountID: d.AccountID, private: true, linkID: d.OldLinkID, path: "/change-address", action: "Say yes or no",
		title: "Change the address of your Lateral account?",
		text: "Somebody, probably you, asked that you sign in with another address from now on: " + c.To +
			".\n\nPlease say yes by " + until +
			", with the link below. The new address must say yes too.\n\nIf you did not ask for this, say no at once, with " +
			"the same link: somebody is in your account.",
	}
}

func addressTaken(owner string) telling {
	return telling{
		accountID: owner, private: true, path: "/forgotten-password", action: "Choose a new password",
		title: "Your address has a Lateral account already",
		text: "Somebody, perhaps you, wanted to use your address for another Lateral account. It has an account already, " +
			"so nothing was changed.\n\nIf this was you, sign in with this address. If you have forgotten the password, " +
			"choose a new one with the link below.\n\nIf it was not you, you need do nothing.",
	}
}

func addressChangeToNew(c people.AddressChange, d people.AddressData, until string) telling {
	return telling{
		email: c.To, private: true, linkID: d.NewLinkID, path: "/change-address", action: "Say yes or no",
		title: "Use this address for Lateral?",
		text: "Somebody who has a Lateral account wants to sign in with your address from now on.\n\nIf this was you, say " +
			"yes by " + until +
			", with the link below. The address that the account has now must say yes too.\n\nIf it was not you, say no with " +
			"the same link, or ignore this letter.",
	}
}

func addressChangedToAccount(d people.AddressData, c people.AddressChange) telling {
	return telling{
		accountID: d.AccountID, own: true, path: "/account", action: "Open your account",
		title: "You have a new address for Lateral",
		text: "Both addresses said yes. From now on you sign in with " + c.To +
			", and letters go there. Your password and your second steps are as before. You were signed out everywhere else.",
	}
}

func addressChangedToOld(c people.AddressChange) telling {
	return telling{
		email: c.From, private: true, path: "/pages/contact", action: "Write to us",
		title: "Your Lateral account has another address",
		text: "Your account no longer uses this address, after both the old and the new one said yes. No further letters " +
			"will come here.\n\nIf this was not you, write to us at once.",
	}
}

func addressStoppedByNew(d people.AddressData) telling {
	return telling{
		accountID: d.AccountID, own: true, path: "/account", action: "Open your account",
		title: "Your address was not changed",
		text: "The owner of the new address said no, so your address stays as it is.\n\nIf you mistyped the new address, " +
			"ask again with the right one.",
	}
}

func chooseNewPassword() string {
	return "Choose a new password"
}

func addressStoppedByOld() string {
	return "You stopped a change of your address that you had not asked for, so your address stays as it is, and you " +
		"were " +
		"signed out everywhere.\n\nSomebody was in your account. Choose a new password now, and then look at your second " +
		"steps and at your recent messages."
}
