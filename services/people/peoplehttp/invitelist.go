package peoplehttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/register"
)

type inviteListInput struct {
	httpx.IdempotencyKey
	Body struct {
		List string `json:"list" maxLength:"100000" doc:"One person on each line: e-mail address, role and URN of the school, in any order or in the columns of a header"`
		Send bool   `json:"send" doc:"false only says what would happen to each line"`
	}
}

// InvitedLine is a line of a list of people.
type InvitedLine struct {
	Line    int                `json:"line" doc:"From 1"`
	Text    string             `json:"text"`
	Email   string             `json:"email,omitempty"`
	Role    people.Role        `json:"role,omitempty" enum:"head,senior,leader,finance"`
	URN     register.URN       `json:"urn,omitempty"`
	School  string             `json:"school,omitempty"`
	Outcome people.LineOutcome `json:"outcome" enum:"ready,sent,held,open,twice,refused"`
	Why     string             `json:"why,omitempty" doc:"Why no letter goes out"`
}

// InviteList answers POST /invitation-lists.
func InviteList(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *inviteListInput) (*body[httpx.Page[InvitedLine]], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		lines, err := d.InviteList(ctx, actor, people.InviteListInput{List: in.Body.List, Send: in.Body.Send, Key: key})
		if err != nil {
			return nil, err
		}
		all := make([]InvitedLine, len(lines))
		for i, l := range lines {
			all[i] = InvitedLine(l)
		}
		return &body[httpx.Page[InvitedLine]]{Body: httpx.PageOf(all, "")}, nil
	})
}
