package billinghttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// Refund is money on account that goes back to its payer.
type Refund struct {
	ID         string              `json:"id"`
	Version    int64               `json:"version" doc:"For If-Match"`
	Number     string              `json:"number"`
	Issuer     parties.Ref         `json:"issuer"`
	IssuerName string              `json:"issuerName"`
	Party      parties.Ref         `json:"party" doc:"Who gets it"`
	PartyName  string              `json:"partyName"`
	Amount     money.Amount        `json:"amount"`
	Reason     string              `json:"reason"`
	State      billing.RefundState `json:"state" enum:"asked,approved,refused,withdrawn,paid"`
	ByName     string              `json:"byName" doc:"Who asked"`
	AskedAt    time.Time           `json:"askedAt"`

	DecidedByName string     `json:"decidedByName,omitempty"`
	DecidedAt     *time.Time `json:"decidedAt,omitempty"`
	EndedByName   string     `json:"endedByName,omitempty" doc:"Who withdrew it"`
	EndedAt       *time.Time `json:"endedAt,omitempty"`
	Why           string     `json:"why,omitempty" doc:"It was refused or withdrawn"`

	PaidOn  date.Day  `json:"paidOn,omitempty" format:"date"`
	PaidOut []PaidOut `json:"paidOut" nullable:"false" doc:"Its payments, the earliest first; not in lists"`
	Today   date.Day  `json:"today,omitempty" format:"date" doc:"In London; not in lists"`

	MayDecide      bool `json:"mayDecide,omitempty" doc:"Somebody else asks you to approve it; not in lists"`
	MayWithdraw    bool `json:"mayWithdraw,omitempty" doc:"You can give it up; not in lists"`
	MayPayRefund   bool `json:"mayPayRefund,omitempty" doc:"You can record that it was paid; not in lists"`
	MayUndoPaidOut bool `json:"mayUndoPaidOut,omitempty" doc:"You can take its payment back, which was recorded by hand; not in lists"`
}

func refundOf(f billing.Refund) Refund {
	return Refund{
		ID: f.ID, Version: f.Version, Number: f.Number, Issuer: f.Issuer, IssuerName: f.IssuerName, Party: f.Party,
		PartyName: f.PartyName, Amount: f.Amount, Reason: f.Reason, State: f.State, ByName: f.ByName, AskedAt: f.AskedAt,
		DecidedByName: f.DecidedByName, DecidedAt: f.DecidedAt, EndedByName: f.EndedByName, EndedAt: f.EndedAt, Why: f.Why,
		PaidOn: f.PaidOn, PaidOut: []PaidOut{},
	}
}

type refundOutput struct {
	ETag string `header:"ETag"`
	Body Refund
}

func answerRefund(ctx context.Context, s *billing.Service, actor people.Actor, id string) (*refundOutput, error) {
	d, err := s.Refund(ctx, actor, id)
	if err != nil {
		return nil, err
	}
	body := refundOf(d.Refund)
	body.PaidOut, body.Today = httpx.Each(d.PaidOut, onePaidOut(d.May.UndoPayment || d.May.Pay)), d.Today
	body.MayDecide, body.MayWithdraw, body.MayPayRefund = d.May.Decide, d.May.Withdraw, d.May.Pay
	for _, p := range d.PaidOut {
		body.MayUndoPaidOut = body.MayUndoPaidOut || d.May.UndoPayment && p.InTransit()
	}
	return &refundOutput{ETag: httpx.ETag(d.Version), Body: body}, nil
}

type refundsInput struct {
	Issuer parties.Ref `query:"issuer" maxLength:"100" doc:"Refunds of this seller: partnership:ID or school:URN"`
	Payer  parties.Ref `query:"payer" maxLength:"100" doc:"Refunds to this payer: school:URN or partnership:ID"`
	httpx.Listing
}

type refundsOutput struct{ Body httpx.Page[Refund] }

// ListRefunds answers with a page of refunds.
func ListRefunds(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *refundsInput) (*refundsOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Refunds(ctx, actor, in.Issuer, in.Payer, in.Cursor, in.Limit)
		return &refundsOutput{httpx.PageOf(httpx.Each(found, refundOf), next)}, err
	})
}

// GetRefund answers with one refund.
func GetRefund(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *IDInput) (*refundOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerRefund(ctx, s, actor, in.ID)
	})
}
