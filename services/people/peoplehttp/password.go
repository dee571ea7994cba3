package peoplehttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
)

type askResetInput struct {
	Body struct {
		Email string `json:"email" maxLength:"320"`
	}
}

// AskReset answers POST /password-resets. The answer is the same whether or
// not the address is known.
func AskReset(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *askResetInput) (*body[Acknowledgement], error) {
		if err := d.AskReset(ctx, in.Body.Email); err != nil {
			return nil, err
		}
		return say(sentIfKnown), nil
	})
}

type resetInput struct {
	Body struct {
		Token    string `json:"token" maxLength:"200" doc:"From the link in the letter"`
		Password string `json:"password" maxLength:"1000" doc:"12 to 200 characters"`
	}
}

// Reset answers POST /password-resets/complete.
func Reset(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *resetInput) (*body[Acknowledgement], error) {
		if err := d.Reset(ctx, in.Body.Token, in.Body.Password); err != nil {
			return nil, err
		}
		return say(passwordIsReset), nil
	})
}

type changePasswordInput struct {
	Body struct {
		Present  string `json:"present" maxLength:"1000" doc:"The present password"`
		Password string `json:"password" maxLength:"1000" doc:"The new one, 12 to 200 characters"`
	}
}

// ChangePassword answers PUT /me/password.
func ChangePassword(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changePasswordInput) (*body[Acknowledgement], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if err := d.ChangePassword(ctx, actor, in.Body.Present, in.Body.Password); err != nil {
			return nil, err
		}
		return say(passwordIsChanged), nil
	})
}
