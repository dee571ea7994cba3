package billinghttp

import (
	"context"
	"errors"
	"slices"
	"strings"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
)

type previewInput struct {
	AgreementID  string   `query:"agreement" required:"true" maxLength:"100"`
	VisitIDs     []string `query:"visits,explode" maxItems:"100" doc:"Visits of the agreement"`
	SupportVAT   int64    `query:"supportVat" default:"-1" doc:"VAT rate of the support, hundredths of a per cent: 0, 500 or 2000; below zero while undecided"`
	BrokerageVAT int64    `query:"brokerageVat" doc:"VAT rate of added brokerage"`
	HomeVAT      int64    `query:"homeVat" doc:"VAT rate of the home school's supply"`
}

type previewOutput struct{ Body partnerships.Quote }

// PreviewInvoice answers with the sums that an invoice would have.
func PreviewInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *previewInput) (*previewOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		order := billing.IssueInput{AgreementID: in.AgreementID, VisitIDs: in.VisitIDs}
		if in.SupportVAT >= 0 {
			order.Rates = ratesOf(&in.SupportVAT, in.BrokerageVAT, in.HomeVAT)
		}
		q, err := s.Preview(ctx, actor, order)
		return &previewOutput{q}, inQuery(err)
	})
}

// inQuery names the visits of a problem as the query does.
func inQuery(err error) error {
	var problem *apperr.Error
	if !errors.As(err, &problem) {
		return err
	}
	named := *problem
	named.Fields = slices.Clone(problem.Fields)
	for i, f := range named.Fields {
		named.Fields[i].Path = strings.Replace(f.Path, "visitIds", "visits", 1)
	}
	return &named
}

// PreparedAgreement is an agreement whose invoice would still lack something.
type PreparedAgreement struct {
	AgreementID  string                   `json:"agreementId"`
	AgreementRef string                   `json:"agreementRef"`
	EnquiryID    string                   `json:"enquiryId" doc:"Its thread"`
	Version      int64                    `json:"version" doc:"For If-Match"`
	BuyerName    string                   `json:"buyerName"`
	LeaderName   string                   `json:"leaderName"`
	FirstOn      date.Day                 `json:"firstOn,omitempty" format:"date" doc:"The first visit"`
	Missing      billing.Missing          `json:"missing"`
	Sold         partnerships.Arrangement `json:"sold" enum:"principal,agent,alone" doc:"By whom: the partnership, the home school with the partnership as its agent, or the home school alone"`
	Quote        partnerships.Quote       `json:"quote" doc:"For the visits that are not cancelled"`

	MayReadThread bool `json:"mayReadThread,omitempty" doc:"You can read its thread"`
}

type unpreparedInput struct {
	Seller parties.Ref `query:"seller" required:"true" maxLength:"100" doc:"A party: partnership:ID or school:URN"`
}

type unpreparedOutput struct {
	Body struct {
		Items []PreparedAgreement `json:"items" nullable:"false" doc:"The oldest first"`
	}
}

// ListUnprepared answers with active agreements whose invoice would lack
// something.
func ListUnprepared(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *unpreparedInput) (*unpreparedOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, err := s.Unprepared(ctx, actor, in.Seller)
		if err != nil {
			return nil, err
		}
		out := &unpreparedOutput{}
		out.Body.Items = make([]PreparedAgreement, len(found))
		for i, p := range found {
			a := p.Agreement
			out.Body.Items[i] = PreparedAgreement{
				AgreementID: a.ID, AgreementRef: a.Ref, EnquiryID: a.Origin.ID, Version: a.Version, BuyerName: a.BuyerName,
				LeaderName: a.LeaderName, FirstOn: p.FirstOn, Missing: p.Missing, Sold: a.Sold(), Quote: p.Quote,
				MayReadThread: p.MayReadThread,
			}
		}
		return out, nil
	})
}

type decideInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		SupportVAT   int64 `json:"supportVat" doc:"VAT rate of the support, hundredths of a per cent: 0, 500 or 2000"`
		BrokerageVAT int64 `json:"brokerageVat,omitempty" doc:"VAT rate of added brokerage"`
		HomeVAT      int64 `json:"homeVat,omitempty" doc:"VAT rate of the home school's supply"`
	}
}

type decidedOutput struct {
	ETag string `header:"ETag"`
	Body struct {
		AgreementID string          `json:"agreementId"`
		Missing     billing.Missing `json:"missing" doc:"What an invoice still lacks"`
	}
}

// DecideVAT records the VAT rates of an agreement.
func DecideVAT(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *decideInput) (*decidedOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		a, err := s.DecideVAT(ctx, actor, in.ID, seen, *ratesOf(&in.Body.SupportVAT, in.Body.BrokerageVAT, in.Body.HomeVAT))
		if err != nil {
			return nil, err
		}
		out := &decidedOutput{ETag: httpx.ETag(a.Version)}
		out.Body.AgreementID, out.Body.Missing = a.ID, billing.MissingFor(a)
		return out, nil
	})
}
