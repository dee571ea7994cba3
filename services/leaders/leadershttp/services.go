package leadershttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// ServiceBody describes a new or a changed service.
type ServiceBody struct {
	Title       string           `json:"title" maxLength:"500" doc:"At most 120 characters"`
	Description string           `json:"description,omitempty" maxLength:"20000" doc:"At most 5,000 characters"`
	Themes      []themes.ID      `json:"themes" nullable:"false" maxItems:"50"`
	Phases      []register.Phase `json:"phases" nullable:"false" maxItems:"20"`
	Formats     []themes.Format  `json:"formats" nullable:"false" maxItems:"20" doc:"coaching, review, training, modelling, planning, governance"`
	InPerson    bool             `json:"inPerson"`
	Remote      bool             `json:"remote"`
	TravelKM    int              `json:"travelKm" doc:"How far for support in person; 0 where there is none"`
	DayRate     money.Amount     `json:"dayRate" doc:"For two half-days; zero is free"`
	Mutual      bool             `json:"mutual" doc:"The leader's school would take days in return"`
}

// Service is a service as the API shows it.
type Service struct {
	ID  string `json:"id"`
	Ref string `json:"ref" example:"S-1001"`
	ServiceBody
	State      leaders.ServiceState `json:"state" enum:"draft,listed,withdrawn"`
	Hidden     bool                 `json:"hidden" doc:"The leader is not listed at the moment, so nobody sees it"`
	LeaderID   string               `json:"leaderId"`
	LeaderName string               `json:"leaderName,omitempty"`
	HomeURN    register.URN         `json:"homeUrn"`
	Version    int64                `json:"version" doc:"For If-Match, as the ETag of one service"`

	MayPublish  bool   `json:"mayPublish" doc:"You can show it to other schools"`
	MayWithdraw bool   `json:"mayWithdraw" doc:"You can take it back"`
	WhyNot      string `json:"whyNot,omitempty" doc:"Why you cannot show it to other schools"`
}

func serviceOf(s leaders.Service) Service {
	return Service{
		ID: s.ID, Ref: s.Ref, State: s.State, Hidden: s.Hidden, LeaderID: s.LeaderID, HomeURN: s.HomeURN, Version: s.Version,
		ServiceBody: ServiceBody{
			Title: s.Title, Description: s.Description, Themes: listOf(s.Themes), Phases: listOf(s.Phases),
			Formats: listOf(s.Formats), InPerson: s.InPerson, Remote: s.Remote, TravelKM: s.TravelKM,
			DayRate: s.DayRate, Mutual: s.Mutual,
		},
	}
}

func (b ServiceBody) input() leaders.ServiceInput {
	return leaders.ServiceInput{
		Title: b.Title, Description: b.Description, Themes: b.Themes, Phases: b.Phases, Formats: b.Formats,
		InPerson: b.InPerson, Remote: b.Remote, TravelKM: b.TravelKM, DayRate: b.DayRate, Mutual: b.Mutual,
	}
}

type serviceOutput struct {
	ETag string `header:"ETag"`
	Body Service
}

// answerService answers with a service, as the actor may change it now.
func answerService(ctx context.Context, d *leaders.Directory, actor people.Actor, s leaders.Service,
	err error) (*serviceOutput, error) {
	if err != nil {
		return nil, err
	}
	may, err := d.ServiceMay(ctx, actor, s)
	return &serviceOutput{ETag: httpx.ETag(s.Version), Body: serviceOf(s).with(may[0])}, err
}

func (s Service) with(may leaders.ServiceMay) Service {
	s.MayPublish, s.MayWithdraw, s.WhyNot = may.Publish, may.Withdraw, may.WhyNot
	return s
}

type listServicesInput struct {
	LeaderPath
	httpx.Listing
}

type servicesOutput struct{ Body httpx.Page[Service] }

// ListServices answers with a leader's services, oldest first.
func ListServices(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listServicesInput) (*servicesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := d.Services(ctx, actor, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		may, err := d.ServiceMay(ctx, actor, found...)
		if err != nil {
			return nil, err
		}
		items := make([]Service, len(found))
		for i, s := range found {
			items[i] = serviceOf(s).with(may[i])
		}
		return &servicesOutput{httpx.PageOf(items, next)}, nil
	})
}

// ServicePath names a service.
type ServicePath struct {
	ID string `path:"id" maxLength:"100"`
}

// GetService answers with one service.
func GetService(d *leaders.Directory) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ServicePath) (*serviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		s, l, err := d.Service(ctx, actor, in.ID)
		out, err := answerService(ctx, d, actor, s, err)
		if err == nil {
			out.Body.LeaderName = l.Name
		}
		return out, err
	})
}
