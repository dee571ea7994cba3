package people_test

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// holder is somebody with their second steps, in a service where finance officers need one.
type holder struct {
	*peopletest.Kit
	t      *testing.T
	role   people.Role
	actor  people.Actor
	app    peopletest.App     // it may count, wait, or be unknown to the service
	device *peopletest.Device // likewise
}

// holds begins somebody with the role and nothing else, and brings them into the state.
func holds(t *testing.T, role people.Role, into func(*holder)) *holder {
	t.Helper()
	h := &holder{Kit: strict(t), t: t, role: role}
	h.actor = h.In("100001", role)
	h.app = peopletest.App{Kit: h.Kit, ID: "factor_0", Secret: strings.Repeat("A", 32), Recovery: []string{"AAAA"}}
	h.device = h.NewDevice(h.actor.AccountID)
	into(h)
	return h
}

func (h *holder) addApp()     { h.app = h.App(h.actor) }
func (h *holder) addPasskey() { h.device = h.Passkey(h.actor) }

func (h *holder) beginApp() {
	e, err := h.Directory.EnrolTOTP(h.Ctx, h.actor, "My phone")
	want(h.t, err, "")
	h.app.ID, h.app.Secret = e.Factor.ID, e.Secret
}

func (h *holder) reset() error {
	operator := h.Operator()
	h.App(operator)
	return h.Directory.ResetFactors(h.Ctx, operator, h.actor.Email)
}

// guess enters wrong codes until the wait is a minute.
func (h *holder) guess() {
	for _, wait := range []time.Duration{0, 0, 0, 0, 0, 0, 15, 30} {
		h.Clock.Advance(wait * time.Second)
		want(h.t, h.Directory.ProveByCode(h.Ctx, h.actor, "000000"), "invalid")
	}
}

// has says what the person has: "totp, passkey, 10 codes", or "nothing"; and whether they must add something.
func (h *holder) has() string {
	h.t.Helper()
	s, err := h.Directory.Security(h.Ctx, h.actor)
	want(h.t, err, "")
	me, err := h.Directory.Me(h.Ctx, h.actor.AccountID)
	want(h.t, err, "")
	var parts []string
	for _, f := range s.Factors {
		parts = append(parts, string(f.Kind))
	}
	slices.Sort(parts)
	slices.Reverse(parts)
	if len(parts) > 0 || s.RecoveryCodes > 0 {
		parts = append(parts, fmt.Sprintf("%d codes", s.RecoveryCodes))
	} else {
		parts = append(parts, "nothing")
	}
	if me.Duty != nil && me.Duty.Overdue {
		parts = append(parts, "overdue")
	} else if me.Duty != nil {
		parts = append(parts, "due")
	}
	return strings.Join(parts, ", ")
}

// asked says what the right password is answered with: "in", or what else is asked for.
func (h *holder) asked() string {
	h.t.Helper()
	step := h.SignIn(h.actor.Email).Second
	if step == nil {
		return "in"
	}
	var parts []string
	for _, kind := range step.Kinds {
		parts = append(parts, string(kind))
	}
	slices.Sort(parts)
	slices.Reverse(parts)
	if step.Recovery {
		parts = append(parts, "recovery")
	}
	return strings.Join(parts, ", ")
}

// finish answers what is asked for after the password.
func (h *holder) finish(answer func(people.SecondStep) people.Answer) error {
	step := h.FirstStep(h.actor.Email)
	return second(h.Directory.FinishSignIn(h.Ctx, step.Token, answer(step)))
}

func (h *holder) act(verb string) error {
	switch verb {
	case "code":
		return h.finish(func(people.SecondStep) people.Answer { return people.Answer{Code: h.app.NextCode()} })
	case "recovery":
		return h.finish(func(people.SecondStep) people.Answer { return people.Answer{Code: h.app.Recovery[0]} })
	case "passkey":
		return h.finish(func(s people.SecondStep) people.Answer {
			if s.Passkey == nil { // an answer to another question
				c, err := h.Directory.BeginPasskeySignIn(h.Ctx)
				want(h.t, err, "")
				s.Passkey = c.Options
			}
			return people.Answer{Passkey: h.device.Show(s.Passkey)}
		})
	case "alone":
		c, err := h.Directory.BeginPasskeySignIn(h.Ctx)
		want(h.t, err, "")
		return second(h.Directory.SignInByPasskey(h.Ctx, c.Token, h.device.Show(c.Options)))
	case "prove":
		return h.Directory.ProveByCode(h.Ctx, h.actor, h.app.NextCode())
	case "confirm":
		return second(h.Directory.ConfirmTOTP(h.Ctx, h.actor, h.app.ID, h.app.NextCode()))
	case "add":
		c, err := h.Directory.BeginPasskey(h.Ctx, h.actor, "Another")
		if err != nil {
			return err
		}
		return second(h.Directory.AddPasskey(h.Ctx, h.actor, c.Token, h.NewDevice(h.actor.AccountID).Make(c.Options)))
	case "remove app":
		return h.Directory.RemoveFactor(h.Ctx, h.actor, h.app.ID)
	case "renew":
		return second(h.Directory.RenewRecoveryCodes(h.Ctx, h.actor))
	case "reset":
		return h.reset()
	}
	h.t.Fatalf("nobody can %s", verb)
	return nil
}

