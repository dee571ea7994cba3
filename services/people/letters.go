package people

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/pace"
)

// People who ask for roles or invite others cause letters. Each such act is limited by the
// person who acts, by the person who gets the letter and by its subject. notices holds back
// letters that still come too often.

// askingOften counts a request for a role, by the role and by the person: a request may be
// taken back and made again. TooMany if it comes too soon.
func (d *Directory) askingOften(ctx context.Context, tx docdb.Tx, accountID string, h Held) error {
	one := pace.Pace{What: "ask-role", Often: 3, Per: 24 * time.Hour}
	all := pace.Pace{What: "ask-roles", Often: 20, Per: 24 * time.Hour}
	return pace.Check(ctx, tx, d.now(),
		youHaveAskedForThisSeveral,
		one.Of(accountID, string(h.Place.Kind), h.Place.ID, string(h.Role)), all.Of(accountID))
}

// readdressingOften counts a request for another address, by the person who asks and by the
// address, whether or not somebody has it.
func (d *Directory) readdressingOften(ctx context.Context, tx docdb.Tx, accountID, email string) error {
	mine := pace.Pace{What: "change-address", Often: 4, Per: 24 * time.Hour}
	theirs := pace.Pace{What: "change-address-to", Often: 3, Per: 24 * time.Hour}
	return pace.Check(ctx, tx, d.now(),
		lettersAboutAChange,
		mine.Of(accountID), theirs.Of(emailKey(email)))
}

// strangersOften counts a letter that somebody who is not signed in asks for, by the
// network address of the caller. It counts all requests, so TooMany does not tell who gets
// letters.
func (d *Directory) strangersOften(ctx context.Context, tx docdb.Tx) error {
	network := CallerFrom(ctx).Network()
	if network == "" {
		return nil
	}
	many := pace.Pace{What: "letters-by-network", Often: 60, Per: time.Hour}
	return pace.Check(ctx, tx, d.now(), manyLettersWereAsked,
		many.Of(network))
}

// HasConfirmed says whether somebody has proved that the address is theirs. Until then it
// gets no words of others by letter, not even a name in the greeting.
func HasConfirmed(ctx context.Context, r docdb.Reader, email string) (bool, error) {
	a, err := accountByEmail(ctx, r, emailKey(email))
	return a.State == Active, ignoreAbsent(err)
}
