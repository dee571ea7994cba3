package people

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
)

// ResetJob is the kind of job that answers a request for a new password. Its handler is
// Directory.AnswerReset.
const ResetJob = "people.answer-reset"

// resetAsked is the payload of such a job.
type resetAsked struct {
	Email string `json:"email"`
}

// AskReset sends the owner of an address a link to choose a new password. The caller does
// not learn whether anybody has the address, or whether too many letters were asked for and
// none is sent. A job looks the owner up, so that the work here is always the same. Asked
// twice within a minute, it sends one letter.
func (d *Directory) AskReset(ctx context.Context, email string) error {
	var c apperr.Check
	checkEmail(&c, email)
	if err := c.Err(); err != nil {
		return err
	}
	return d.update(ctx, func(tx docdb.Tx) error {
		if asked, err := askedPace().within(ctx, tx, d.now(), email, again); err != nil || asked {
			return err
		}
		if _, err := askedPace().count(ctx, tx, d.now(), email); err != nil {
			return err
		}
		if err := d.strangersOften(ctx, tx); err != nil {
			return err
		}
		wait, err := letterPace().count(ctx, tx, d.now(), email)
		if err != nil || wait > 0 {
			return err
		}
		return d.queue.Enqueue(ctx, tx,
			jobs.Spec{Kind: ResetJob, Key: d.ids.New("reset"), Payload: resetAsked{tidyEmail(email)}})
	})
}

// AnswerReset handles the jobs of the kind ResetJob.
func (d *Directory) AnswerReset(ctx context.Context, j jobs.Job) error {
	var asked resetAsked
	if err := j.Decode(&asked); err != nil {
		return jobs.Permanent(err)
	}
	return d.update(ctx, func(tx docdb.Tx) error {
		a, err := accountByEmail(ctx, tx, emailKey(asked.Email))
		if err != nil || a.State != Active {
			return ignoreAbsent(err)
		}
		if sent, err := d.justAsked(ctx, tx, a); err != nil || sent {
			return err
		}
		return d.sendReset(asActor(ctx, a.ID), tx, PasswordResetAsked, a)
	})
}

func (d *Directory) sendReset(ctx context.Context, tx docdb.Tx, why events.Type, a Account) error {
	linkID, err := d.issue(ctx, tx, toReset, a.ID, resetLasts)
	if err != nil {
		return err
	}
	return d.events.Append(ctx, tx, why, a.ID, PersonData{AccountID: a.ID, LinkID: linkID})
}

// Reset sets a new password by the token of a letter, ends all sessions of the account, and
// clears the count of failed sign-ins. The errors are those of every link.
func (d *Directory) Reset(ctx context.Context, token, password string) error {
	a, err := d.ownerOf(ctx, d.db, token)
	if err != nil {
		return err
	}
	phc, err := d.hashNew(ctx, a, password)
	if err != nil {
		return err
	}
	err = d.update(ctx, func(tx docdb.Tx) error {
		if _, err := d.ownerOf(ctx, tx, token); err != nil {
			return err
		}
		if err := d.forgiveGuesses(ctx, tx, a); err != nil {
			return err
		}
		if err := askedPace().forgive(ctx, tx, a.EmailKey); err != nil {
			return err
		}
		return d.renew(asActor(ctx, a.ID), tx, a.ID, "", phc)
	})
	d.forgetAccount(ctx, a.ID)
	return err
}

// ownerOf returns whose password a link resets.
func (d *Directory) ownerOf(ctx context.Context, r docdb.Reader, token string) (Account, error) {
	l, err := d.follow(ctx, r, toReset, token)
	if err != nil {
		return Account{}, err
	}
	return GetAccount(ctx, r, l.Subject)
}

// ChangePassword sets a new password for the person who calls, and ends their other
// sessions. Invalid if the present one is wrong; TooMany as for SignIn.
func (d *Directory) ChangePassword(ctx context.Context, actor Actor, present, password string) error {
	proved, err := d.verifyPassword(ctx, actor.Email, present)
	if apperr.Is(err, apperr.KindUnauthenticated) {
		return apperr.Invalid(apperr.Field{Path: "present", Message: "This is not your present password."})
	}
	if err != nil {
		return err
	}
	phc, err := d.hashNew(ctx, proved.account, password)
	if err != nil {
		return err
	}
	err = d.update(ctx, func(tx docdb.Tx) error {
		if err := d.noteSignIn(ctx, tx, proved, proved.credential.PHC); err != nil {
			return err
		}
		return d.renew(ctx, tx, actor.AccountID, actor.SessionID, phc)
	})
	d.forgetAccount(ctx, actor.AccountID)
	return err
}

func (d *Directory) hashNew(ctx context.Context, a Account, password string) (string, error) {
	known, err := wordsOf(ctx, d.db, a.ID)
	if err != nil {
		return "", err
	}
	var c apperr.Check
	checkPassword(&c, password, append(known, a.Name, a.Email)...)
	if err := c.Err(); err != nil {
		return "", err
	}
	return d.hasher.Hash(ctx, password)
}

// renew replaces the password. Sessions that the old one opened end, and so do links to
// reset it.
func (d *Directory) renew(ctx context.Context, tx docdb.Tx, accountID, keepSession, phc string) error {
	if err := setCredential(ctx, tx, accountID, phc); err != nil {
		return err
	}
	if err := d.endLinks(ctx, tx, accountID); err != nil {
		return err
	}
	if err := d.endAll(ctx, tx, accountID, keepSession, PasswordRenewed); err != nil {
		return err
	}
	return d.events.Append(ctx, tx, PasswordChanged, accountID, PersonData{AccountID: accountID})
}
