package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
)

type messageInput struct {
	Signature string `header:"Stripe-Signature" maxLength:"2000"`
	RawBody   []byte // the signature is over these very bytes
}

// HearGateway takes a message of the payment gateway in.
func HearGateway(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *messageInput) (*struct{}, error) {
		return nil, s.Hear(ctx, in.RawBody, in.Signature)
	})
}
