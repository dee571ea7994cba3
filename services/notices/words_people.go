package notices

import (
	"fmt"

	"lateral/services/partnerships"
	"lateral/services/people"
)

func confirmAddress(d people.RegisteredData) telling {
	return telling{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/confirm-email",
		title: "Confirm your e-mail address",
		text: "You registered with Lateral with this address.\n\nPlease confirm that it is yours. The link is good for " +
			"three days.\n\nIf you did not register with Lateral, ignore this letter.",
		action: "Confirm my address",
	}
}

func accountIsThere(d people.PersonData) telling {
	return telling{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/reset-password",
		title: "You have a Lateral account already",
		text: "Somebody, probably you, registered with this address, which has an account already.\n\nSign in with your " +
			"password, or choose a new one with the link below. It is good for an hour.",
		action: "Choose a new password",
	}
}

func choosePassword(d people.PersonData) telling {
	return telling{
		accountID: d.AccountID, private: true, linkID: d.LinkID, path: "/reset-password",
		title: "Choose a new password",
		text: "Somebody, probably you, asked for a new password for this address.\n\nChoose one with the link below. It " +
			"is good for an hour.\n\nIf you did not ask for this, ignore this letter; nothing has changed.",
		action: "Choose a new password",
	}
}

func passwordWasChanged(d people.PersonData) telling {
	return telling{
		accountID: d.AccountID, own: true, path: "/forgotten-password", action: "Ask for a new password",
		title: "Your password was changed",
		text: "Your password was changed, and you were signed out everywhere else.\n\nIf this was you, you need do " +
			"nothing. If it was not, ask for a new password at once.",
	}
}

func newDevice(d people.SessionData, where string) telling {
	return telling{
		accountID: d.AccountID, own: true, path: "/account", action: "See where you are signed in",
		title: "You signed in on a new device",
		text: "Somebody signed in to your account on a device that we have not seen before: " + where +
			".\n\nIf this was you, you need do nothing. If it was not, end that session and choose a new password at once.",
	}
}

func asksToJoin(account people.Account, place string, m people.Membership) telling {
	return telling{
		title: fmt.Sprintf("%s asks to join %s", account.Name, place),
		text: fmt.Sprintf(
			"%s asks to act for %s as %s.\n\nPlease approve or refuse. Until then they see nothing of the school.", account.Name,
			place, m.Role.Words()),
		path: "/approvals", action: "Approve or refuse",
	}
}

func asksToBeHead(name, place string) string {
	return fmt.Sprintf(
		"%s asks to act for %s as head. %s has a head in Lateral already.\n\nPlease approve or refuse. If you approve "+
			"them, they may do everything that a head may. If you do not know them, refuse.", name, place, place)
}

func asksToBeHeadToBrokers(name, place string, p partnerships.Partnership) telling {
	return telling{
		title: fmt.Sprintf("%s asks to be head of %s too", name, place), path: "/partnerships/" + p.ID,
		action: "See the partnership", urgent: true,
		text: fmt.Sprintf(
			"%s asks to act for %s as head. The school has a head in Lateral already, who decides.\n\nYou need do nothing. "+
				"If you know that the head has changed, please speak to the school.", name, place),
	}
}

func approvedTitle() string {
	return "You can now act for %s"
}

func approvedWords() string {
	return "You were approved: you can now act for %s as %s.\n\nSee what there is to do."
}

func refusedTitle() string {
	return "You were not approved for %s"
}

func refusedWords() string {
	return "Your request to act for %s as %s was refused.\n\nIf you think that this is a mistake, ask the school."
}

func endedTitle() string {
	return "You no longer act for %s"
}

func endedWords() string {
	return "Your role was ended: you no longer act for %s as %s.\n\nIf you think that this is a mistake, ask the school " +
		"or its broker."
}

func roleLetter(m people.Membership, title, place, text string) telling {
	return telling{
		accountID: m.AccountID, path: "/", action: "Open Lateral",
		title: fmt.Sprintf(title, place), text: fmt.Sprintf(text, place, m.Role.Words()),
	}
}

func invitedLetter(invitation people.Invitation, d people.InvitedData, place string) telling {
	return telling{
		email: invitation.Email, private: true, linkID: d.LinkID, path: "/invitation",
		title: "You are invited to act for " + place + " on Lateral",
		text: fmt.Sprintf(
			"You are invited to act for %s as %s on Lateral, which brokers support between schools.\n\nPlease accept within "+
				"two weeks. The link is good until then.", place, invitation.Role.Words()),
		action: "See the invitation",
	}
}

// somePartnership is a partnership whose name a reader may not see yet.
const somePartnership = "a partnership of schools"

func fromAddress(address string) string { return ", from the address " + address }

func secondHeadTitle(name, place string) string {
	return name + " asks to be head of " + place + " too"
}
