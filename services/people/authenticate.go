package people

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/token"
)

// Authenticate returns the person to whom an access token was given, with the roles that
// they hold now. Unauthenticated if the token is not valid, or its session ended. Changes
// by another replica are seen within five seconds, or at once within Afresh. The roles are
// shared between calls and must not be changed.
func (d *Directory) Authenticate(ctx context.Context, accessToken string) (Actor, error) {
	now := d.now()
	a, ok := d.cache.get(accessToken, now)
	if !ok || isUnremembered(ctx) {
		claims, err := d.signer.Read(accessToken)
		if err != nil {
			return Actor{}, signInAgain().Because(err)
		}
		if a, err = d.load(ctx, accessToken, claims, now); err != nil {
			return Actor{}, err
		}
	}
	a.Proved, a.Afresh = now.Sub(a.ProvedAt) < proofLasts, now.Sub(a.AskedAt) < freshProofLasts
	return a, nil
}

// load reads the actor of a session from the database. It remembers the actor for the
// verified token, no longer than the token is valid.
func (d *Directory) load(ctx context.Context, accessToken string, claims token.Claims, now time.Time) (Actor, error) {
	era := d.cache.era()
	var actor Actor
	var until, provedAt, askedAt time.Time
	err := d.db.View(ctx, func(r docdb.Reader) error {
		s, err := sessions.Get(ctx, r, claims.Session)
		if err != nil {
			return orSignIn(err)
		}
		if !s.open(now) || s.AccountID != claims.Subject {
			return signInAgain()
		}
		until, provedAt, askedAt = s.ExpiresAt, s.provedAt(), s.ProvedAt
		if actor, err = actorOf(ctx, r, s.AccountID); err != nil || !actor.Is(rolesWithSecondStep()...) {
			return err
		}
		duty, err := d.duty(ctx, r, s.AccountID)
		actor.Overdue = duty != nil && duty.Overdue
		return err
	})
	if err != nil {
		return Actor{}, err
	}
	actor.SessionID, actor.ProvedAt, actor.AskedAt = claims.Session, provedAt, askedAt
	d.cache.put(accessToken, actor, earliest(until, claims.Expires, now.Add(cacheLasts)), era)
	return actor, nil
}

func earliest(first time.Time, others ...time.Time) time.Time {
	for _, t := range others {
		if t.Before(first) {
			first = t
		}
	}
	return first
}

// actorOf returns the person with their active roles, outside any session.
func actorOf(ctx context.Context, r docdb.Reader, accountID string) (Actor, error) {
	account, err := accounts.Get(ctx, r, accountID)
	if err != nil {
		return Actor{}, orSignIn(err)
	}
	held, err := liveOf(ctx, r, accountID)
	if err != nil {
		return Actor{}, err
	}
	a := Actor{AccountID: account.ID, Name: account.Name, Email: account.Email}
	for _, m := range held {
		if h := (Held{Role: m.Role, Place: m.Place}); m.State == StateActive && h.valid() {
			a.Held = append(a.Held, h)
			if m.For != "" {
				a.StandsIn = append(a.StandsIn, h)
			}
		}
	}
	return a, nil
}

// ActorOf returns a person with the roles that they hold now, outside any session: for what is
// done on their behalf while they are away. NotFound for somebody who never was.
func ActorOf(ctx context.Context, r docdb.Reader, accountID string) (Actor, error) {
	if _, err := GetAccount(ctx, r, accountID); err != nil {
		return Actor{}, err
	}
	return actorOf(ctx, r, accountID)
}
