package billinghttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/people"
)

type transferInput struct {
	IDInput
	KeyInput
	Body struct {
		Amount     money.Amount `json:"amount"`
		ReceivedOn date.Day     `json:"receivedOn" maxLength:"40" format:"date" doc:"The date on the statement"`
		Reference  string       `json:"reference,omitempty" maxLength:"1000" doc:"As on the statement; at most 140 characters"`
	}
}

// RecordTransfer records a bank transfer that came for an invoice.
func RecordTransfer(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *transferInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.RecordTransfer(ctx, actor, billing.TransferInput{
			InvoiceID: in.ID, Amount: in.Body.Amount, ReceivedOn: in.Body.ReceivedOn,
			Reference: in.Body.Reference, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}

type noticeInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		On        date.Day `json:"on" maxLength:"40" format:"date" doc:"When the school paid"`
		Reference string   `json:"reference" maxLength:"1000" doc:"The reference given to the bank; at most 140 characters"`
		Again     bool     `json:"again,omitempty" doc:"Another payment than the one said before, or to put that right"`
	}
}

// NotePaid records that the buyer says it paid.
func NotePaid(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *noticeInput) (*invoiceOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		if _, err := s.NotePaid(ctx, actor, in.ID, seen, billing.NoteInput(in.Body)); err != nil {
			return nil, err
		}
		return answerDetail(s.Invoice(ctx, actor, in.ID))
	})
}
