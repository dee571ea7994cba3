package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/people"
)

type undoReceiptInput struct {
	IDInput
	KeyInput
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"For both schools to read"`
	}
}

// UndoReceipt takes back a payment that was recorded by hand.
func UndoReceipt(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoReceiptInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		i, err := s.UndoReceipt(ctx, actor, billing.UndoInput{
			PaymentID: in.ID, Reason: in.Body.Reason, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, i.ID))
	})
}
