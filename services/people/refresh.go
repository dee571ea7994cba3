package people

import (
	"context"

	"lateral/pkg/docdb"
)

// Refresh changes a refresh token for the next one and a new access token.
// Unauthenticated where it is none of an open session.
//
// A token that was changed before ends its session: somebody has a copy. Only
// the very last change may be asked for again, within ten seconds, and gets
// the same next token: two tabs of a browser wake up together, or the answer
// was lost on the way. Whoever stole the token gains nothing by this: thief and
// owner then hold the same next token, and the second of them to use it ends
// the session.
func (d *Directory) Refresh(ctx context.Context, refreshToken string) (Tokens, error) {
	id, turn, ok := d.readRefresh(refreshToken)
	if !ok {
		return Tokens{}, signInAgain()
	}
	var s session
	var a Account
	stolen := false
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if s, err = sessions.Get(ctx, tx, id); err != nil {
			return orSignIn(err)
		}
		if a, err = accounts.Get(ctx, tx, s.AccountID); err != nil {
			return orSignIn(err)
		}
		stolen, err = d.rotate(ctx, tx, &s, turn)
		return err
	})
	if err != nil {
		return Tokens{}, err
	}
	if stolen {
		d.cache.forgetAccount(a.ID)
		return Tokens{}, signInAgain()
	}
	return d.tokens(a, s)
}

// rotate takes a token of the turn. It says whether the token was used before;
// then the session has ended, and that must be kept.
func (d *Directory) rotate(ctx context.Context, tx docdb.Tx, s *session, turn int64) (stolen bool, err error) {
	now := d.now()
	switch {
	case !s.open(now), turn > s.Turn: // the latter only after a backup was restored
		return false, signInAgain()
	case turn == s.Turn:
		s.turn(now)
		return false, sessions.Replace(ctx, tx, s)
	case turn == s.Turn-1 && now.Sub(s.TurnedAt) <= graceful:
		return false, nil
	}
	return true, d.end(ctx, tx, *s, TokenReused)
}

// SignOut ends the session of a refresh token. One that is not ours, or whose
// session ended, is left alone: signing out always succeeds.
func (d *Directory) SignOut(ctx context.Context, refreshToken string) error {
	id, _, ok := d.readRefresh(refreshToken)
	if !ok {
		return nil
	}
	return d.EndSession(ctx, id)
}

// EndSession ends one session; one that is not there, or ended, is left alone.
func (d *Directory) EndSession(ctx context.Context, sessionID string) error {
	var s session
	err := d.update(ctx, func(tx docdb.Tx) error {
		var err error
		if s, err = sessions.Get(ctx, tx, sessionID); err != nil {
			return ignoreAbsent(err)
		}
		return d.end(asActor(ctx, s.AccountID), tx, s, SignedOut)
	})
	d.cache.forgetAccount(s.AccountID)
	return err
}

// SignOutEverywhere ends all sessions of an account.
func (d *Directory) SignOutEverywhere(ctx context.Context, accountID string) error {
	err := d.update(ctx, func(tx docdb.Tx) error {
		return d.endAll(ctx, tx, accountID, "", Everywhere)
	})
	d.cache.forgetAccount(accountID)
	return err
}
