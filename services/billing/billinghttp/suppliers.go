package billinghttp

import (
	"context"

	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/people"
	"lateral/services/register"
)

// VATNumber is a school's VAT number, as its self-bills show it.
type VATNumber struct {
	VATNumber string `json:"vatNumber" doc:"GB and nine or twelve digits; empty where it is not registered"`
}

// SchoolInput names a school in the path.
type SchoolInput struct {
	URN register.URN `path:"urn" pattern:"^[1-9][0-9]{4,6}$"`
}

type vatNumberOutput struct {
	httpx.Whole
	Body VATNumber
}

func answerSupplier(s billing.Supplier, err error) (*vatNumberOutput, error) {
	return &vatNumberOutput{Whole: httpx.WholeAt(s.Version + httpx.Ahead), Body: VATNumber{s.VATNumber}}, err
}

// GetVATNumber answers with the VAT number that a school told.
func GetVATNumber(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *SchoolInput) (*vatNumberOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerSupplier(s.Supplier(ctx, actor, in.URN))
	})
}

type vatNumberInput struct {
	SchoolInput
	httpx.IfMatch
	Body struct {
		VATNumber string `json:"vatNumber" maxLength:"100" doc:"Empty where the school is not registered"`
	}
}

// ChangeVATNumber keeps the VAT number of a school.
func ChangeVATNumber(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *vatNumberInput) (*vatNumberOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.SeenAhead()
		if err != nil {
			return nil, err
		}
		return answerSupplier(s.ChangeSupplier(ctx, actor, in.URN, seen, in.Body.VATNumber))
	})
}
