package accountshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
)

// Due is what a payer owes one seller.
type Due struct {
	Seller    parties.Ref  `json:"seller"`
	Name      string       `json:"name"`
	Items     []Owed       `json:"items" nullable:"false" doc:"The earliest due first"`
	Sum       money.Amount `json:"sum"`
	Late      money.Amount `json:"late" doc:"What of it was due before today"`
	OnAccount money.Amount `json:"onAccount" doc:"Of the payer's money, set against nothing"`
}

// WantingOrder is an agreement to which the school gave no order number.
type WantingOrder struct {
	EnquiryID string `json:"enquiryId" doc:"Where the number is given"`
	Ref       string `json:"ref" doc:"Of the agreement"`
	Leader    string `json:"leader"`
	Home      string `json:"home" doc:"The leader's school"`
	Required  bool   `json:"required" doc:"Nothing is invoiced without it"`
}

// ToPay is what a payer has to pay.
type ToPay struct {
	Today   date.Day       `json:"today" format:"date"`
	Due     []Due          `json:"due" nullable:"false" doc:"By seller, the earliest due first"`
	Wanting []WantingOrder `json:"wanting" nullable:"false"`
	More    int            `json:"more" doc:"Invoices beyond the first 500; the sums count all"`
}

type toPayOutput struct{ Body ToPay }

// GetToPay answers with what a payer has to pay.
func GetToPay(s *accounts.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*toPayOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.ToPay(ctx, actor, in.Ref())
		return &toPayOutput{ToPay{p.Today, httpx.Each(p.Due, dueOf), httpx.Each(p.Wanting, wantingOf), p.More}}, err
	})
}

func dueOf(d accounts.Due) Due {
	return Due{d.Seller, d.Name, httpx.Each(d.Owed, owedOf), d.Sum, d.Late, d.OnAccount}
}

func wantingOf(w billing.Wanting) WantingOrder {
	a := w.Agreement
	return WantingOrder{a.Origin.ID, a.Ref, a.LeaderName, a.HomeName, w.Required}
}
