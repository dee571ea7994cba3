package people

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/pace"
)

// Wrong passwords are counted by where they come from, once they are known to be wrong. A
// caller from where the person came before has a count of their own: by the browser, else
// by the network. So nobody can shut the person out. Everybody else counts by account and
// network together, by the network over all accounts, and by the account over all networks.
//
// The counts are looked at before a password is checked, and again in the transaction that
// follows a right one. So many guesses at once gain nothing, and many right passwords at
// once are all taken.

// guesses are the counts to which a wrong password adds.
type guesses struct {
	own    string       // counts whose wait grows
	shared []pace.Count // counts that allow many
}

// byNetwork counts wrong passwords of strangers from one network, which a whole school may
// share.
func byNetwork() pace.Pace {
	return pace.Pace{What: "wrong-by-network", Often: 30, Per: 15 * time.Minute}
}

// byAccount counts wrong passwords of strangers for one account.
func byAccount() pace.Pace {
	return pace.Pace{What: "wrong-by-account", Often: 60, Per: time.Hour}
}

// guessesOf returns what the caller's wrong passwords for an address count for.
func guessesOf(from Caller, email string, known acquaintance) guesses {
	network := from.Network()
	switch {
	case known.browser != "":
		return guesses{own: emailKey(email) + " browser " + known.browser}
	case known.network:
		return guesses{own: emailKey(email) + " known " + network}
	case network == "":
		return guesses{own: email, shared: []pace.Count{byAccount().Of(emailKey(email))}}
	}
	return guesses{
		own:    emailKey(email) + " " + network,
		shared: []pace.Count{byNetwork().Of(network), byAccount().Of(emailKey(email))},
	}
}

// wait is how long the caller must wait before a password is looked at.
func (g guesses) wait(ctx context.Context, r docdb.Reader, now time.Time) (time.Duration, error) {
	own, err := signInPace().waits(ctx, r, now, g.own)
	if err != nil {
		return 0, err
	}
	shared, err := pace.Waits(ctx, r, now, g.shared...)
	return max(own, shared), err
}

// check is TooMany where the caller must wait.
func (g guesses) check(ctx context.Context, r docdb.Reader, now time.Time) error {
	wait, err := g.wait(ctx, r, now)
	if err == nil && wait > 0 {
		return tooMany(wait)
	}
	return err
}

// add counts a wrong password. TooMany if others were counted meanwhile, so that the caller
// had to wait; then the answer says nothing about the password.
func (g guesses) add(ctx context.Context, tx docdb.Tx, now time.Time) error {
	if err := g.check(ctx, tx, now); err != nil {
		return err
	}
	if _, err := signInPace().count(ctx, tx, now, g.own); err != nil {
		return err
	}
	_, err := pace.Take(ctx, tx, now, g.shared...)
	return err
}

// forgive clears the caller's own count of wrong passwords, but not the counts shared with
// others. Else an attacker could clear those by signing in to an account of their own.
func (g guesses) forgive(ctx context.Context, tx docdb.Tx) error {
	return signInPace().forgive(ctx, tx, g.own)
}
