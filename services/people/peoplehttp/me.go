package peoplehttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Me is a person as they see themselves.
type Me struct {
	Account     Account      `json:"account"`
	Memberships []Membership `json:"memberships" nullable:"false" doc:"Active ones and ones that wait for approval"`
	Daily       bool         `json:"daily" doc:"Letters come together, once a day"`
	Duty        *Duty        `json:"duty,omitempty" doc:"The duty to add a second step at sign-in, if one of the roles needs it"`
	Today       date.Day     `json:"today" format:"date" doc:"In London: the day on which dates are judged"`
}

// Duty is the duty to add a second step at sign-in.
type Duty struct {
	By      time.Time `json:"by"`
	Overdue bool      `json:"overdue" doc:"Everything except the account is closed until there is one"`
}

func dutyView(d *people.Duty) *Duty {
	if d == nil {
		return nil
	}
	return &Duty{By: d.By, Overdue: d.Overdue}
}

type meOutput struct {
	ETag string `header:"ETag"`
	Body Me
}

// ReadMe answers GET /me.
func ReadMe(d *people.Directory, may May) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*meOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return showMe(ctx, d, may, actor.AccountID)
	})
}

type changeMeInput struct {
	httpx.IfMatch
	Body struct {
		Name  *string `json:"name,omitempty" maxLength:"500" doc:"Absent: unchanged"`
		Daily *bool   `json:"daily,omitempty" doc:"Letters once a day, or each at once. Absent: unchanged"`
	}
}

// ChangeMe answers PATCH /me.
func ChangeMe(d *people.Directory, may May) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *changeMeInput) (*meOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		if _, err := d.Change(ctx, actor.AccountID, seen,
			people.ChangeInput{Name: in.Body.Name, Daily: in.Body.Daily}); err != nil {
			return nil, err
		}
		return showMe(ctx, d, may, actor.AccountID)
	})
}

func showMe(ctx context.Context, d *people.Directory, may May, accountID string) (*meOutput, error) {
	m, err := d.Me(ctx, accountID)
	if err != nil {
		return nil, err
	}
	held := membershipViews(m.Memberships)
	for i, each := range m.Memberships {
		can := may(each.Membership)
		held[i].May = &can
	}
	return &meOutput{
		ETag: httpx.ETag(m.Account.Version),
		Body: Me{Account: accountView(m.Account), Daily: m.Account.Daily, Memberships: held, Duty: dutyView(m.Duty),
			Today: m.Today},
	}, nil
}
