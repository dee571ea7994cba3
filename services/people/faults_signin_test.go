package people_test

import (
	"encoding/json"
	"testing"
	"time"

	"lateral/pkg/faulty/faultytest"
	"lateral/pkg/jobs"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// anew is a command that is done once more when it comes again.
func (x *trouble) anew(act func() error) faultytest.Case {
	return faultytest.Case{Trigger: &x.trigger, Act: act, Anew: true}
}

// refusedAs is nil if err has the code: then the command did what it does for a wrong answer.
func refusedAs(expected string, err error) error {
	if code(err) == expected {
		return nil
	}
	return err
}

// finishing is a sign-in of the head that needs no more than this answer.
func (x *trouble) finishing(answer people.Answer) func() error {
	step := x.FirstStep(x.who("head").Email)
	return func() error { return second(x.people.FinishSignIn(x.Ctx, step.Token, answer)) }
}

// signIns begin each command by which somebody signs in, or proves who they are, or changes how they do.
func signIns() map[string]func(x *trouble) faultytest.Case {
	return map[string]func(x *trouble) faultytest.Case{
		"sign in": func(x *trouble) faultytest.Case {
			return x.anew(func() error { return second(x.people.SignIn(x.Ctx, x.who("head").Email, peopletest.Password)) })
		},
		"sign in after wrong passwords": func(x *trouble) faultytest.Case {
			for range 3 {
				want(x.t, second(x.Directory.SignIn(x.Ctx, x.who("head").Email, "wrong")), "wrong_password")
			}
			x.From(people.Caller{Device: x.SignIn(x.who("head").Email).Device})
			want(x.t, second(x.Directory.SignIn(x.Ctx, x.who("head").Email, "wrong")), "wrong_password")
			return x.anew(func() error { return second(x.people.SignIn(x.Ctx, x.who("head").Email, peopletest.Password)) })
		},
		"be asked for a second step": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			x.Passkey(x.who("head"))
			return x.anew(func() error { return second(x.people.SignIn(x.Ctx, x.who("head").Email, peopletest.Password)) })
		},
		"a wrong password": func(x *trouble) faultytest.Case {
			return x.again(func() error {
				return refusedAs("wrong_password", second(x.people.SignIn(x.Ctx, x.who("head").Email, "wrong")))
			})
		},
		"finish by an app": func(x *trouble) faultytest.Case {
			return x.once(x.finishing(people.Answer{Code: x.App(x.who("head")).NextCode()}))
		},
		"finish by a recovery code": func(x *trouble) faultytest.Case {
			return x.once(x.finishing(people.Answer{Code: x.App(x.who("head")).Recovery[4]}))
		},
		"finish by a passkey": func(x *trouble) faultytest.Case {
			device := x.Passkey(x.who("head"))
			step := x.FirstStep(x.who("head").Email)
			answer := people.Answer{Passkey: device.Show(step.Passkey)}
			return x.once(func() error { return second(x.people.FinishSignIn(x.Ctx, step.Token, answer)) })
		},
		"a wrong code": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			finish := x.finishing(people.Answer{Code: "000000"})
			return x.again(func() error { return refusedAs("wrong_code", finish()) })
		},
		"the last wrong code of a challenge": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			finish := x.finishing(people.Answer{Code: "000000"})
			for range 4 {
				want(x.t, finish(), "wrong_code")
			}
			return x.once(func() error { return refusedAs("wrong_code", finish()) })
		},
		"ask for any passkey": func(x *trouble) faultytest.Case {
			return x.anew(func() error { return second(x.people.BeginPasskeySignIn(x.Ctx)) })
		},
		"sign in by a passkey": func(x *trouble) faultytest.Case {
			token, shown := x.entering(x.Passkey(x.who("head")))
			return x.once(func() error { return second(x.people.SignInByPasskey(x.Ctx, token, shown)) })
		},
		"a copy of a passkey": func(x *trouble) faultytest.Case {
			device := x.Passkey(x.who("head"))
			for range 2 {
				token, shown := x.entering(device)
				want(x.t, second(x.Directory.SignInByPasskey(x.Ctx, token, shown)), "")
			}
			device.Key.Counter = 0
			token, shown := x.entering(device)
			return x.once(func() error {
				return refusedAs("wrong_passkey", second(x.people.SignInByPasskey(x.Ctx, token, shown)))
			})
		},
		"refresh": func(x *trouble) faultytest.Case {
			t := x.SignIn(x.who("head").Email)
			x.Within(t)
			return x.again(func() error { return second(x.people.Refresh(x.Ctx, t.RefreshToken)) })
		},
		"a refresh token that was used": func(x *trouble) faultytest.Case {
			t := x.SignIn(x.who("head").Email)
			want(x.t, second(x.Directory.Refresh(x.Ctx, t.RefreshToken)), "")
			x.Clock.Advance(2 * time.Minute)
			return x.again(func() error {
				return refusedAs("unauthenticated", second(x.people.Refresh(x.Ctx, t.RefreshToken)))
			})
		},
		"sign out": func(x *trouble) faultytest.Case {
			t := x.SignIn(x.who("head").Email)
			return x.again(func() error { return x.people.SignOut(x.Ctx, t.RefreshToken) })
		},
		"end another session of one's own": func(x *trouble) faultytest.Case {
			return x.once(func() error {
				return x.people.EndOwnSession(x.Ctx, x.who("head"), x.who("head").SessionID)
			})
		},
	}
}

