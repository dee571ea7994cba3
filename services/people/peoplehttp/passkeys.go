package peoplehttp

import (
	"context"
	"encoding/json"

	"lateral/pkg/clock"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Ceremony is what a browser needs to ask for a passkey.
type Ceremony struct {
	Challenge string `json:"challenge" doc:"Send it back with the passkey: good once, for five minutes"`
	Options   any    `json:"options" doc:"The publicKey argument of navigator.credentials, as parseCreationOptionsFromJSON or parseRequestOptionsFromJSON read it"`
}

func ceremonyView(c people.Ceremony, err error) (*body[Ceremony], error) {
	if err != nil {
		return nil, err
	}
	return &body[Ceremony]{Body: Ceremony{Challenge: c.Token, Options: c.Options}}, nil
}

// BeginPasskey answers POST /me/passkeys/options.
func BeginPasskey(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *nameInput) (*body[Ceremony], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return ceremonyView(d.BeginPasskey(ctx, actor, in.Body.Name))
	})
}

type credentialInput struct {
	Body struct {
		Challenge  string          `json:"challenge" maxLength:"200"`
		Credential json.RawMessage `json:"credential" doc:"The PublicKeyCredential, as toJSON writes it"`
	}
}

// AddPasskey answers POST /me/passkeys.
func AddPasskey(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *credentialInput) (*body[RecoveryCodes], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return codesView(d.AddPasskey(ctx, actor, in.Body.Challenge, in.Body.Credential))
	})
}

// AskPasskey answers POST /session/passkey/options.
func AskPasskey(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[Ceremony], error) {
		return ceremonyView(d.BeginPasskeySignIn(ctx))
	})
}

// SignInByPasskey answers POST /session/passkey.
func SignInByPasskey(d *people.Directory, cookies Cookies, now clock.Clock) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *credentialInput) (*sessionOutput, error) {
		t, err := d.SignInByPasskey(ctx, in.Body.Challenge, in.Body.Credential)
		if err != nil {
			return nil, err
		}
		return opened(ctx, t, cookies, now), nil
	})
}

// AskProof answers POST /session/proof/options.
func AskProof(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[Ceremony], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return ceremonyView(d.BeginProof(ctx, actor))
	})
}
