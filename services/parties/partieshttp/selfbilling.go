package partieshttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
	"lateral/services/register"
)

// SelfBilling is an agreement that a partnership draws up the invoices of a school.
type SelfBilling struct {
	ID            string                   `json:"id"`
	PartnershipID string                   `json:"partnershipId" doc:"It draws up"`
	Partnership   string                   `json:"partnership" doc:"Its name"`
	URN           register.URN             `json:"urn" doc:"The school whose invoices they are"`
	School        string                   `json:"school" doc:"Its name"`
	From          date.Day                 `json:"from" format:"date"`
	Until         date.Day                 `json:"until" format:"date" doc:"The last day"`
	State         parties.SelfBillingState `json:"state" enum:"asked,agreed,declined,withdrawn,ended"`
	InForce       bool                     `json:"inForce" doc:"It holds today"`
	OtherNumber   bool                     `json:"otherNumber,omitempty" doc:"The school has another VAT number since: a new agreement is needed"`
	AskedFor      string                   `json:"askedFor" doc:"Name of the side that asked"`
	AskedBy       string                   `json:"askedBy" doc:"Name of the person"`
	AskedAt       time.Time                `json:"askedAt"`
	AnsweredBy    string                   `json:"answeredBy,omitempty" doc:"Name of the person"`
	AnsweredAt    *time.Time               `json:"answeredAt,omitempty"`
	EndedFor      string                   `json:"endedFor,omitempty" doc:"Name of the side that ended it"`
	EndedOn       date.Day                 `json:"endedOn,omitempty" doc:"The first day on which it no longer holds"`
	MayAnswer     bool                     `json:"mayAnswer"`
	MayWithdraw   bool                     `json:"mayWithdraw"`
	MayEnd        bool                     `json:"mayEnd"`
}

func selfBillingOf(v parties.SelfBillingView) SelfBilling {
	return SelfBilling{
		ID: v.ID, PartnershipID: v.Customer.ID(), Partnership: v.CustomerName, URN: register.URN(v.Supplier.ID()),
		School: v.SupplierName, From: v.From, Until: v.Until, State: v.State, InForce: v.InForce,
		OtherNumber: v.OtherNumber, AskedFor: v.AskedForName, AskedBy: v.AskedByName, AskedAt: v.AskedAt,
		AnsweredBy: v.AnsweredByName, AnsweredAt: v.AnsweredAt, EndedFor: v.EndedForName, EndedOn: v.EndedOn,
		MayAnswer: v.MayAnswer, MayWithdraw: v.MayWithdraw, MayEnd: v.MayEnd,
	}
}

type selfBillingsOutput struct {
	Body struct {
		Items []SelfBilling `json:"items" nullable:"false"`
	}
}

// ListSelfBilling lists the agreements of a party about self-billing.
func ListSelfBilling(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*selfBillingsOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		all, err := s.SelfBillings(ctx, caller, in.Ref())
		out := &selfBillingsOutput{}
		out.Body.Items = []SelfBilling{}
		for _, v := range all {
			out.Body.Items = append(out.Body.Items, selfBillingOf(v))
		}
		return out, err
	})
}

type selfBillingOutput struct{ Body SelfBilling }

type selfBillingInput struct {
	ID string `path:"id" maxLength:"100"`
}

// GetSelfBilling answers with one agreement.
func GetSelfBilling(s *parties.Service) httpx.Endpoint { return moveSelfBilling(s.SelfBillingByID) }

// AcceptSelfBilling agrees for the side that was asked.
func AcceptSelfBilling(s *parties.Service) httpx.Endpoint {
	return moveSelfBilling(s.AcceptSelfBilling)
}

// DeclineSelfBilling says no for the side that was asked.
func DeclineSelfBilling(s *parties.Service) httpx.Endpoint {
	return moveSelfBilling(s.DeclineSelfBilling)
}

// WithdrawSelfBilling takes the question back.
func WithdrawSelfBilling(s *parties.Service) httpx.Endpoint {
	return moveSelfBilling(s.WithdrawSelfBilling)
}

// EndSelfBilling ends an agreement.
func EndSelfBilling(s *parties.Service) httpx.Endpoint { return moveSelfBilling(s.EndSelfBilling) }

func moveSelfBilling(how func(context.Context, people.Actor, string) (parties.SelfBillingView, error)) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *selfBillingInput) (*selfBillingOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := how(ctx, caller, in.ID)
		return &selfBillingOutput{selfBillingOf(v)}, err
	})
}
