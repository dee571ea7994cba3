package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
)

type messageInput struct {
	Signature string `header:"Stripe-Signature" maxLength:"2000"`
	RawBody   []byte // the signature covers exactly these bytes
}

// HearGateway takes in a message of the payment gateway.
func HearGateway(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *messageInput) (*struct{}, error) {
		return nil, s.ReceiveMessage(ctx, in.RawBody, in.Signature)
	})
}
