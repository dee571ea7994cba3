package needshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/people"
	"lateral/services/register"
)

type listInput struct {
	Scope         needs.Scope  `query:"scope" enum:"own,partnership,reaching" default:"own" doc:"own: of your schools. partnership: posted in your partnerships. reaching: open ones of other schools that are shown to yours."`
	State         needs.State  `query:"state" enum:"draft,open,agreed,met,withdrawn,lapsed"`
	URN           register.URN `query:"urn" pattern:"^[1-9][0-9]{4,6}$" doc:"Only for this one of your schools"`
	PartnershipID string       `query:"partnership" maxLength:"100" doc:"Only for this one of your partnerships"`
	httpx.Listing
}

type listOutput struct{ Body httpx.Page[Need] }

// ListNeeds answers with a page of needs, latest first.
func ListNeeds(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listInput) (*listOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		if len(actor.Held) == 0 && in.Scope != needs.OfMySchools {
			return nil, needs.OnlyOwnDrafts()
		}
		found, next, err := s.List(ctx, actor, needs.ListInput{
			Scope: in.Scope, State: in.State, URN: in.URN, PartnershipID: in.PartnershipID,
			Cursor: in.Cursor, Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		items := make([]Need, len(found))
		for i, one := range found {
			items[i] = needOf(one)
		}
		return &listOutput{httpx.PageOf(items, next)}, nil
	})
}

// GetNeed answers with one need.
func GetNeed(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *NeedPath) (*needOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answer(s.Get(ctx, actor, in.ID))
	})
}