// without is what comes of the acts where no second step counts, except for more.
func without(more map[string]string) map[string]string {
	all := map[string]string{
		"alone": "wrong_passkey", "prove": "invalid", "remove app": "not_found", "renew": "no_factor",
		"confirm": "not_found", "add": "passkey, 10 codes", "reset": "nothing",
	}
	maps.Copy(all, more)
	return all
}

// Each line is a state: what the person has, what is asked for after their password, and what comes of each act.
// That is the code of the refusal, and then nothing changed, or else what they have now.
func TestWhatComesOfEachActInEachStateOfSecondSteps(t *testing.T) {
	t.Parallel()
	const head, finance = people.Head, people.Finance
	for name, tt := range map[string]struct {
		role  people.Role
		into  func(*holder)
		has   string
		asked string
		acts  map[string]string
	}{
		"none": {head, func(*holder) {}, "nothing", "in", without(nil)},
		"an app that waits": {head, (*holder).beginApp, "nothing", "in",
			without(map[string]string{"confirm": "totp, 10 codes"})},
		"an app that waited for half an hour and more": {head, func(h *holder) {
			h.beginApp()
			h.Clock.Advance(30 * time.Minute) // and the code waits for half a minute
		}, "nothing", "in", without(nil)},
		"an app": {head, (*holder).addApp, "totp, 10 codes", "totp, recovery", map[string]string{
			"code": "totp, 10 codes", "recovery": "totp, 9 codes", "passkey": "wrong_code", "alone": "wrong_passkey",
			"prove": "totp, 10 codes", "confirm": "not_found", "add": "totp, passkey, 10 codes",
			"remove app": "nothing", "renew": "totp, 10 codes", "reset": "nothing",
		}},
		"a passkey": {head, (*holder).addPasskey, "passkey, 10 codes", "passkey, recovery", map[string]string{
			"code": "wrong_code", "recovery": "wrong_code", "passkey": "passkey, 10 codes", "alone": "passkey, 10 codes",
			"prove": "invalid", "confirm": "not_found", "add": "passkey, passkey, 10 codes",
			"remove app": "not_found", "renew": "passkey, 10 codes", "reset": "nothing",
		}},
		"an app, and a passkey": {head, func(h *holder) {
			h.addApp()
			h.addPasskey()
		}, "totp, passkey, 10 codes", "totp, passkey, recovery", map[string]string{
			"code": "totp, passkey, 10 codes", "recovery": "totp, passkey, 9 codes", "passkey": "totp, passkey, 10 codes",
			"alone": "totp, passkey, 10 codes", "prove": "totp, passkey, 10 codes", "confirm": "not_found",
			"add": "totp, passkey, passkey, 10 codes", "remove app": "passkey, 10 codes",
			"renew": "totp, passkey, 10 codes", "reset": "nothing",
		}},
		"an app, and a second one that waits": {head, func(h *holder) {
			h.addApp()
			h.beginApp()
		}, "totp, 10 codes", "totp, recovery", map[string]string{
			"code": "wrong_code", "recovery": "totp, 9 codes", "prove": "invalid", "confirm": "totp, totp, 10 codes",
			"remove app": "not_found", "reset": "nothing",
		}},
		"an app, and all recovery codes used": {head, func(h *holder) {
			h.addApp()
			for range 10 {
				want(h.t, h.act("recovery"), "")
				h.app.Recovery = append(h.app.Recovery[1:], h.app.Recovery[0])
			}
		}, "totp, 0 codes", "totp", map[string]string{
			"code": "totp, 0 codes", "recovery": "wrong_code", "prove": "totp, 0 codes", "add": "totp, passkey, 0 codes",
			"remove app": "nothing", "renew": "totp, 10 codes", "reset": "nothing",
		}},
		"reset by an operator": {head, func(h *holder) {
			h.addApp()
			h.addPasskey()
			want(h.t, h.reset(), "")
		}, "nothing", "in", without(nil)},
		"reset while an app waited": {head, func(h *holder) {
			h.beginApp()
			want(h.t, h.reset(), "")
		}, "nothing", "in", without(nil)},
		"too many wrong codes": {head, func(h *holder) {
			h.addApp()
			h.guess()
		}, "totp, 10 codes", "totp, recovery", map[string]string{
			"code": "too_many", "recovery": "too_many", "prove": "too_many", "add": "totp, passkey, 10 codes",
			"remove app": "nothing", "renew": "totp, 10 codes", "reset": "nothing",
		}},
		"a duty within the grace": {finance, func(*holder) {}, "nothing, due", "in",
			without(map[string]string{"reset": "nothing, due"})},
		"a duty that is overdue": {finance, func(h *holder) { h.Clock.Advance(grace) }, "nothing, overdue", "in",
			without(map[string]string{"reset": "nothing, overdue"})},
		"overdue, and an app waits": {finance, func(h *holder) {
			h.Clock.Advance(grace)
			h.beginApp()
		}, "nothing, overdue", "in", without(map[string]string{"confirm": "totp, 10 codes", "reset": "nothing, overdue"})},
		"a duty that is done": {finance, (*holder).addApp, "totp, 10 codes", "totp, recovery", map[string]string{
			"code": "totp, 10 codes", "recovery": "totp, 9 codes", "add": "totp, passkey, 10 codes",
			"remove app": "last_factor", "renew": "totp, 10 codes", "reset": "nothing, due",
		}},
		"a duty that is done twice": {finance, func(h *holder) {
			h.addApp()
			h.addPasskey()
		}, "totp, passkey, 10 codes", "totp, passkey, recovery", map[string]string{
			"remove app": "passkey, 10 codes", "reset": "nothing, due",
		}},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			h := holds(t, tt.role, tt.into)
			if diff := cmp.Diff([]string{tt.has, tt.asked}, []string{h.has(), h.asked()}); diff != "" {
				t.Error(diff)
			}
			for verb, wanted := range tt.acts {
				h := holds(t, tt.role, tt.into)
				got := code(h.act(verb))
				now := h.has()
				if got == "" {
					got = now
				} else if now != tt.has {
					t.Errorf("%s: refused, and they have %s", verb, now)
				}
				if got != wanted {
					t.Errorf("%s: %q, want %q", verb, got, wanted)
				}
			}
		})
	}
}

