package partieshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// OutsidePayer is a trust, a local authority or another body that pays for schools.
type OutsidePayer struct {
	ID         string             `json:"id"`
	SellerKind parties.Kind       `json:"sellerKind" enum:"school,partnership" doc:"To whom it belongs"`
	SellerID   string             `json:"sellerId"`
	Name       string             `json:"name"`
	Address    []string           `json:"address" nullable:"false" doc:"Without the name, line by line"`
	Email      string             `json:"email"`
	Earlier    []EarlierName      `json:"earlier" nullable:"false" doc:"Names that it had; documents keep theirs"`
	State      parties.PayerState `json:"state" enum:"active,ended"`
	EndedAt    *time.Time         `json:"endedAt,omitempty"`
	PaysFor    []string           `json:"paysFor" nullable:"false" doc:"Names of the schools that it pays for"`
}

// EarlierName is a name that a payer had.
type EarlierName struct {
	Name  string    `json:"name"`
	Until time.Time `json:"until"`
}

func payerOf(v parties.PayerView) OutsidePayer {
	shown := OutsidePayer{
		ID: v.ID, SellerKind: v.Seller.Kind(), SellerID: v.Seller.ID(), Name: v.Name, Address: v.Address, Email: v.Email,
		Earlier: []EarlierName{}, State: v.State, EndedAt: v.EndedAt, PaysFor: append([]string{}, v.PaysFor...),
	}
	for _, earlier := range v.Earlier {
		shown.Earlier = append(shown.Earlier, EarlierName(earlier))
	}
	return shown
}

type listPayersInput struct {
	PartyInput
	Q string `query:"q" maxLength:"200" doc:"Words of a present or earlier name"`
}

type payersOutput struct {
	Body struct {
		Items []OutsidePayer `json:"items" nullable:"false"`
	}
}

// ListPayers lists the outside payers of a seller.
func ListPayers(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *listPayersInput) (*payersOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.Payers(ctx, caller, in.Ref(), in.Q)
		out := &payersOutput{}
		out.Body.Items = []OutsidePayer{}
		for _, v := range all {
			out.Body.Items = append(out.Body.Items, payerOf(v))
		}
		return out, err
	})
}

// PayerInput names an outside payer in the path.
type PayerInput struct {
	ID string `path:"id" maxLength:"100"`
}

// payerOutput has no Whole: for whom it pays can change while the document stays the same.
type payerOutput struct {
	ETag string `header:"ETag"`
	Body OutsidePayer
}

// GetPayer answers with an outside payer.
func GetPayer(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PayerInput) (*payerOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return showPayer(ctx, s, caller, in.ID)
	})
}

func showPayer(ctx context.Context, s *parties.Service, caller people.Actor, id string) (*payerOutput, error) {
	v, err := s.Payer(ctx, caller, id)
	if err != nil {
		return nil, err
	}
	return &payerOutput{ETag: httpx.ETag(v.Version), Body: payerOf(v)}, nil
}
