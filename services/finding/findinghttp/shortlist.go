package findinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/finding"
	"lateral/services/people"
	"lateral/services/register"
)

type shortlistInput struct {
	URN register.URN `query:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"Which of your schools distances are from"`
}

// SupportItems is a short list of services, whole.
type SupportItems struct {
	Items []SupportItem `json:"items" nullable:"false"`
}

type itemsOutput struct{ Body SupportItems }

// ListShortlist answers with what stands on one's shortlist and is shown now.
func ListShortlist(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *shortlistInput) (*itemsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		cards, err := s.Shortlisted(ctx, actor, in.URN)
		if err != nil {
			return nil, err
		}
		return &itemsOutput{SupportItems{httpx.Each(cards, itemOf)}}, nil
	})
}

type keptPath struct {
	ServiceID string `path:"serviceId" maxLength:"100"`
}

// KeepService puts a service on one's shortlist.
func KeepService(s *finding.Service) httpx.Endpoint { return onShortlist(s.Keep) }

// DropService takes a service off one's shortlist.
func DropService(s *finding.Service) httpx.Endpoint { return onShortlist(s.Drop) }

func onShortlist(do func(context.Context, people.Actor, string) error) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *keptPath) (*struct{}, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return nil, do(ctx, actor, in.ServiceID)
	})
}

type compareInput struct {
	IDs []string     `query:"ids,explode" required:"true" minItems:"1" maxItems:"4" doc:"Of services"`
	URN register.URN `query:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"Which of your schools distances are from"`
}

// CompareSupport answers with services side by side, in the order of their ids. What one may not
// see is left out.
func CompareSupport(s *finding.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *compareInput) (*itemsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		cards, err := s.Compare(ctx, actor, in.URN, in.IDs)
		if err != nil {
			return nil, err
		}
		return &itemsOutput{SupportItems{httpx.Each(cards, itemOf)}}, nil
	})
}
