package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
)

// OnAccount is what a payer has on account with a seller.
type OnAccount struct {
	Party  parties.Ref  `json:"party"`
	Name   string       `json:"name"`
	Amount money.Amount `json:"amount" doc:"Without what approved refunds will take"`
}

type onAccountInput struct{ partieshttp.PartyInput }

// OnAccounts are the payers that have something on account.
type OnAccounts struct {
	Items []OnAccount `json:"items" nullable:"false"`
}

type onAccountOutput struct{ Body OnAccounts }

// ListOnAccount answers with the payers that have something on account with a seller.
func ListOnAccount(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *onAccountInput) (*onAccountOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.OnAccountWith(ctx, actor, in.Ref())
		return &onAccountOutput{OnAccounts{httpx.Each(all, func(o billing.Standing) OnAccount { return OnAccount(o) })}}, err
	})
}

type setOnAccountInput struct {
	IDInput
	KeyInput
	Body struct {
		Amount money.Amount `json:"amount"`
	}
}

// SetOnAccount pays an invoice with what its payer has on account.
func SetOnAccount(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *setOnAccountInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.SetOnAccount(ctx, actor, billing.SetInput{
			InvoiceID: in.ID, Amount: in.Body.Amount, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}