// entering asks for any passkey and shows the device's.
func (x *trouble) entering(device *peopletest.Device) (token string, shown json.RawMessage) {
	c, err := x.Directory.BeginPasskeySignIn(x.Ctx)
	want(x.t, err, "")
	return c.Token, device.Show(c.Options)
}

// keys begin each command that changes how somebody signs in, or that asks who is there.
func keys() map[string]func(x *trouble) faultytest.Case {
	return map[string]func(x *trouble) faultytest.Case{
		"change the password": func(x *trouble) faultytest.Case {
			x.SignIn(x.who("head").Email) // a session that is to end
			return x.anew(func() error {  // the old password is then a wrong one, which is counted
				return refusedAs("invalid", x.people.ChangePassword(x.Ctx, x.who("head"), peopletest.Password, fresh))
			})
		},
		"ask for a new password": func(x *trouble) faultytest.Case {
			return x.again(func() error { return x.people.AskReset(x.Ctx, x.who("head").Email) })
		},
		"reset a password that was guessed at": func(x *trouble) faultytest.Case {
			for range 5 {
				want(x.t, second(x.Directory.SignIn(x.Ctx, x.who("head").Email, "wrong")), "wrong_password")
			}
			want(x.t, x.Directory.AskReset(x.Ctx, x.who("head").Email), "")
			letter := x.Letter(people.PasswordResetAsked)
			return x.once(func() error { return x.people.Reset(x.Ctx, letter, fresh) })
		},
		"begin an app anew": func(x *trouble) faultytest.Case {
			want(x.t, second(x.Directory.EnrolTOTP(x.Ctx, x.who("head"), "My phone")), "")
			return x.again(func() error { return second(x.people.EnrolTOTP(x.Ctx, x.who("head"), "My phone")) })
		},
		"a wrong code for an app": func(x *trouble) faultytest.Case {
			e, err := x.Directory.EnrolTOTP(x.Ctx, x.who("head"), "My phone")
			want(x.t, err, "")
			return x.again(func() error {
				return refusedAs("invalid", second(x.people.ConfirmTOTP(x.Ctx, x.who("head"), e.Factor.ID, "000000")))
			})
		},
		"confirm a second app": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			e, err := x.Directory.EnrolTOTP(x.Ctx, x.who("head"), "My tablet")
			want(x.t, err, "")
			code := peopletest.App{Kit: x.Kit, Secret: e.Secret}.Code()
			return x.once(func() error { return second(x.people.ConfirmTOTP(x.Ctx, x.who("head"), e.Factor.ID, code)) })
		},
		"renew recovery codes": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			return x.anew(func() error { return second(x.people.RenewRecoveryCodes(x.Ctx, x.who("head"))) })
		},
		"begin a passkey": func(x *trouble) faultytest.Case {
			return x.anew(func() error { return second(x.people.BeginPasskey(x.Ctx, x.who("head"), "Laptop")) })
		},
		"add the first passkey": func(x *trouble) faultytest.Case {
			x.SignIn(x.who("head").Email) // a session that is to end
			return x.addsPasskey()
		},
		"add a passkey to an app": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			return x.addsPasskey()
		},
		"remove one of two": func(x *trouble) faultytest.Case {
			app := x.App(x.who("head"))
			x.Passkey(x.who("head"))
			return x.once(func() error { return x.people.RemoveFactor(x.Ctx, x.who("head"), app.ID) })
		},
		"reset somebody's second steps": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			x.Passkey(x.who("head"))
			want(x.t, x.Directory.ProveByCode(x.Ctx, x.who("head"), "000000"), "invalid")
			return x.anew(func() error { return x.people.ResetFactors(x.Ctx, x.who("operator"), x.who("head").Email) })
		},
		"prove by the password": func(x *trouble) faultytest.Case {
			return x.again(func() error { return x.people.ProveByPassword(x.Ctx, x.who("head"), peopletest.Password) })
		},
		"prove by a code": func(x *trouble) faultytest.Case {
			code := x.App(x.who("head")).NextCode()
			return x.anew(func() error { // the code is then a wrong one, which is counted
				return refusedAs("invalid", x.people.ProveByCode(x.Ctx, x.who("head"), code))
			})
		},
		"a wrong code for a proof": func(x *trouble) faultytest.Case {
			x.App(x.who("head"))
			return x.again(func() error {
				return refusedAs("invalid", x.people.ProveByCode(x.Ctx, x.who("head"), "000000"))
			})
		},
		"begin a proof": func(x *trouble) faultytest.Case {
			x.Passkey(x.who("head"))
			return x.anew(func() error { return second(x.people.BeginProof(x.Ctx, x.who("head"))) })
		},
		"prove by a passkey": func(x *trouble) faultytest.Case {
			device := x.Passkey(x.who("head"))
			c, err := x.Directory.BeginProof(x.Ctx, x.who("head"))
			want(x.t, err, "")
			shown := device.Show(c.Options)
			return x.once(func() error { return x.people.ProveByPasskey(x.Ctx, x.who("head"), c.Token, shown) })
		},
	}
}

