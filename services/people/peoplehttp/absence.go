package peoplehttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/people"
)

// Absence is a time for which somebody has a deputy in one of their roles.
type Absence struct {
	ID           string              `json:"id"`
	MembershipID string              `json:"membershipId" doc:"The role of the person who is away"`
	Role         people.Role         `json:"role" enum:"head,senior,finance,broker"`
	Place        MembershipPlace     `json:"place"`
	Person       string              `json:"person" doc:"Who is away"`
	Deputy       string              `json:"deputy"`
	Mine         bool                `json:"mine" doc:"true: you are away; false: you stand in"`
	From         date.Day            `json:"from" format:"date"`
	Until        date.Day            `json:"until" format:"date" doc:"The last day"`
	State        people.AbsenceState `json:"state" enum:"planned,on,over"`
}

func absenceView(a people.DescribedAbsence, me string) Absence {
	return Absence{
		ID: a.ID, MembershipID: a.MembershipID, Role: a.Role,
		Place:  MembershipPlace{Kind: a.Place.Kind, ID: a.Place.ID, Name: a.Where},
		Person: a.Person, Deputy: a.Deputy, Mine: a.AccountID == me, From: a.From, Until: a.Until, State: a.State,
	}
}

type deputyInput struct {
	ID string `path:"id" maxLength:"100"`
	httpx.IdempotencyKey
	Body struct {
		AccountID string   `json:"accountId" maxLength:"100" doc:"One of the colleagues in the role's place"`
		From      date.Day `json:"from" maxLength:"10" doc:"The first day, like 2026-02-03"`
		Until     date.Day `json:"until" maxLength:"10" doc:"The last day"`
	}
}

// NameDeputy answers POST /memberships/{id}/deputies.
func NameDeputy(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *deputyInput) (*body[httpx.Page[Absence]], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		if _, err := d.NameDeputy(ctx, actor, people.DeputyInput{
			MembershipID: in.ID, DeputyID: in.Body.AccountID, From: in.Body.From, Until: in.Body.Until, Key: key,
		}); err != nil {
			return nil, err
		}
		return absencesOf(ctx, d, actor)
	})
}

// Colleagues answers GET /memberships/{id}/colleagues.
func Colleagues(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*body[httpx.Page[Membership]], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := d.Colleagues(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		return &body[httpx.Page[Membership]]{Body: httpx.PageOf(membershipViews(all), "")}, nil
	})
}

// Absences answers GET /me/absences.
func Absences(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, _ *struct{}) (*body[httpx.Page[Absence]], error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return absencesOf(ctx, d, actor)
	})
}

func absencesOf(ctx context.Context, d *people.Directory, actor people.Actor) (*body[httpx.Page[Absence]], error) {
	all, err := d.Absences(ctx, actor)
	if err != nil {
		return nil, err
	}
	views := make([]Absence, len(all))
	for i, a := range all {
		views[i] = absenceView(a, actor.AccountID)
	}
	return &body[httpx.Page[Absence]]{Body: httpx.PageOf(views, "")}, nil
}

// EndAbsence answers DELETE /absences/{id}.
func EndAbsence(d *people.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *idInput) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, d.EndAbsence(ctx, actor, in.ID)
	})
}
