package supporthttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/support"
)

// GetAgreement answers with one agreement and its visits.
func GetAgreement(s *support.Agreements) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*agreementOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerAgreement(s.Agreement(ctx, actor, in.ID))
	})
}

type agreementsInput struct {
	URN           register.URN           `query:"school" pattern:"^[1-9][0-9]{4,6}$" doc:"Agreements in which this school is supported"`
	HomeURN       register.URN           `query:"home" pattern:"^[1-9][0-9]{4,6}$" doc:"Agreements in which a leader of this school supports"`
	PartnershipID string                 `query:"partnership" maxLength:"100" doc:"Agreements that this partnership brokered"`
	State         support.AgreementState `query:"state" enum:"active,completed,cancelled"`
	httpx.Listing
}

type agreementsOutput struct{ Body httpx.Page[Agreement] }

// ListAgreements answers with a page of agreements.
func ListAgreements(s *support.Agreements) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *agreementsInput) (*agreementsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Agreements(ctx, actor, support.AgreementsInput{
			URN: in.URN, HomeURN: in.HomeURN, PartnershipID: in.PartnershipID, State: in.State,
			Cursor: in.Cursor, Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		items := make([]Agreement, len(found))
		for i, a := range found {
			items[i] = agreementOf(a.Agreement, a.Quote)
		}
		return &agreementsOutput{httpx.PageOf(items, next)}, nil
	})
}

type orderInput struct {
	ChangeInput
	Body struct {
		PurchaseOrder string `json:"purchaseOrder" maxLength:"500" doc:"At most 60 characters"`
	}
}

// SetPurchaseOrder writes the buyer's order number on an agreement.
func SetPurchaseOrder(s *support.Agreements) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *orderInput) (*agreementOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.SetPurchaseOrder(ctx, actor, in.ID, seen, in.Body.PurchaseOrder); err != nil {
			return nil, err
		}
		return answerAgreement(s.Agreement(ctx, actor, in.ID))
	})
}

// CancelAgreement ends an agreement early.
func CancelAgreement(s *support.Agreements) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reasonInput) (*agreementOutput, error) {
		actor, seen, err := caller(ctx, in.IfMatch)
		if err != nil {
			return nil, err
		}
		if _, err := s.CancelAgreement(ctx, actor, in.ID, seen, in.Body.Reason); err != nil {
			return nil, err
		}
		return answerAgreement(s.Agreement(ctx, actor, in.ID))
	})
}
