package partieshttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// SchoolInput names a school in the path.
type SchoolInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

// PartnershipInput names a partnership in the path.
type PartnershipInput struct {
	ID string `path:"id" maxLength:"100"`
}

// GetSchoolPayee answers with how a school is paid, as its self-bills say.
func GetSchoolPayee(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *SchoolInput) (*payeeOutput, error) {
		return getPayee(ctx, s, parties.School(in.URN))
	})
}

// GetPartnershipPayee answers with how a partnership is paid.
func GetPartnershipPayee(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartnershipInput) (*payeeOutput, error) {
		return getPayee(ctx, s, parties.Partnership(in.ID))
	})
}

func answerPayee(now parties.PayeeStanding, err error) (*payeeOutput, error) {
	if err != nil {
		return nil, err
	}
	out := &payeeOutput{ETag: httpx.ETag(now.Version + httpx.Ahead), Body: PayeeStanding{
		Payee: PayeeOf(now.Payee), MaySee: now.MaySee, MayAsk: now.MayAsk, Handles: now.Handles,
	}}
	if now.Waiting != nil {
		waiting := payeeChangeOf(*now.Waiting)
		out.Body.Waiting = &waiting
	}
	return out, nil
}

// payeeOutput has no Whole: the change that waits can change while the document stays the
// same.
type payeeOutput struct {
	ETag string `header:"ETag"`
	Body PayeeStanding
}

func getPayee(ctx context.Context, s *parties.Service, of parties.Ref) (*payeeOutput, error) {
	caller, err := people.ActorFrom(ctx)
	if err != nil {
		return nil, err
	}
	return answerPayee(s.PayeeOf(ctx, caller, of))
}
