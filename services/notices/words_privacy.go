package notices

import (
	"lateral/services/privacy"
)

func copyTakenTitle() string {
	return "A copy of your data was taken"
}

func copyTakenWords() string {
	return "Somebody took a copy of all that is held about you, from your account." + ifNotYou
}

func erasureAskedTitle() string {
	return "You asked to be erased"
}

func erasureAskedWords(e privacy.Erasure) string {
	return "You asked that your account and your name be erased. We answer by " + e.DueOn.Words() +
		". Until then you can take it back on the page of your account." + ifNotYou
}

func erasureAskedToOperators(e privacy.Erasure) telling {
	return telling{
		title: "Somebody asks to be erased", path: "/erasures", action: "Look at the request", by: e.DueOn,
		text: "Somebody asks that their account and their name be erased.\n\nThe law gives you a month: carry it out, or " +
			"say why not, by " + e.DueOn.Words() + ".",
	}
}

func erasureRefusedToPerson(d privacy.ErasureData, e privacy.Erasure) telling {
	return telling{
		accountID: d.AccountID, path: "/account", action: "Open your account",
		title: "You were not erased",
		text: "We have not erased your account and your name. The reason: " + e.Reason +
			"\n\nYou may ask again. You may complain to the Information Commissioner’s Office, ico.org.uk.",
	}
}

func goodbye(to string) telling {
	return telling{
		email: to, private: true, path: "/pages/privacy", action: "Read the privacy notice",
		title: "Your Lateral account is erased",
		text: "As you asked, your account is closed, and your name and address are being taken out of everything that we " +
			"hold. Agreements, visits and invoices stay without your name.\n\nThis is our last letter.",
	}
}
