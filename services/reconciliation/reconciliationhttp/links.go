package reconciliationhttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing/billinghttp"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/reconciliation"
)

// LinePart says what a line, or a part of it, is for.
type LinePart struct {
	Kind       reconciliation.Kind `json:"kind" enum:"invoice,receipt,self_bill,refund,payment,onaccount,charges,interest,outside,returned"`
	InvoiceID  string              `json:"invoiceId,omitempty" maxLength:"100"`
	PaymentID  string              `json:"paymentId,omitempty" maxLength:"100" doc:"The receipt that was recorded by hand"`
	SelfBillID string              `json:"selfBillId,omitempty" maxLength:"100"`
	RefundID   string              `json:"refundId,omitempty" maxLength:"100"`
	PaidOutID  string              `json:"paidOutId,omitempty" maxLength:"100" doc:"The payment of a self-bill that was recorded by hand"`
	Party      parties.Ref         `json:"party,omitempty" maxLength:"100" doc:"Whose money is on account"`
	Refund     bool                `json:"refund,omitempty" doc:"Another person is asked to send back what is put on account"`
	OtherLine  string              `json:"otherLine,omitempty" maxLength:"100" doc:"The line that takes this one back, or that it takes back"`
	Amount     *money.Amount       `json:"amount,omitempty" doc:"With the sign of the line; all that is left if it is left out"`
}

func (p LinePart) ask() reconciliation.LinkInput {
	ask := reconciliation.LinkInput{Kind: p.Kind, InvoiceID: p.InvoiceID, PaymentID: p.PaymentID, Party: p.Party,
		SelfBillID: p.SelfBillID, RefundID: p.RefundID, PaidOutID: p.PaidOutID,
		Refund: p.Refund, OtherID: p.OtherLine}
	if p.Amount != nil {
		ask.Amount = *p.Amount
	}
	return ask
}

type linkInput struct {
	billinghttp.IDInput
	billinghttp.KeyInput
	Body LinePart
}

type linkOutput struct{ Body BankLink }

// LinkLine says what a line is for.
func LinkLine(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *linkInput) (*linkOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		ask := in.Body.ask()
		ask.LineID, ask.IdempotencyKey = in.ID, in.Key
		k, err := s.Link(ctx, actor, ask)
		return &linkOutput{linkOf(k)}, err
	})
}

type togetherInput struct {
	billinghttp.IDInput
	billinghttp.KeyInput
	Body struct {
		Parts  []LinePart `json:"parts" maxItems:"500"`
		Advice string     `json:"advice,omitempty" maxLength:"100" doc:"The remittance advice that says so"`
	}
}

// BankLinks are the links that were made in one.
type BankLinks struct {
	Items []BankLink `json:"items" nullable:"false"`
}

type linksOutput struct{ Body BankLinks }

// LinkTogether says what the parts of a line are for, all in one.
func LinkTogether(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *togetherInput) (*linksOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		made, err := s.LinkTogether(ctx, actor, reconciliation.TogetherInput{
			LineID: in.ID, Parts: httpx.Each(in.Body.Parts, LinePart.ask), Advice: in.Body.Advice,
			IdempotencyKey: in.Key,
		})
		return &linksOutput{BankLinks{httpx.Each(made, linkOf)}}, err
	})
}
