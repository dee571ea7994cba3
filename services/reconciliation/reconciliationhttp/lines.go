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

type linesInput struct {
	billinghttp.IDInput
	State reconciliation.LineState `query:"state" enum:"unexplained,part,explained"`
	httpx.Listing
}

type linesOutput struct{ Body httpx.Page[BankLine] }

// ListLines answers with a page of the lines of a bank account.
func ListLines(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *linesInput) (*linesOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.Lines(ctx, actor, reconciliation.LinesInput{
			Account: in.ID, State: in.State, Cursor: in.Cursor, Limit: in.Limit,
		})
		if err != nil {
			return nil, err
		}
		items := make([]BankLine, len(found))
		for i, l := range found {
			if items[i], err = lineOf(l); err != nil {
				return nil, err
			}
		}
		return &linesOutput{httpx.PageOf(items, next)}, nil
	})
}

// LinePage is a line with what explains it, and what may.
type LinePage struct {
	BankLine
	Links      []BankLink      `json:"links" nullable:"false" doc:"The earliest first, with those that were undone"`
	Candidates []BankCandidate `json:"candidates" nullable:"false" doc:"Best first"`
}

type lineOutput struct{ Body LinePage }

// GetLine answers with a line, its links and its candidates.
func GetLine(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billinghttp.IDInput) (*lineOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.Line(ctx, actor, in.ID)
		if err != nil {
			return nil, err
		}
		l, err := lineOf(v.Line)
		return &lineOutput{LinePage{l, httpx.Each(v.Links, linkOf), httpx.Each(v.Candidates, candidateOf)}}, err
	})
}

type linkInput struct {
	billinghttp.IDInput
	billinghttp.KeyInput
	Body struct {
		Kind      reconciliation.Kind `json:"kind" enum:"invoice,receipt,onaccount,charges,interest,outside"`
		InvoiceID string              `json:"invoiceId,omitempty" maxLength:"100"`
		PaymentID string              `json:"paymentId,omitempty" maxLength:"100" doc:"The receipt that was recorded by hand"`
		Party     parties.Ref         `json:"party,omitempty" maxLength:"100" doc:"Whose money is on account"`
		Amount    *money.Amount       `json:"amount,omitempty" doc:"With the sign of the line; all that is left if it is left out"`
	}
}

type linkOutput struct{ Body BankLink }

// LinkLine says what a line is for.
func LinkLine(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *linkInput) (*linkOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		ask := reconciliation.LinkInput{
			LineID: in.ID, Kind: in.Body.Kind, InvoiceID: in.Body.InvoiceID, PaymentID: in.Body.PaymentID,
			Party: in.Body.Party, IdempotencyKey: in.Key,
		}
		if in.Body.Amount != nil {
			ask.Amount = *in.Body.Amount
		}
		k, err := s.Link(ctx, actor, ask)
		return &linkOutput{linkOf(k)}, err
	})
}

type undoInput struct {
	billinghttp.IDInput
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"For those who look at it later"`
	}
}

// UndoLink takes a link back.
func UndoLink(s *reconciliation.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoInput) (*linkOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		k, err := s.UndoLink(ctx, actor, in.ID, in.Body.Reason)
		return &linkOutput{linkOf(k)}, err
	})
}
