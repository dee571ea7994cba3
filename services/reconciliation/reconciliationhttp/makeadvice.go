package reconciliationhttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// PaymentItem is an invoice with what is paid of it.
type PaymentItem struct {
	InvoiceID string       `json:"invoiceId" maxLength:"100"`
	Amount    money.Amount `json:"amount"`
}

// PaymentAdvice is what a payer says that one payment of it is for.
type PaymentAdvice struct {
	Seller    parties.Ref   `json:"seller" maxLength:"120" doc:"As invoices name it"`
	On        date.Day      `json:"on" maxLength:"40" format:"date" doc:"Of the payment, at most 30 days from today"`
	Reference string        `json:"reference" maxLength:"1000" doc:"As given to the bank, at most 140 characters"`
	Items     []PaymentItem `json:"items" maxItems:"200"`
}

type makeAdviceInput struct {
	partieshttp.PartyInput
	billinghttp.KeyInput
	Body PaymentAdvice
}

// MadeAdvice is a remittance advice as its payer sees it.
type MadeAdvice struct {
	ID    string       `json:"id"`
	Name  string       `json:"name"`
	Items int          `json:"items"`
	Sum   money.Amount `json:"sum"`
}

type madeAdviceOutput struct{ Body MadeAdvice }

// MakeAdvice makes a remittance advice for its payer.
func MakeAdvice(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *makeAdviceInput) (*madeAdviceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		a, err := s.MakeAdvice(ctx, actor, reconciliation.PaymentInput{
			Payer: in.Ref(), Seller: in.Body.Seller, On: in.Body.On, Reference: in.Body.Reference,
			Items: httpx.Each(in.Body.Items, func(i PaymentItem) reconciliation.PaymentItem {
				return reconciliation.PaymentItem(i)
			}),
			IdempotencyKey: in.Key,
		})
		return &madeAdviceOutput{MadeAdvice{a.ID, a.Name, len(a.Items), a.Sum}}, err
	})
}
