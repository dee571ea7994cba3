package accountshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/ledger"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
)

type sendInput struct {
	StatementInput
	httpx.IdempotencyKey
}

type sendOutput struct{ Body SentStatement }

// SendStatement sends the payer the statement of its account by letter.
func SendStatement(s *accounts.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *sendInput) (*sendOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		key, err := in.Sent()
		if err != nil {
			return nil, err
		}
		one, err := s.SendNow(ctx, actor, in.of(), ledger.Span{From: in.From, To: in.To}, key)
		return &sendOutput{sentOf(one)}, err
	})
}
