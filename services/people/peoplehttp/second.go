package peoplehttp

import (
	"context"
	"encoding/json"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// SignedIn is the answer to the right password: a session, or the second step that is
// needed first.
type SignedIn struct {
	AccessToken string      `json:"accessToken,omitempty" doc:"As in Session; absent if a second step is needed"`
	ExpiresAt   *time.Time  `json:"expiresAt,omitempty"`
	Account     *Account    `json:"account,omitempty"`
	SecondStep  *SecondStep `json:"secondStep,omitempty" doc:"Send it to POST /session/second-step"`
}

// SecondStep is what a person with second steps is asked for after the password.
type SecondStep struct {
	Challenge string              `json:"challenge" doc:"Good once, for five minutes"`
	ExpiresAt time.Time           `json:"expiresAt"`
	Kinds     []people.FactorKind `json:"kinds" nullable:"false" enum:"totp,passkey" doc:"The kinds that the person has"`
	Recovery  bool                `json:"recovery" doc:"Recovery codes are left"`
	Passkey   any                 `json:"passkey,omitempty" doc:"publicKey of navigator.credentials.get, if a passkey can be used"`
}

type signInOutput struct {
	SetCookie string `header:"Set-Cookie"`
	Device    string `header:"Set-Cookie"`
	Body      SignedIn
}

// firstStep answers with a session, or asks for the second step. Then it sets no cookie and
// says nothing about the account.
func firstStep(ctx context.Context, t people.Tokens, cookies Cookies, now clock.Clock) *signInOutput {
	httpx.CalledBy(ctx, t.Account.ID)
	if s := t.Second; s != nil {
		return &signInOutput{Body: SignedIn{SecondStep: &SecondStep{
			Challenge: s.Token, ExpiresAt: s.ExpiresAt, Kinds: s.Kinds, Recovery: s.Recovery, Passkey: s.Passkey,
		}}}
	}
	account := accountView(t.Account)
	return &signInOutput{
		SetCookie: cookies.of(ctx).with(t, now()), Device: cookies.of(ctx).device(t),
		Body: SignedIn{AccessToken: t.AccessToken, ExpiresAt: &t.ExpiresAt, Account: &account},
	}
}

type secondStepInput struct {
	Body struct {
		Challenge  string          `json:"challenge" maxLength:"200" doc:"The challenge from the answer to the password"`
		Code       string          `json:"code,omitempty" maxLength:"100" doc:"Six digits that an app shows, or a recovery code"`
		Credential json.RawMessage `json:"credential,omitempty" doc:"Instead: the PublicKeyCredential, as toJSON writes it"`
	}
}

// FinishSignIn answers POST /session/second-step.
func FinishSignIn(d *people.Directory, cookies Cookies, now clock.Clock) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *secondStepInput) (*sessionOutput, error) {
		t, err := d.FinishSignIn(ctx, in.Body.Challenge, people.Answer{Code: in.Body.Code, Passkey: in.Body.Credential})
		if err != nil {
			return nil, err
		}
		return opened(ctx, t, cookies, now), nil
	})
}