// A passkey that is added while an app waits is no reason to begin the app again.
func TestAnAppGoesOnWaitingWhileAPasskeyIsAdded(t *testing.T) {
	t.Parallel()
	h := holds(t, people.Head, (*holder).beginApp)
	for _, verb := range []string{"add", "confirm"} {
		want(t, h.act(verb), "")
	}
	if got := h.has(); got != "totp, passkey, 10 codes" {
		t.Error(got)
	}
}

// However they come, there are ten: an app that waited meanwhile is refused, and so is a passkey.
func TestNobodyHasMoreThanTenSecondSteps(t *testing.T) {
	t.Parallel()
	h := holds(t, people.Head, (*holder).beginApp)
	for range 10 {
		want(t, h.act("add"), "")
	}
	want(t, second(h.Directory.BeginPasskey(h.Ctx, h.actor, "An eleventh")), "too_many_factors")
	want(t, h.act("confirm"), "too_many_factors")
	want(t, second(h.Directory.EnrolTOTP(h.Ctx, h.actor, "Another phone")), "too_many_factors")
	want(t, h.Directory.RemoveFactor(h.Ctx, h.actor, h.oldest()), "")
	want(t, h.act("confirm"), "")
}

func (h *holder) oldest() string {
	s, err := h.Directory.Security(h.Ctx, h.actor)
	want(h.t, err, "")
	return s.Factors[0].ID
}

// Somebody who lost everything has tried codes before they ask for help. They do not wait after it.
func TestAResetEndsTheWaitForWrongCodes(t *testing.T) {
	t.Parallel()
	h := holds(t, people.Head, func(h *holder) {
		h.addApp()
		h.guess()
	})
	want(t, h.reset(), "")
	h.beginApp()
	want(t, second(h.Directory.ConfirmTOTP(h.Ctx, h.actor, h.app.ID, h.app.Code())), "")
}

// A passkey belongs to one account, whoever shows it again.
func TestAPasskeyIsOfOnePersonOnly(t *testing.T) {
	t.Parallel()
	h := holds(t, people.Head, (*holder).addPasskey)
	for _, who := range []people.Actor{h.Actor(), h.actor} {
		c, err := h.Directory.BeginPasskey(h.Ctx, who, "A copy")
		want(t, err, "")
		_, err = h.Directory.AddPasskey(h.Ctx, who, c.Token, h.device.Make(c.Options))
		want(t, err, "passkey_known")
	}
	want(t, h.act("alone"), "")
}
