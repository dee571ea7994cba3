package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/people"
)

type wordsInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		Words string `json:"words" maxLength:"10000" doc:"For both sides to read; at most 500 characters"`
	}
}

type reasonInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"At most 500 characters"`
	}
}

type seenInput struct {
	IDInput
	httpx.IfMatch
}

// QueryInvoice asks the issuer about an invoice, for the payer.
func QueryInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *wordsInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.Query(ctx, actor, in.ID, seen, in.Body.Words)
			return err
		})
	})
}

// AnswerQuery answers what the payer asked.
func AnswerQuery(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *wordsInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.AnswerQuery(ctx, actor, in.ID, seen, in.Body.Words)
			return err
		})
	})
}

// AskWriteOff asks somebody else to write off what is owed on an invoice.
func AskWriteOff(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reasonInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.AskWriteOff(ctx, actor, in.ID, seen, in.Body.Reason)
			return err
		})
	})
}

// ApproveWriteOff writes off what is owed on an invoice, as somebody else asked.
func ApproveWriteOff(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *seenInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.ApproveWriteOff(ctx, actor, in.ID, seen)
			return err
		})
	})
}

// RefuseWriteOff leaves an invoice owed that somebody else wants to write off.
func RefuseWriteOff(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reasonInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.RefuseWriteOff(ctx, actor, in.ID, seen, in.Body.Reason)
			return err
		})
	})
}

// UndoWriteOff lets an invoice be owed again that was written off.
func UndoWriteOff(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *reasonInput) (*invoiceOutput, error) {
		return in.changed(ctx, s, in.IfMatch, func(actor people.Actor, seen int64) error {
			_, err := s.UndoWriteOff(ctx, actor, in.ID, seen, in.Body.Reason)
			return err
		})
	})
}

// changed does something to the invoice that the caller saw at a version, and answers with it.
func (in IDInput) changed(ctx context.Context, s *billing.Service, match httpx.IfMatch,
	do func(actor people.Actor, seen int64) error) (*invoiceOutput, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := match.Seen()
	if err != nil {
		return nil, err
	}
	if err := do(actor, seen); err != nil {
		return nil, err
	}
	return answerDetail(s.Invoice(ctx, actor, in.ID))
}
