package peoplehttp

import (
	"context"
	"encoding/json"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

type proofInput struct {
	Body struct {
		Password   string          `json:"password,omitempty" maxLength:"1000"`
		Code       string          `json:"code,omitempty" maxLength:"100" doc:"Instead: six digits that an app of theirs shows"`
		Challenge  string          `json:"challenge,omitempty" maxLength:"200" doc:"Instead, with credential: the challenge of POST /session/proof/options"`
		Credential json.RawMessage `json:"credential,omitempty" doc:"The PublicKeyCredential, as toJSON writes it"`
	}
}

// Prove answers POST /session/proof.
func Prove(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *proofInput) (*body[Acknowledgement], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		switch {
		case in.Body.Challenge != "":
			err = d.ProveByPasskey(ctx, actor, in.Body.Challenge, in.Body.Credential)
		case in.Body.Code != "":
			err = d.ProveByCode(ctx, actor, in.Body.Code)
		default:
			err = d.ProveByPassword(ctx, actor, in.Body.Password)
		}
		if err != nil {
			return nil, err
		}
		return say(countsForTenMinutes), nil
	})
}
