package partnershipshttp

import (
	"context"
	"time"

	"lateral/pkg/httpx"
	"lateral/services/partnerships"
	"lateral/services/register"
)

// PayeeStanding is how a partnership or a school is paid.
type PayeeStanding struct {
	Payee   *Payee       `json:"payee,omitempty" doc:"What invoices and self-bills say now; operators do not see it"`
	Waiting *PayeeChange `json:"waiting,omitempty" doc:"A change that has not taken effect yet"`
}

// PayeeChange is a change of an account or a VAT number that waits, or waited.
type PayeeChange struct {
	ID            string                  `json:"id"`
	PartnershipID string                  `json:"partnershipId,omitempty" doc:"The partnership whose payee it is; if empty, urn is the school"`
	URN           register.URN            `json:"urn,omitempty"`
	Name          string                  `json:"name" doc:"Of the partnership or the school"`
	To            Payee                   `json:"to" doc:"The new account and VAT number; an empty field removes the present value"`
	Whole         bool                    `json:"whole" doc:"Whether the whole account number is shown, or only its last four digits"`
	State         partnerships.PayeeState `json:"state" enum:"waiting,done,stopped,replaced"`
	AskedBy       string                  `json:"askedBy" doc:"Name of the person"`
	AskedAt       time.Time               `json:"askedAt"`
	EffectiveAt   *time.Time              `json:"effectiveAt,omitempty" doc:"When it takes effect, unless a second person confirms it or somebody stops it before; none if it has ended or will not take effect"`
	AskerGone     bool                    `json:"askerGone,omitempty" doc:"The person who asked has no role there any more: the change will not take effect, and is stopped in the end"`
	EndedBy       string                  `json:"endedBy,omitempty" doc:"Name of the person who confirmed or stopped it; none if the time ran out"`
	EndedAt       *time.Time              `json:"endedAt,omitempty"`
	MayConfirm    bool                    `json:"mayConfirm"`
	WhyNot        string                  `json:"whyNot,omitempty" doc:"Why the caller may not confirm it"`
	MayStop       bool                    `json:"mayStop"`
}

func payeeChangeOf(v partnerships.PayeeView) PayeeChange {
	change := PayeeChange{
		ID: v.ID, PartnershipID: v.PartnershipID, URN: v.URN, Name: v.HolderName, To: Payee(v.To), Whole: v.Whole, State: v.State,
		AskedBy: v.AskedByName, AskedAt: v.AskedAt, EndedBy: v.EndedByName, EndedAt: v.EndedAt,
		MayConfirm: v.MayConfirm, WhyNot: v.WhyNot, MayStop: v.MayStop, AskerGone: v.AskerGone,
	}
	if v.Live && !v.AskerGone {
		change.EffectiveAt = &v.EffectiveAt
	}
	return change
}

// payeeOutput has no Whole: the change that waits can change while the document stays the
// same.
type payeeOutput struct {
	ETag string `header:"ETag"`
	Body PayeeStanding
}

func answerPayee(now partnerships.PayeeStanding, err error) (*payeeOutput, error) {
	if err != nil {
		return nil, err
	}
	out := &payeeOutput{ETag: httpx.ETag(now.Version + httpx.Ahead), Body: PayeeStanding{Payee: PayeeOf(now.Payee)}}
	if now.Waiting != nil {
		waiting := payeeChangeOf(*now.Waiting)
		out.Body.Waiting = &waiting
	}
	return out, nil
}

// GetPartnershipPayee answers with how a partnership is paid.
func GetPartnershipPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartnershipInput) (*payeeOutput, error) {
		return getPayee(ctx, s, partnerships.Holder{PartnershipID: in.ID})
	})
}

// GetSchoolPayee answers with how a school is paid, as its self-bills say.
func GetSchoolPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolInput) (*payeeOutput, error) {
		return getPayee(ctx, s, partnerships.Holder{URN: in.URN})
	})
}

func getPayee(ctx context.Context, s *partnerships.Service, h partnerships.Holder) (*payeeOutput, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return nil, err
	}
	return answerPayee(s.PayeeOf(ctx, caller, h))
}

// PayeeAsk is the whole account and VAT number that are to stand.
type PayeeAsk struct {
	Payee
	Remove bool `json:"remove,omitempty" doc:"Take away what is left out, the account too, after it has waited like any other change. Without this, the API refuses a body that would take the account away"`
}

type partnershipPayeeInput struct {
	PartnershipInput
	httpx.IfMatch
	Body PayeeAsk
}

// ChangePartnershipPayee asks for another payee of a partnership.
func ChangePartnershipPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partnershipPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, partnerships.Holder{PartnershipID: in.ID}, in.IfMatch, in.Body)
	})
}

type schoolPayeeInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
	httpx.IfMatch
	Body PayeeAsk
}

// ChangeSchoolPayee asks for another payee of a school.
func ChangeSchoolPayee(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *schoolPayeeInput) (*payeeOutput, error) {
		return changePayee(ctx, s, partnerships.Holder{URN: in.URN}, in.IfMatch, in.Body)
	})
}

func changePayee(ctx context.Context, s *partnerships.Service, h partnerships.Holder, on httpx.IfMatch, ask PayeeAsk) (*payeeOutput, error) {
	caller, err := s.Caller(ctx)
	if err != nil {
		return nil, err
	}
	seen, err := on.SeenAhead()
	if err != nil {
		return nil, err
	}
	return answerPayee(s.ChangePayee(ctx, caller, h, seen, partnerships.PayeeAsk{Payee: partnerships.Payee(ask.Payee), Remove: ask.Remove}))
}

type payeeChangeOutput struct{ Body PayeeChange }

// GetPayeeChange answers with a change that waits, or waited.
func GetPayeeChange(s *partnerships.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *requestInput) (*payeeChangeOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.PayeeChange(ctx, caller, in.ID)
		return &payeeChangeOutput{payeeChangeOf(v)}, err
	})
}

// ConfirmPayeeChange makes a change take effect now.
func ConfirmPayeeChange(s *partnerships.Service) httpx.Endpoint {
	return endPayeeChange(s, s.ConfirmPayee)
}

// StopPayeeChange ends a change that waits.
func StopPayeeChange(s *partnerships.Service) httpx.Endpoint { return endPayeeChange(s, s.StopPayee) }

func endPayeeChange(s *partnerships.Service, how func(context.Context, partnerships.Caller, string) (partnerships.PayeeChange, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *requestInput) (*payeeChangeOutput, error) {
		caller, err := s.Caller(ctx)
		if err != nil {
			return nil, err
		}
		ch, err := how(ctx, caller, in.ID)
		if err != nil {
			return nil, err
		}
		v, err := s.ViewPayeeChange(ctx, caller, ch)
		return &payeeChangeOutput{payeeChangeOf(v)}, err
	})
}