func (x *trouble) addsPasskey() faultytest.Case {
	device := x.NewDevice(x.who("head").AccountID)
	c, err := x.Directory.BeginPasskey(x.Ctx, x.who("head"), "Laptop")
	want(x.t, err, "")
	made := device.Make(c.Options)
	return x.once(func() error { return second(x.people.AddPasskey(x.Ctx, x.who("head"), c.Token, made)) })
}

// Whichever of its calls of the store fails, a sign-in opens a session whole or not at all: the same code, passkey or
// link is still good afterwards, and a wrong one was counted once.
func TestSoakAFailureLeavesAllOfASignInOrNothing(t *testing.T) {
	t.Parallel()
	walk(t, signIns())
}

// The same holds for passwords, codes and passkeys: nobody is left with half of one.
func TestSoakAFailureLeavesAllOfAKeyOrNothing(t *testing.T) {
	t.Parallel()
	walk(t, keys())
}

func walk(t *testing.T, commands map[string]func(x *trouble) faultytest.Case) {
	t.Helper()
	for name, begin := range commands {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			faultytest.Command(t, func(t *testing.T) faultytest.Case { return begin(newTrouble(t)) })
		})
	}
}

// The letter for a new password is sent once, whatever fails on the way.
func TestSoakALetterForANewPasswordIsSentOnceAfterFailures(t *testing.T) {
	t.Parallel()
	faultytest.Job(t, func(t *testing.T) faultytest.Case {
		x := newTrouble(t)
		job := jobs.Job{Payload: json.RawMessage(`{"email":"` + x.who("head").Email + `"}`)}
		return faultytest.Case{Trigger: &x.trigger, Act: func() error { return x.people.AnswerReset(x.Ctx, job) }}
	})
}
