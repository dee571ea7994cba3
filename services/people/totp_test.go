package people_test

import (
	"encoding/base64"
	"strings"
	"testing"
	"time"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

func TestAnAppCountsOnceACodeOfItWasGiven(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	e, err := k.Directory.EnrolTOTP(k.Ctx, actor, "  My   phone ")
	if err != nil {
		t.Fatal(err)
	}
	picture, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(e.Picture, "data:image/png;base64,"))
	if err != nil || !strings.HasPrefix(string(picture), "\x89PNG") ||
		!strings.HasPrefix(e.Address, "otpauth://totp/Lateral:"+actor.Email+"?") ||
		!strings.Contains(e.Address, "secret="+e.Secret) || e.Factor.Name != "My phone" {
		t.Errorf("enrolment = %+v, %v", e, err)
	}
	if second := k.SignIn(actor.Email).Second; second != nil {
		t.Error("it counts before it was confirmed")
	}
	app := peopletest.App{Kit: k, ID: e.Factor.ID, Secret: e.Secret}
	_, err = k.Directory.ConfirmTOTP(k.Ctx, actor, app.ID, "000000")
	want(t, err, "invalid")
	codes, err := k.Directory.ConfirmTOTP(k.Ctx, actor, app.ID, app.Code()[:3]+" "+app.Code()[3:])
	if err != nil || len(codes) != 10 {
		t.Fatalf("codes %q, %v", codes, err)
	}
	if _, err := k.Directory.ConfirmTOTP(k.Ctx, actor, app.ID, app.NextCode()); code(err) != "not_found" {
		t.Errorf("confirmed twice: %v", err)
	}
	s, err := k.Directory.Security(k.Ctx, actor)
	if err != nil || len(s.Factors) != 1 || s.RecoveryCodes != 10 {
		t.Errorf("security = %+v, %v", s, err)
	}
	if got := len(k.Happened(people.FactorAdded)); got != 1 {
		t.Errorf("told %d times", got)
	}
}

func TestSecretsOfAppsAreNotKeptReadably(t *testing.T) {
	k := peopletest.New(t)
	app := k.App(k.Actor())
	d, err := k.DB.Get(k.Ctx, "factors", app.ID)
	if err != nil || strings.Contains(string(d.Body), app.Secret) {
		t.Errorf("kept as %s, %v", d.Body, err)
	}
	for _, text := range append([]string{app.Secret}, app.Recovery...) {
		for _, e := range k.Happened() {
			if strings.Contains(string(e.Data), text) {
				t.Errorf("%s holds a secret", e.Type)
			}
		}
	}
}

func TestAnAppThatWaitsTooLongIsForgotten(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	e, err := k.Directory.EnrolTOTP(k.Ctx, actor, "Old")
	if err != nil {
		t.Fatal(err)
	}
	k.Clock.Advance(31 * time.Minute)
	app := peopletest.App{Kit: k, ID: e.Factor.ID, Secret: e.Secret}
	_, err = k.Directory.ConfirmTOTP(k.Ctx, actor, app.ID, app.Code())
	want(t, err, "not_found")
}

