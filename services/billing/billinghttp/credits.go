package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/people"
)

// CreditInput takes an invoice back.
type CreditInput struct {
	IDInput
	KeyInput
	Body struct {
		Reason string `json:"reason" maxLength:"2000" doc:"For the school to read; at most 500 characters"`
	}
}

// CreditInvoice takes an invoice back whole, and answers with it.
func CreditInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *CreditInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.Credit(ctx, actor, billing.CreditInput{InvoiceID: in.ID, Reason: in.Body.Reason, IdempotencyKey: in.Key})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}
