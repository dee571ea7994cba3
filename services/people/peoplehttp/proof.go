package peoplehttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

type proofInput struct {
	Body struct {
		Password string `json:"password" maxLength:"1000"`
	}
}

// Prove answers POST /session/proof.
func Prove(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *proofInput) (*body[Acknowledgement], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := d.ProveByPassword(ctx, actor, in.Body.Password); err != nil {
			return nil, err
		}
		return say("Thank you. This counts for ten minutes."), nil
	})
}
