package people

import (
	"context"

	"lateral/pkg/docdb"
)

// Refresh changes a refresh token for the next one and a new access token. Unauthenticated
// if it does not belong to an open session.
//
// A token that was changed before ends its session, because somebody has a copy. One
// exception: the last change may be repeated within a minute and by the same browser, and
// gets the same next token. The answer may have been lost on the way, or two tabs woke up
// together. A thief of the browser's cookies gains nothing by this. Thief and owner then
// hold the same next token, and the second of them to use it ends the session.
func (d *Directory) Refresh(ctx context.Context, refreshToken string) (Tokens, error) {
	id, turn, ok := d.readRefresh(refreshToken)
	if !ok {
		return Tokens{}, signInAgain()
	}
	var s session
	var a Account
	stolen, bound := false, false
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if s, err = sessions.Get(ctx, tx, id); err != nil {
			return orSignIn(err)
		}
		if a, err = accounts.Get(ctx, tx, s.AccountID); err != nil {
			return orSignIn(err)
		}
		had := s.Browser != ""
		stolen, err = d.rotate(ctx, tx, &s, turn)
		bound = !had && s.Browser != ""
		return err
	})
	if err != nil {
		return Tokens{}, err
	}
	if stolen {
		d.forgetAccount(ctx, a.ID)
		return Tokens{}, signInAgain()
	}
	t, err := d.tokens(a, s)
	if !bound {
		t.Device = "" // the token alone does not make a caller this browser
	}
	return t, err
}

// rotate takes a token of the turn. It says whether the token was used before. Then the
// session has ended, and the caller must commit that.
func (d *Directory) rotate(ctx context.Context, tx docdb.Tx, s *session, turn int64) (stolen bool, err error) {
	now := d.now()
	switch {
	case !s.open(now), turn > s.Turn: // a later turn only after a backup was restored
		return false, signInAgain()
	case turn == s.Turn:
		return false, d.extend(ctx, tx, s)
	case turn == s.Turn-1 && now.Sub(s.TurnedAt) <= graceful && !s.Again && d.isBrowserOf(ctx, *s):
		s.Again = true
		return false, sessions.Replace(ctx, tx, s)
	}
	return true, d.end(ctx, tx, *s, TokenReused)
}

// extend makes the next token, and notes where the session is used. A session without a known
// browser gets one now.
func (d *Directory) extend(ctx context.Context, tx docdb.Tx, s *session) error {
	moved := s.Address
	s.turn(d.now())
	s.usedBy(CallerFrom(ctx))
	if s.Browser == "" || s.Address != moved && d.isBrowserOf(ctx, *s) {
		var err error
		if s.Browser, err = d.remember(ctx, tx, s.AccountID); err != nil {
			return err
		}
	}
	return sessions.Replace(ctx, tx, s)
}

// isBrowserOf says whether the call comes from the browser of the session.
func (d *Directory) isBrowserOf(ctx context.Context, s session) bool {
	browser := d.readDevice(CallerFrom(ctx).Device)
	return browser != "" && browser == s.Browser
}

// SignOut ends the session of a refresh token. It ignores a token that is not ours, or
// whose session ended: signing out always succeeds.
func (d *Directory) SignOut(ctx context.Context, refreshToken string) error {
	id, _, ok := d.readRefresh(refreshToken)
	if !ok {
		return nil
	}
	return d.EndSession(ctx, id)
}

// EndSession ends one session; it ignores one that is not there, or has ended.
func (d *Directory) EndSession(ctx context.Context, sessionID string) error {
	var s session
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if s, err = sessions.Get(ctx, tx, sessionID); err != nil {
			return ignoreAbsent(err)
		}
		return d.end(asActor(ctx, s.AccountID), tx, s, SignedOut)
	})
	d.forgetAccount(ctx, s.AccountID)
	return err
}

// SignOutEverywhere ends all sessions of an account.
func (d *Directory) SignOutEverywhere(ctx context.Context, accountID string) error {
	err := d.update(ctx, func(tx docdb.Tx) error {
		return d.endAll(ctx, tx, accountID, "", Everywhere)
	})
	d.forgetAccount(ctx, accountID)
	return err
}
