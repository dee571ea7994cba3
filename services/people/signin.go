package people

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/pace"
)

// SignIn opens a session for the address and password, or asks for the second step if the
// person has one: see FinishSignIn. Unauthenticated if they do not fit together, TooMany
// after too many failures: see guesses.go. The wait grows up to a quarter of an hour, and
// ends with a password reset.
func (d *Directory) SignIn(ctx context.Context, email, password string) (Tokens, error) {
	proved, err := d.verifyPassword(ctx, email, password)
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
	var second *SecondStep
	err = d.update(ctx, func(tx docdb.Tx) error {
		if err := d.noteSignIn(ctx, tx, proved, phc); err != nil {
			return err
		}
		if second, err = d.secondStep(ctx, tx, proved.account); err != nil || second != nil {
			return err
		}
		s, err = d.begin(ctx, tx, proved.account.ID)
		return err
	})
	if err != nil || second != nil {
		return Tokens{Second: second}, err
	}
	return d.tokens(proved.account, s)
}

// proof is an account whose password the caller knows.
type proof struct {
	account    Account
	credential credential
	guesses    guesses
}

// verifyPassword checks a password. An unknown address, an unconfirmed account and a wrong password
// all take the same work.
func (d *Directory) verifyPassword(ctx context.Context, email, password string) (proof, error) {
	var p proof
	err := d.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if p, err = d.find(ctx, r, email); err != nil {
			return err
		}
		return p.guesses.check(ctx, r, d.now())
	})
	if err != nil {
		return proof{}, err
	}
	phc := p.credential.PHC
	if phc == "" {
		phc = d.hasher.Decoy()
	}
	right, err := d.hasher.Verify(ctx, phc, password)
	if err != nil || right && p.account.State == Active {
		return p, err
	}
	err = d.update(ctx, func(tx docdb.Tx) error {
		if err := p.guesses.add(ctx, tx, d.now()); err != nil {
			return err
		}
		return d.passwordFailed(ctx, tx, p, email)
	})
	if err != nil {
		return proof{}, err
	}
	return proof{}, wrongPassword()
}

// find returns the account of an address with its credential, and the counts that a wrong
// password adds to. If there is no account, it does the same number of reads.
func (d *Directory) find(ctx context.Context, r docdb.Reader, email string) (proof, error) {
	a, err := accountByEmail(ctx, r, emailKey(email))
	if ignoreAbsent(err) != nil {
		return proof{}, err
	}
	id := a.ID
	if id == "" {
		id = "nobody"
	}
	c, err := credentials.Get(ctx, r, id)
	if ignoreAbsent(err) != nil {
		return proof{}, err
	}
	known, err := d.findDevice(ctx, r, id)
	return proof{account: a, credential: c, guesses: guessesOf(CallerFrom(ctx), email, known)}, err
}

// noteSignIn notes that a proved password was used. It fails if the password was changed
// meanwhile: a session must not outlive the password that opened it. Another sign-in may
// have hashed the same password again at the same moment; that does not count as a change.
func (d *Directory) noteSignIn(ctx context.Context, tx docdb.Tx, p proof, phc string) error {
	c, err := credentials.Get(ctx, tx, p.account.ID)
	if err != nil {
		return err
	}
	if c.Changed != p.credential.Changed {
		return wrongPassword()
	}
	if err := p.guesses.check(ctx, tx, d.now()); err != nil {
		return err
	}
	if c.PHC == p.credential.PHC {
		c.PHC = phc
	}
	c.Used++
	if err := credentials.Replace(ctx, tx, &c); err != nil {
		return err
	}
	return p.guesses.forgive(ctx, tx)
}

func wrongPassword() error {
	return &apperr.Error{Kind: apperr.KindUnauthenticated, Code: "wrong_password",
		Message: thisEMailAddress}
}

// passwordFailed reports a wrong password, of a sign-in or of a proof.
func (d *Directory) passwordFailed(ctx context.Context, tx docdb.Tx, p proof, email string) error {
	f := Failure{What: WrongPassword, AccountID: p.account.ID, Email: email}
	if actor, err := ActorFrom(ctx); err == nil && actor.AccountID == f.AccountID {
		f.What = WrongProof
	} else if f.AccountID == "" {
		f.What = UnknownAddress
	}
	return d.watch.SignInFailed(ctx, tx, f)
}

// forgiveGuesses clears counts for somebody who has the owner's letters: the counts where
// they call from, and the account's count over all networks.
func (d *Directory) forgiveGuesses(ctx context.Context, tx docdb.Tx, a Account) error {
	p, err := d.find(ctx, tx, a.Email)
	if err != nil {
		return err
	}
	if err := p.guesses.forgive(ctx, tx); err != nil {
		return err
	}
	if err := pace.Forgive(ctx, tx, byAccount().Of(a.EmailKey)); err != nil {
		return err
	}
	_, err = d.remember(ctx, tx, a.ID)
	return err
}
