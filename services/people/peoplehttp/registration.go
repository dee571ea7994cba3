package peoplehttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/register"
)

type registerInput struct {
	Body struct {
		Name     string      `json:"name" maxLength:"500"`
		Email    string      `json:"email" maxLength:"320"`
		Password string      `json:"password" maxLength:"1000" doc:"12 to 200 characters"`
		URN      string      `json:"urn" maxLength:"20" doc:"The school that the person works in"`
		Role     people.Role `json:"role" enum:"head,senior,leader,finance"`
	}
}

// Register answers POST /registrations. The answer is the same whether or not
// the address is known.
func Register(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *registerInput) (*body[Acknowledgement], error) {
		err := d.Register(ctx, people.RegisterInput{
			Name: in.Body.Name, Email: in.Body.Email, Password: in.Body.Password,
			URN: register.URN(in.Body.URN), Role: in.Body.Role,
		})
		if err != nil {
			return nil, err
		}
		return say(openTheLink), nil
	})
}

type tokenInput struct {
	Body struct {
		Token string `json:"token" maxLength:"200" doc:"From the link in the letter"`
	}
}

// Confirm answers POST /registrations/confirm.
func Confirm(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *tokenInput) (*body[Membership], error) {
		m, err := d.ConfirmAccount(ctx, in.Body.Token)
		return described(ctx, d, m, err)
	})
}
