package people

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base32"
	"encoding/base64"
	"image/png"
	"strings"
	"time"

	"github.com/pquerna/otp"
	"github.com/pquerna/otp/totp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

const (
	totpPeriod  = 30 // seconds
	totpDrift   = 1  // periods before and after that are accepted, for clocks that go wrong
	totpSecret  = 20 // bytes
	totpPicture = 240
)

// Enrolment is what a person puts into their app. It is shown once.
type Enrolment struct {
	Factor  Factor
	Secret  string // as text, for people who cannot scan
	Address string // otpauth://…
	Picture string // the address as a QR code: a PNG as a data: URL
}

// EnrolTOTP begins to add an app that shows codes. It counts once ConfirmTOTP has got a
// code of it, within half an hour. Invalid if the name is not one.
func (d *Directory) EnrolTOTP(ctx context.Context, actor Actor, name string) (Enrolment, error) {
	name, err := deviceName(name)
	if err != nil {
		return Enrolment{}, err
	}
	var e Enrolment
	err = d.update(ctx, func(tx docdb.Tx) error {
		if e.Factor, err = d.newFactor(ctx, tx, actor.AccountID, TOTP, name); err != nil {
			return err
		}
		secret := make([]byte, totpSecret)
		_, _ = rand.Read(secret) // never fails
		e.Secret = base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(secret)
		if e.Factor.Sealed, err = d.keys.seal(e.Factor.ID, secret); err != nil {
			return err
		}
		return factors.Insert(ctx, tx, &e.Factor)
	})
	if err != nil {
		return Enrolment{}, err
	}
	err = e.makePicture(actor.Email)
	return e, err
}

// makePicture makes the address and its picture.
func (e *Enrolment) makePicture(email string) error {
	secret, err := base32.StdEncoding.WithPadding(base32.NoPadding).DecodeString(e.Secret)
	if err != nil {
		return err
	}
	key, err := totp.Generate(totp.GenerateOpts{Issuer: "Lateral", AccountName: email, Secret: secret, Period: totpPeriod})
	if err != nil {
		return err
	}
	e.Address = key.URL()
	picture, err := key.Image(totpPicture, totpPicture)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := png.Encode(&b, picture); err != nil {
		return err
	}
	e.Picture = "data:image/png;base64," + base64.StdEncoding.EncodeToString(b.Bytes())
	return nil
}

// ConfirmTOTP makes an app count, by a code that it shows. With the first factor it returns
// recovery codes, which are shown now and never again, and ends the other sessions.
// NotFound if no such app waits to be confirmed; Invalid if the code is wrong, TooMany if
// too many were.
func (d *Directory) ConfirmTOTP(ctx context.Context, actor Actor, id, code string) (recovery []string, err error) {
	var wrong error
	err = d.update(ctx, func(tx docdb.Tx) error {
		wrong = nil
		f, err := factors.Get(ctx, tx, id)
		if err == nil &&
			(f.AccountID != actor.AccountID || f.Kind != TOTP || f.Active || d.now().Sub(f.AddedAt) > factorWaits) {
			err = docdb.ErrNotFound
		}
		if err != nil {
			return apperr.NotFoundIf(err, docdb.ErrNotFound, appThatWaits)
		}
		if err := d.countTry(ctx, tx, actor.AccountID); err != nil {
			return err
		}
		if right, err := d.useCode(&f, code); err != nil || !right {
			wrong = wrongCodeField()
			return err
		}
		if recovery, err = d.added(ctx, tx, actor, &f, func() error { return factors.Replace(ctx, tx, &f) }); err != nil {
			return err
		}
		return secondStepPace().forgive(ctx, tx, actor.AccountID)
	})
	d.forgetAccount(ctx, actor.AccountID)
	if err == nil {
		err = wrong
	}
	return recovery, err
}

// useCode says whether the app shows the code now, or did just before, or will just after,
// and the code was not used before. A right code is used up; the caller stores the factor.
func (d *Directory) useCode(f *Factor, code string) (bool, error) {
	secret, outdated, err := d.keys.open(f.ID, f.Sealed)
	if err != nil { // the service's secret was lost: the other factors still count
		return false, nil //nolint:nilerr // to the person this is a code that is not right
	}
	step, err := stepOf(secret, d.now(), code)
	if err != nil || step <= f.Step {
		return false, err
	}
	now := d.now()
	f.Step, f.UsedAt = step, &now
	if outdated {
		f.Sealed, err = d.keys.seal(f.ID, secret)
	}
	return true, err
}

// stepOf returns the half minute, counted from 1970, that has the code; 0 if none of the
// accepted ones has it.
func stepOf(secret []byte, now time.Time, code string) (int64, error) {
	text := base32.StdEncoding.EncodeToString(secret)
	found := int64(0)
	for drift := int64(-totpDrift); drift <= totpDrift; drift++ {
		at := now.Add(time.Duration(drift) * totpPeriod * time.Second)
		want, err := totp.GenerateCodeCustom(text, at,
			totp.ValidateOpts{Period: totpPeriod, Digits: otp.DigitsSix, Algorithm: otp.AlgorithmSHA1})
		if err != nil {
			return 0, err
		}
		if subtle.ConstantTimeCompare([]byte(want), []byte(tidyCode(code))) == 1 {
			found = at.Unix() / totpPeriod
		}
	}
	return found, nil
}

func tidyCode(code string) string { return strings.Join(strings.Fields(code), "") }

func wrongCodeField() error {
	return apperr.Invalid(apperr.Field{Path: "code",
		Message: thisCodeIsNotRightOrWasUsed})
}

// countTry counts a try at a code of the account. Else somebody could try a million codes in
// an afternoon. TooMany if there were too many.
func (d *Directory) countTry(ctx context.Context, tx docdb.Tx, accountID string) error {
	wait, err := secondStepPace().count(ctx, tx, d.now(), accountID)
	if err == nil && wait > 0 {
		err = apperr.TooMany(severalCodesWereWrong, wait)
	}
	return err
}
