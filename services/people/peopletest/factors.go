package peopletest

import (
	"time"

	"github.com/pquerna/otp/totp"

	"lateral/services/people"
)

// App is somebody's app that shows codes.
type App struct {
	Kit      *Kit
	ID       string
	Secret   string
	Recovery []string // the codes that came with it
}

// Code is what the app shows at the kit's time.
func (a App) Code() string { return a.CodeAt(a.Kit.Clock.Now()) }

// CodeAt is what the app shows at the time.
func (a App) CodeAt(at time.Time) string {
	a.Kit.T.Helper()
	code, err := totp.GenerateCode(a.Secret, at)
	if err != nil {
		a.Kit.T.Fatal(err)
	}
	return code
}

// NextCode waits for a code that was not used yet, and returns it.
func (a App) NextCode() string {
	a.Kit.T.Helper()
	a.Kit.Clock.Advance(30 * time.Second)
	return a.Code()
}

// App gives somebody an app that counts.
func (k *Kit) App(actor people.Actor) App {
	k.T.Helper()
	e, err := k.Directory.EnrolTOTP(k.Ctx, actor, "My phone")
	if err != nil {
		k.T.Fatal(err)
	}
	app := App{Kit: k, ID: e.Factor.ID, Secret: e.Secret}
	if app.Recovery, err = k.Directory.ConfirmTOTP(k.Ctx, actor, e.Factor.ID, app.Code()); err != nil {
		k.T.Fatal(err)
	}
	return app
}

// FirstStep signs in, with the kit's password, somebody who has a second step, and returns
// what they are asked for.
func (k *Kit) FirstStep(email string) people.SecondStep {
	k.T.Helper()
	t := k.SignIn(email)
	if t.Second == nil || t.AccessToken != "" || t.RefreshToken != "" {
		k.T.Fatalf("no second step is asked for: %+v", t)
	}
	return *t.Second
}
