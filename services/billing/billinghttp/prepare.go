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
	AgreementID string   `query:"agreement" maxLength:"100" doc:"Where none is named, the visits may be of several"`
	VisitIDs    []string `query:"visits,explode" maxItems:"100" doc:"Visits of the agreement"`
}

// Preview is what an invoice would come to, and the VAT of its parts.
type Preview struct {
	partnerships.Quote
	Taxes    Taxes `json:"taxes" doc:"Of the first agreement"`
	Invoices int   `json:"invoices" doc:"How many it takes: what is outside the scope of VAT shares none with anything else; 0 while VAT is not decided"`

	Payer     parties.Ref `json:"payer" doc:"Who pays: the school, or another party that pays for it"`
	PayerName string      `json:"payerName"`
	Account   bool        `json:"account" doc:"The seller has said into which bank account it is paid"`
}

// Taxes are the VAT of what an agreement makes, as the tables of the sellers say today.
type Taxes struct {
	Support   *Treatment `json:"support,omitempty" doc:"Absent until the seller decides"`
	Brokerage *Treatment `json:"brokerage,omitempty" doc:"Of brokerage that stands on a document; absent until the partnership decides"`
	Home      *Treatment `json:"home,omitempty" doc:"Of what the leader's school is billed for; absent until that school decides"`
}

// Treatment is the VAT that something bears.
type Treatment struct {
	Reason parties.Reason `json:"reason" enum:"standard,reduced,zero,exempt,outside,reverse_charge"`
	Ground string         `json:"ground,omitempty" doc:"Why it is exempt or outside the scope, in the seller's words"`
	Rate   int64          `json:"rate" doc:"Hundredths of a per cent: 2000 is 20 %"`
}

func treatmentOf(t *parties.Treatment) *Treatment {
	if t == nil {
		return nil
	}
	return &Treatment{t.Reason, t.Ground, int64(t.Rate)}
}

type previewOutput struct{ Body Preview }

// PreviewInvoice answers with the sums that an invoice would have.
func PreviewInvoice(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *previewInput) (*previewOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		order := billing.IssueInput{AgreementID: in.AgreementID, VisitIDs: in.VisitIDs}
		f, err := s.Preview(ctx, actor, order)
		taxes := Taxes{treatmentOf(f.Taxes.Support), treatmentOf(f.Taxes.Brokerage), treatmentOf(f.Taxes.Home)}
		return &previewOutput{Preview{f.Quote, taxes, f.Invoices, f.Payer.Ref, f.Payer.Name, f.Account}}, inQuery(err)
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
	Supply       parties.Supply           `json:"supply" enum:"training,consultancy,release" doc:"What is sold, as VAT tells it apart"`
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
				LeaderName: a.LeaderName, FirstOn: p.FirstOn, Missing: p.Missing, Supply: a.Sells(), Sold: a.Sold(), Quote: p.Quote,
				MayReadThread: p.MayReadThread,
			}
		}
		return out, nil
	})
}

type supplyInput struct {
	IDInput
	httpx.IfMatch
	Body struct {
		Supply parties.Supply `json:"supply" enum:"training,consultancy,release"`
	}
}

type supplyOutput struct {
	ETag string `header:"ETag"`
	Body struct {
		AgreementID string          `json:"agreementId"`
		Supply      parties.Supply  `json:"supply" enum:"training,consultancy,release"`
		Missing     billing.Missing `json:"missing" doc:"What an invoice still lacks"`
	}
}

// ChooseSupply records what an agreement sells, for its VAT.
func ChooseSupply(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *supplyInput) (*supplyOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		seen, err := in.Seen()
		if err != nil {
			return nil, err
		}
		a, lacks, err := s.ChooseSupply(ctx, actor, in.ID, seen, in.Body.Supply)
		if err != nil {
			return nil, err
		}
		out := &supplyOutput{ETag: httpx.ETag(a.Version)}
		out.Body.AgreementID, out.Body.Supply, out.Body.Missing = a.ID, a.Sells(), lacks
		return out, nil
	})
}