func TestTheFirstSecondStepEndsOtherSessions(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	mine, other := k.SignIn(a.Email), k.SignIn(a.Email)
	actor, err := k.Directory.Authenticate(k.Ctx, mine.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	k.App(actor)
	if !alive(k, k.Directory, mine.AccessToken) || alive(k, k.Directory, other.AccessToken) {
		t.Error("the session that has it goes on, and no other")
	}
}

func TestSignInAsksForTheSecondStep(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	app := k.App(actor)
	finish := func(step people.SecondStep, code string) (people.Tokens, error) {
		return k.Directory.FinishSignIn(k.Ctx, step.Token, people.Answer{Code: code})
	}
	step := k.FirstStep(actor.Email)
	_, err := finish(step, app.Code())
	want(t, err, "wrong_code") // it was used to confirm the app

	used := app.NextCode()
	tokens, err := finish(step, used)
	if err != nil || !alive(k, k.Directory, tokens.AccessToken) || tokens.Account.ID != actor.AccountID {
		t.Fatalf("%+v, %v", tokens, err)
	}
	_, err = finish(step, app.NextCode())
	want(t, err, "challenge_over") // a challenge is good once
	_, err = finish(k.FirstStep(actor.Email), used)
	want(t, err, "wrong_code") // and so is a code

	for name, tc := range map[string]struct {
		off  time.Duration
		want string
	}{
		"a clock that is slow": {-30 * time.Second, ""}, "a clock that is fast": {30 * time.Second, ""},
		"one that is very slow": {-61 * time.Second, "wrong_code"}, "one that is very fast": {61 * time.Second, "wrong_code"},
	} {
		k.Clock.Advance(10 * time.Minute)
		_, err := finish(k.FirstStep(actor.Email), app.CodeAt(k.Clock.Now().Add(tc.off)))
		if code(err) != tc.want {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAChallengeEnds(t *testing.T) {
	for name, end := range map[string]func(k *peopletest.Kit, app peopletest.App, actor people.Actor,
		step people.SecondStep){
		"after five minutes": func(k *peopletest.Kit, _ peopletest.App, _ people.Actor, _ people.SecondStep) {
			k.Clock.Advance(5 * time.Minute)
		},
		"after five wrong codes": func(k *peopletest.Kit, _ peopletest.App, _ people.Actor, step people.SecondStep) {
			for range 5 {
				_, err := k.Directory.FinishSignIn(k.Ctx, step.Token, people.Answer{Code: "000000"})
				want(k.T.(*testing.T), err, "wrong_code")
			}
			if got := len(k.Happened(people.SecondStepFailed)); got != 1 {
				k.T.Errorf("told %d times", got)
			}
		},
		"when the password changes": func(k *peopletest.Kit, _ peopletest.App, actor people.Actor, _ people.SecondStep) {
			if err := k.Directory.AskReset(k.Ctx, actor.Email); err != nil {
				k.T.Fatal(err)
			}
			if err := k.Directory.Reset(k.Ctx, k.Letter(people.PasswordResetAsked), "another bicycle harvest"); err != nil {
				k.T.Fatal(err)
			}
		},
	} {
		t.Run(name, func(t *testing.T) {
			k := peopletest.New(t)
			actor := k.Actor()
			app := k.App(actor)
			step := k.FirstStep(actor.Email)
			end(k, app, actor, step)
			_, err := k.Directory.FinishSignIn(k.Ctx, step.Token, people.Answer{Code: app.NextCode()})
			want(t, err, "challenge_over")
		})
	}
}

func TestForgedChallengesOpenNothing(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	app := k.App(actor)
	step := k.FirstStep(actor.Email)
	id, mac, _ := strings.Cut(step.Token, ".")
	for _, token := range []string{"", ".", id, id + ".", "challenge_0." + mac, id + "." + strings.Repeat("A", 43)} {
		_, err := k.Directory.FinishSignIn(k.Ctx, token, people.Answer{Code: app.NextCode()})
		want(t, err, "challenge_over")
	}
}

func TestRecoveryCodesAreGoodOnceEach(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	app := k.App(actor)
	finish := func(code string) error {
		_, err := k.Directory.FinishSignIn(k.Ctx, k.FirstStep(actor.Email).Token, people.Answer{Code: code})
		return err
	}
	want(t, finish(strings.ToLower(strings.ReplaceAll(app.Recovery[3], "-", " "))), "")
	want(t, finish(app.Recovery[3]), "wrong_code")
	var told people.RecoveryData
	all := k.Happened(people.RecoveryCodeUsed)
	if len(all) != 1 || all[0].Decode(&told) != nil || told.Left != 9 || all[0].Actor != actor.AccountID {
		t.Errorf("told %+v", all)
	}
	fresh, err := k.Directory.RenewRecoveryCodes(k.Ctx, actor)
	if err != nil || len(fresh) != 10 {
		t.Fatal(fresh, err)
	}
	want(t, finish(app.Recovery[4]), "wrong_code")
	want(t, finish(fresh[9]), "")
	want(t, k.Directory.ProveByCode(k.Ctx, actor, fresh[1]), "invalid") // for signing in only
}

func TestAFactorIsItsOwnersAlone(t *testing.T) {
	k := peopletest.New(t)
	actor, other := k.Actor(), k.Actor()
	app := k.App(actor)
	_, err := k.Directory.NameFactor(k.Ctx, other, app.ID, "Mine")
	want(t, err, "not_found")
	want(t, k.Directory.RemoveFactor(k.Ctx, other, app.ID), "not_found")
	_, err = k.Directory.RenewRecoveryCodes(k.Ctx, other)
	want(t, err, "no_factor")

	f, err := k.Directory.NameFactor(k.Ctx, actor, app.ID, "Work phone")
	if err != nil || f.Name != "Work phone" {
		t.Errorf("%+v, %v", f, err)
	}
	_, err = k.Directory.NameFactor(k.Ctx, actor, app.ID, "two\nlines")
	want(t, err, "invalid")
	if err := k.Directory.RemoveFactor(k.Ctx, actor, app.ID); err != nil {
		t.Fatal(err)
	}
	if second := k.SignIn(actor.Email).Second; second != nil {
		t.Error("it is still asked for")
	}
	if s, err := k.Directory.Security(k.Ctx, actor); err != nil || s.RecoveryCodes != 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// Nobody can try a million codes in an afternoon.
func TestCodesAreTriedSlowly(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	app := k.App(actor)
	tried := 0
	for began := k.Clock.Now(); k.Clock.Now().Sub(began) < 24*time.Hour; k.Clock.Advance(4 * time.Minute) {
		tokens, err := k.Directory.SignIn(k.Ctx, actor.Email, peopletest.Password)
		if err != nil {
			t.Fatal(err)
		}
		for range 3 {
			if _, err = k.Directory.FinishSignIn(k.Ctx, tokens.Second.Token,
				people.Answer{Code: "000000"}); code(err) == "wrong_code" {
				tried++
			}
		}
		if tried > 120 {
			break
		}
	}
	if tried > 120 {
		t.Errorf("%d codes were tried in a day", tried)
	}
	k.Clock.Advance(15 * time.Minute)
	if _, err := k.Directory.FinishSignIn(k.Ctx, k.FirstStep(actor.Email).Token,
		people.Answer{Code: app.Code()}); err != nil {
		t.Errorf("the owner is shut out: %v", err)
	}
}

func TestAnAppOutlivesTheSecretThatSealedIt(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	app := k.App(actor)
	newer := []byte(strings.Repeat("n", 32))
	with := func(secrets ...[]byte) *people.Directory {
		d, err := people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, secrets, people.Hashing(peopletest.Hasher()))
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	signIn := func(d *people.Directory) error {
		tokens, err := d.SignIn(k.Ctx, actor.Email, peopletest.Password)
		if err != nil {
			t.Fatal(err)
		}
		_, err = d.FinishSignIn(k.Ctx, tokens.Second.Token, people.Answer{Code: app.NextCode()})
		return err
	}
	want(t, signIn(with(newer)), "wrong_code") // the secret was lost
	want(t, signIn(with(newer, peopletest.Secret())), "")
	want(t, signIn(with(newer)), "") // it was sealed anew
}
