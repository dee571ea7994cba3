package needshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/needs"
	"lateral/services/people"
)

// Disclosure says who was told which school has the need.
type Disclosure struct {
	Kind   needs.AudienceKind `json:"kind" enum:"school,partnership,everyone"`
	To     string             `json:"to,omitempty" doc:"URN or id of a partnership"`
	ToName string             `json:"toName,omitempty"`
	At     time.Time          `json:"at"`
	By     string             `json:"by,omitempty" doc:"Name of the person; absent where the service did it"`
	Why    string             `json:"why"`
}

type disclosuresInput struct {
	NeedPath
	httpx.Listing
}

type disclosuresOutput struct{ Body httpx.Page[Disclosure] }

// ListDisclosures answers with a page of the log, oldest first.
func ListDisclosures(s *needs.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *disclosuresInput) (*disclosuresOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		told, next, err := s.Disclosures(ctx, actor, in.ID, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]Disclosure, len(told))
		for i, t := range told {
			items[i] = Disclosure{Kind: t.Kind, To: t.To, ToName: t.ToName, At: t.At, By: t.ByName, Why: t.Why}
		}
		return &disclosuresOutput{httpx.PageOf(items, next)}, nil
	})
}
