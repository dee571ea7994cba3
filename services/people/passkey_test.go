package people_test

import (
	"strings"
	"testing"
	"time"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

func TestAPasskeyIsASecondStep(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	device := k.Passkey(actor)
	step := k.FirstStep(actor.Email)
	if step.Passkey == nil || len(step.Kinds) != 1 || step.Kinds[0] != people.Passkey || !step.Recovery {
		t.Fatalf("asked for %+v", step)
	}
	shown := people.Answer{Passkey: device.Show(step.Passkey)}
	tokens, err := k.Directory.FinishSignIn(k.Ctx, step.Token, shown)
	if err != nil || !alive(k, k.Directory, tokens.AccessToken) {
		t.Fatal(err)
	}
	_, err = k.Directory.FinishSignIn(k.Ctx, k.FirstStep(actor.Email).Token, shown)
	want(t, err, "wrong_code") // it answered another question
}

func TestAPasskeySignsInAlone(t *testing.T) {
	k := peopletest.New(t)
	actor := k.Actor()
	device := k.Passkey(actor)
	signIn := func() error {
		c, err := k.Directory.BeginPasskeySignIn(k.Ctx)
		if err != nil {
			t.Fatal(err)
		}
		tokens, err := k.Directory.SignInByPasskey(k.Ctx, c.Token, device.Show(c.Options))
		if err == nil && tokens.Account.ID != actor.AccountID {
			t.Errorf("signed in as %s", tokens.Account.ID)
		}
		return err
	}
	want(t, signIn(), "")
	device.Holder.Options.UserNotVerified = true // it was enough to touch it
	want(t, signIn(), "wrong_passkey")
	device.Holder.Options.UserNotVerified = false
	want(t, signIn(), "")
	if err := k.Directory.RemoveFactor(k.Ctx, actor, only(t, k, actor).ID); err != nil {
		t.Fatal(err)
	}
	want(t, signIn(), "wrong_passkey")
}

func TestAPasskeyProvesThatItIsThem(t *testing.T) {
	k := peopletest.New(t)
	tokens := k.SignIn(k.Person().Email)
	actor, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	device := k.Passkey(actor)
	k.Clock.Advance(10 * time.Minute)
	c, err := k.Directory.BeginProof(k.Ctx, actor)
	if err != nil {
		t.Fatal(err)
	}
	shown := device.Show(c.Options)
	want(t, k.Directory.ProveByPasskey(k.Ctx, k.Actor(), c.Token, shown), "challenge_over") // somebody else
	if proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("nothing was proved yet")
	}
	want(t, k.Directory.ProveByPasskey(k.Ctx, actor, c.Token, shown), "")
	if !proved(t, k, k.Directory, tokens.AccessToken) {
		t.Error("it is not a proof")
	}
	want(t, k.Directory.ProveByPasskey(k.Ctx, actor, c.Token, shown), "challenge_over")
}

func TestPasskeysThatAreRefused(t *testing.T) {
	for name, spoil := range map[string]func(*peopletest.Device){
		"at another origin":           func(v *peopletest.Device) { v.Site.Origin = "http://localhost:8081" },
		"for another name":            func(v *peopletest.Device) { v.Site.ID = "lateral.example" },
		"a copy whose counter is old": func(v *peopletest.Device) { v.Key.Counter -= 2 },
		"with nobody there":           func(v *peopletest.Device) { v.Holder.Options.UserNotPresent = true },
		"of another person":           func(v *peopletest.Device) { v.Holder.Options.UserHandle = []byte("acct_0") },
	} {
		t.Run(name, func(t *testing.T) {
			k := peopletest.New(t)
			actor := k.Actor()
			device := k.Passkey(actor)
			for range 2 { // its counter is at 2
				step := k.FirstStep(actor.Email)
				if _, err := k.Directory.FinishSignIn(k.Ctx, step.Token,
					people.Answer{Passkey: device.Show(step.Passkey)}); err != nil {
					t.Fatal(err)
				}
			}
			spoil(device)
			step := k.FirstStep(actor.Email)
			_, err := k.Directory.FinishSignIn(k.Ctx, step.Token, people.Answer{Passkey: device.Show(step.Passkey)})
			want(t, err, "wrong_code")
			c, err := k.Directory.BeginPasskeySignIn(k.Ctx)
			if err != nil {
				t.Fatal(err)
			}
			device.Key.Counter--
			_, err = k.Directory.SignInByPasskey(k.Ctx, c.Token, device.Show(c.Options))
			want(t, err, "wrong_passkey")
			if told := len(k.Happened(people.PasskeyCopied)); (told > 0) != strings.Contains(name, "copy") {
				t.Errorf("told %d times of a copy", told)
			}
		})
	}
}

func TestAPasskeyIsAddedByWhomItWasAskedOf(t *testing.T) {
	k := peopletest.New(t)
	actor, other := k.Actor(), k.Actor()
	c, err := k.Directory.BeginPasskey(k.Ctx, actor, "Work laptop")
	if err != nil {
		t.Fatal(err)
	}
	device := k.NewDevice(actor.AccountID)
	made := device.Make(c.Options)
	_, err = k.Directory.AddPasskey(k.Ctx, other, c.Token, made)
	want(t, err, "challenge_over")
	device.Site.Origin = "https://lateral.example.evil"
	_, err = k.Directory.AddPasskey(k.Ctx, actor, c.Token, device.Make(c.Options))
	want(t, err, "invalid")
	_, err = k.Directory.AddPasskey(k.Ctx, actor, c.Token, []byte(`{"id":"nonsense"}`))
	want(t, err, "invalid")
	codes, err := k.Directory.AddPasskey(k.Ctx, actor, c.Token, made)
	if err != nil || len(codes) != 10 {
		t.Fatal(codes, err)
	}
	_, err = k.Directory.AddPasskey(k.Ctx, actor, c.Token, made)
	want(t, err, "challenge_over")
}

func TestPasskeysNeedAName(t *testing.T) {
	k := peopletest.New(t)
	for address, ok := range map[string]bool{
		"http://localhost:8080": true, "https://lateral.example.org": true, "https://lateral.example.org:8443": true,
		"http://127.0.0.1:8080": false, "http://[::1]:8080": false, "https://192.0.2.1": false,
		"http://lateral.example.org": false, "": false,
	} {
		option, err := people.Passkeys(address)
		if err != nil {
			t.Errorf("%q: %v", address, err)
			continue
		}
		d, err := people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, [][]byte{peopletest.Secret()}, option)
		if err != nil {
			t.Fatal(err)
		}
		_, err = d.BeginPasskeySignIn(k.Ctx)
		if (err == nil) != ok || (d.NoPasskeys() == "") != ok || !ok && code(err) != "no_passkeys" {
			t.Errorf("%q: %v, %q", address, err, d.NoPasskeys())
		}
	}
	if _, err := people.Passkeys("lateral"); err == nil {
		t.Error("what is no address was taken")
	}
}

// only is the one second step of somebody.
func only(t *testing.T, k *peopletest.Kit, actor people.Actor) people.Factor {
	t.Helper()
	s, err := k.Directory.Security(k.Ctx, actor)
	if err != nil || len(s.Factors) != 1 {
		t.Fatalf("%+v, %v", s, err)
	}
	return s.Factors[0]
}
