package billinghttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/people"
)

type payInput struct {
	IDInput
	KeyInput
	Body struct {
		Amount    money.Amount `json:"amount"`
		PaidOn    date.Day     `json:"paidOn" maxLength:"40" format:"date" doc:"When it was sent"`
		Reference string       `json:"reference,omitempty" maxLength:"1000" doc:"As given to the bank; at most 140 characters"`
	}
}

// PaySelfBill records a bank transfer that was made for a self-bill.
func PaySelfBill(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *payInput) (*selfBillOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.PaySelfBill(ctx, actor, billing.PayInput{
			SelfBillID: in.ID, Amount: in.Body.Amount, PaidOn: in.Body.PaidOn, Reference: in.Body.Reference,
			IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerSelfBill(ctx, s, actor, in.ID)
	})
}

type undoPaidOutInput struct {
	IDInput
	KeyInput
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"For both sides to read"`
	}
}

// UndoPaidOut takes back a payment of a self-bill that was recorded by hand.
func UndoPaidOut(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoPaidOutInput) (*selfBillOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.UndoPaidOut(ctx, actor, billing.UndoInput{
			PaymentID: in.ID, Reason: in.Body.Reason, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerSelfBill(ctx, s, actor, p.SelfBillID)
	})
}
