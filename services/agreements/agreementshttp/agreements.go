package agreementshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/people"
	"lateral/services/register"
)

// GetAgreement answers with one agreement and its visits.
func GetAgreement(s *agreements.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*agreementOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerAgreement(s.Get(ctx, actor, in.ID))
	})
}

type agreementsInput struct {
	URN           register.URN              `query:"school" pattern:"^[1-9][0-9]{4,6}$" doc:"Agreements in which this school is supported"`
	HomeURN       register.URN              `query:"home" pattern:"^[1-9][0-9]{4,6}$" doc:"Agreements in which a leader of this school supports"`
	PartnershipID string                    `query:"partnership" maxLength:"100" doc:"Agreements that this partnership brokered"`
	State         agreements.AgreementState `query:"state" enum:"active,completed,cancelled"`
	httpx.Listing
}

// AgreementSums are what all agreements of a list come to.
type AgreementSums struct {
	HalfDays int          `json:"halfDays"`
	Pays     money.Amount `json:"pays" doc:"By the schools that are supported, before VAT"`
	Receives money.Amount `json:"receives" doc:"By the schools of the leaders, before VAT"`
}

// AgreementPage is a page of agreements.
type AgreementPage struct {
	httpx.Page[Agreement]
	Sums *AgreementSums `json:"sums,omitempty" doc:"Of all pages: on the first, where they hold at most 500 agreements"`
}

type agreementsOutput struct{ Body AgreementPage }

// ListAgreements answers with a page of agreements.
func ListAgreements(s *agreements.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementsInput) (*agreementsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		list := agreements.ListInput{
			URN: in.URN, HomeURN: in.HomeURN, PartnershipID: in.PartnershipID, State: in.State,
			Cursor: in.Cursor, Limit: in.Limit,
		}
		found, next, err := s.List(ctx, actor, list)
		if err != nil {
			return nil, err
		}
		items := make([]Agreement, len(found))
		for i, a := range found {
			items[i] = AgreementOf(a.Agreement, a.Quote)
		}
		out := &agreementsOutput{}
		out.Body.Page = httpx.PageOf(items, next)
		if in.Cursor == "" {
			sums, err := s.SumsAfter(ctx, actor, list, found, next)
			out.Body.Sums = (*AgreementSums)(sums)
			return out, err
		}
		return out, nil
	})
}

type orderInput struct {
	ChangeInput
	Body struct {
		PurchaseOrder string `json:"purchaseOrder" maxLength:"500" doc:"At most 60 characters"`
	}
}

// SetPurchaseOrder writes the buyer's order number on an agreement.
func SetPurchaseOrder(s *agreements.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *orderInput) (*agreementOutput, error) {
		actor, seen, err := Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.SetPurchaseOrder(ctx, actor, in.ID, seen, in.Body.PurchaseOrder); err != nil {
			return nil, err
		}
		return answerAgreement(s.Get(ctx, actor, in.ID))
	})
}

// CancelAgreement ends an agreement early.
func CancelAgreement(s *agreements.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *ReasonInput) (*agreementOutput, error) {
		actor, seen, err := Caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.Cancel(ctx, actor, in.ID, seen, in.Body.Reason); err != nil {
			return nil, err
		}
		return answerAgreement(s.Get(ctx, actor, in.ID))
	})
}
