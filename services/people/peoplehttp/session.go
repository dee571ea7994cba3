package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

type signInInput struct {
	Body struct {
		Email    string `json:"email" maxLength:"320"`
		Password string `json:"password" maxLength:"1000"`
	}
}

// Session is what a browser keeps while somebody is signed in.
type Session struct {
	AccessToken string    `json:"accessToken" doc:"Send it as Authorization: Bearer …; keep it in memory only"`
	ExpiresAt   time.Time `json:"expiresAt"`
	Account     Account   `json:"account"`
}

type sessionOutput struct {
	SetCookie string `header:"Set-Cookie"`
	Device    string `header:"Set-Cookie"`
	Body      Session
}

func opened(ctx context.Context, t people.Tokens, cookies Cookies, now clock.Clock) *sessionOutput {
	httpx.CalledBy(ctx, t.Account.ID)
	return &sessionOutput{
		SetCookie: cookies.of(ctx).with(t, now()), Device: cookies.of(ctx).device(t),
		Body: Session{AccessToken: t.AccessToken, ExpiresAt: t.ExpiresAt, Account: accountView(t.Account)},
	}
}

// SignIn answers POST /session.
func SignIn(d *people.Directory, cookies Cookies, now clock.Clock) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *signInInput) (*signInOutput, error) {
		t, err := d.SignIn(ctx, in.Body.Email, in.Body.Password)
		if err != nil {
			return nil, err
		}
		return firstStep(ctx, t, cookies, now), nil
	})
}

// Refresh answers POST /session/refresh.
func Refresh(d *people.Directory, cookies Cookies, now clock.Clock) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *sameOrigin) (*sessionOutput, error) {
		if err := in.check(); err != nil {
			return nil, err
		}
		t, err := d.Refresh(ctx, in.Refresh)
		if err != nil {
			return nil, err
		}
		return opened(ctx, t, cookies, now), nil
	})
}

type closed struct {
	SetCookie string `header:"Set-Cookie"`
}

// SignOut answers DELETE /session. It uses the cookie, so that a person can sign out when
// the access token has expired; without a cookie it uses the token.
func SignOut(d *people.Directory, cookies Cookies) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *sameOrigin) (*closed, error) {
		if err := in.check(); err != nil {
			return nil, err
		}
		if err := d.SignOut(ctx, in.Refresh); err != nil {
			return nil, err
		}
		if actor, err := people.ActorFrom(ctx); err == nil {
			if err := d.EndSession(ctx, actor.SessionID); err != nil {
				return nil, err
			}
		}
		return &closed{SetCookie: cookies.of(ctx).none()}, nil
	})
}

// SignOutEverywhere answers DELETE /sessions.
func SignOutEverywhere(d *people.Directory, cookies Cookies) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*closed, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := d.SignOutEverywhere(ctx, actor.AccountID); err != nil {
			return nil, err
		}
		return &closed{SetCookie: cookies.of(ctx).none()}, nil
	})
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
