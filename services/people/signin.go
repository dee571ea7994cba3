package people

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// SignIn opens a session for the address and password. Unauthenticated where
// they do not fit together, TooMany where too many did not: the wait grows up
// to a quarter of an hour, and is over after a password reset.
func (d *Directory) SignIn(ctx context.Context, email, password string) (Tokens, error) {
	proved, err := d.prove(ctx, email, password)
	if err != nil {
		return Tokens{}, err
	}
	phc := proved.credential.PHC
	if d.hasher.Outdated(phc) {
		if phc, err = d.hasher.Hash(ctx, password); err != nil {
			return Tokens{}, err
		}
	}
	var s session
	err = d.update(ctx, func(tx docdb.Tx) error {
		if err := d.use(ctx, tx, proved, phc); err != nil {
			return err
		}
		s, err = d.begin(ctx, tx, proved.account.ID)
		return err
	})
	if err != nil {
		return Tokens{}, err
	}
	return d.tokens(proved.account, s)
}

// proof is an account whose password the caller knows.
type proof struct {
	account    Account
	credential credential
}

// prove checks a password. It takes as long for an address that nobody has,
// and for an account that is not confirmed, as for a wrong password.
func (d *Directory) prove(ctx context.Context, email, password string) (proof, error) {
	var p proof
	err := d.update(ctx, func(tx docdb.Tx) error {
		wait, err := signInPace().take(ctx, tx, d.now(), email)
		if err != nil {
			return err
		}
		if wait > 0 {
			return tooMany(wait)
		}
		p, err = find(ctx, tx, emailKey(email))
		return err
	})
	if err != nil {
		return proof{}, err
	}
	phc := p.credential.PHC
	if phc == "" {
		phc = d.hasher.Decoy()
	}
	right, err := d.hasher.Verify(ctx, phc, password)
	if err == nil && (!right || p.account.State != Active) {
		err = wrongPassword()
	}
	return p, err
}

// find returns the account and its credential, the zero proof where there is
// no account that can sign in.
func find(ctx context.Context, r docdb.Reader, key string) (proof, error) {
	var p proof
	var err error
	if p.account, err = accountByEmail(ctx, r, key); err == nil {
		p.credential, err = credentials.Get(ctx, r, p.account.ID)
	}
	if errors.Is(err, docdb.ErrNotFound) {
		return proof{}, nil
	}
	return p, err
}

// use notes that a proved password was used, which fails where it was changed
// meanwhile: a session must not outlive the password that opened it.
func (d *Directory) use(ctx context.Context, tx docdb.Tx, p proof, phc string) error {
	c, err := credentials.Get(ctx, tx, p.account.ID)
	if err != nil {
		return err
	}
	if c.PHC != p.credential.PHC {
		return wrongPassword()
	}
	c.PHC = phc
	c.Used++
	if err := credentials.Replace(ctx, tx, &c); err != nil {
		return err
	}
	return signInPace().forgive(ctx, tx, p.account.EmailKey)
}

func wrongPassword() error {
	return &apperr.Error{Kind: apperr.KindUnauthenticated, Code: "wrong_password",
		Message: "This e-mail address and password do not fit together. If you have just registered, open the link in our letter first."}
}
