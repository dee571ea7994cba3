package notices

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
	"lateral/services/privacy"
)

func privacyRules() map[events.Type]rule {
	return map[events.Type]rule{
		privacy.CopyTaken:      on(copyTaken),
		privacy.ErasureAsked:   on(erasureAsked),
		privacy.ErasureRefused: on(erasureRefused),
		privacy.ErasureBegun:   on(erasureBegun),
	}
}

func copyTaken(_ context.Context, _ docdb.Reader, d people.PersonData) ([]telling, error) {
	return ofOneself(d.AccountID, "A copy of your data was taken",
		"Somebody took a copy of all that is held about you, from your account."+ifNotYou)
}

func erasureAsked(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	e, err := privacy.GetErasure(ctx, r, d.ErasureID)
	if err != nil || e.State != privacy.Asked {
		return nil, err
	}
	mine, _ := ofOneself(d.AccountID, "You asked to be erased",
		"You asked that your account and your name be erased. We answer by "+date.DayWords(e.DueOn)+
			". Until then you can take it back on the page of your account."+ifNotYou)
	operators, err := people.HoldersOf(ctx, r, people.Service(), people.Operator)
	return merge(mine, toAccounts(telling{
		title: "Somebody asks to be erased", path: "/erasures", action: "Look at the request",
		text: "Somebody asks that their account and their name be erased.\n\nThe law gives you a month: carry it out, or " +
			"say why not, by " + date.DayWords(e.DueOn) + ".",
	}, operators)), err
}

func erasureRefused(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	e, err := privacy.GetErasure(ctx, r, d.ErasureID)
	if err != nil {
		return nil, err
	}
	return []telling{{
		accountID: d.AccountID, path: "/account", action: "Open your account",
		title: "You were not erased",
		text: "We have not erased your account and your name. The reason: " + e.Reason +
			"\n\nYou may ask again. You may complain to the Information Commissioner’s Office, ico.org.uk.",
	}}, nil
}

// erasureBegun writes the last letter; afterwards the address is deleted.
func erasureBegun(ctx context.Context, r docdb.Reader, d privacy.ErasureData) ([]telling, error) {
	to, err := privacy.GoodbyeTo(ctx, r, d.ErasureID)
	if apperr.Is(err, apperr.KindNotFound) {
		return nil, nil
	}
	return []telling{{
		email: to, private: true, path: "/pages/privacy", action: "Read the privacy notice",
		title: "Your Lateral account is erased",
		text: "As you asked, your account is closed, and your name and address are being taken out of everything that we " +
			"hold. Agreements, visits and invoices stay without your name.\n\nThis is our last letter.",
	}}, err
}
