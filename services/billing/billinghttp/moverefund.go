package billinghttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

type askRefundInput struct {
	KeyInput
	Body struct {
		Issuer parties.Ref  `json:"issuer" maxLength:"100" doc:"The seller that has the money"`
		Party  parties.Ref  `json:"party" maxLength:"100" doc:"Who gets it"`
		Amount money.Amount `json:"amount"`
		Reason string       `json:"reason" maxLength:"10000" doc:"For the payer to read"`
	}
}

// AskRefund asks somebody else to send back what is on account.
func AskRefund(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *askRefundInput) (*refundOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		f, err := s.AskRefund(ctx, actor, billing.RefundAsk{
			Issuer: in.Body.Issuer, Party: in.Body.Party, Amount: in.Body.Amount, Reason: in.Body.Reason,
			IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerRefund(ctx, s, actor, f.ID)
	})
}

type refundVersionInput struct {
	IDInput
	httpx.IfMatch
}

// ApproveRefund lets a refund be paid that somebody else asked for.
func ApproveRefund(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *refundVersionInput) (*refundOutput, error) {
		return moved(ctx, s, in.ID, in.IfMatch, s.ApproveRefund)
	})
}

type refundReasonInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		Reason string `json:"reason" maxLength:"10000" doc:"For those who look at it later"`
	}
}

// RefuseRefund leaves on account what somebody else wants to send back.
func RefuseRefund(s *billing.Service) httpx.Endpoint { return ended(s, s.RefuseRefund) }

// WithdrawRefund gives a refund up that is not paid.
func WithdrawRefund(s *billing.Service) httpx.Endpoint { return ended(s, s.WithdrawRefund) }

func ended(s *billing.Service,
	end func(context.Context, people.Actor, string, int64, string) (billing.Refund, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *refundReasonInput) (*refundOutput, error) {
		return moved(ctx, s, in.ID, in.IfMatch,
			func(ctx context.Context, actor people.Actor, id string, seen int64) (billing.Refund, error) {
				return end(ctx, actor, id, seen, in.Body.Reason)
			})
	})
}

// moved answers with a refund after a step.
func moved(ctx context.Context, s *billing.Service, id string, match httpx.IfMatch,
	step func(context.Context, people.Actor, string, int64) (billing.Refund, error)) (*refundOutput, error) {
	actor, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := match.Seen()
	if err != nil {
		return nil, err
	}
	if _, err := step(ctx, actor, id, seen); err != nil {
		return nil, err
	}
	return answerRefund(ctx, s, actor, id)
}

type payRefundInput struct {
	IDInput
	KeyInput
	Body struct {
		PaidOn    date.Day `json:"paidOn" maxLength:"40" format:"date" doc:"When it was sent"`
		Reference string   `json:"reference,omitempty" maxLength:"1000" doc:"As given to the bank; at most 140 characters"`
	}
}

// PayRefund records that an approved refund was sent.
func PayRefund(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *payRefundInput) (*refundOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		_, err = s.PayRefund(ctx, actor, billing.RefundPayment{
			RefundID: in.ID, PaidOn: in.Body.PaidOn, Reference: in.Body.Reference, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerRefund(ctx, s, actor, in.ID)
	})
}

// UndoRefundPayment takes back the payment of a refund that was recorded by hand.
func UndoRefundPayment(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *undoPaidOutInput) (*refundOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		p, err := s.UndoPaidOut(ctx, actor, billing.UndoInput{
			PaymentID: in.ID, Reason: in.Body.Reason, IdempotencyKey: in.Key,
		})
		if err != nil {
			return nil, err
		}
		return answerRefund(ctx, s, actor, p.RefundID)
	})
}
