package reportshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/reports"
)

type vatInput struct {
	partieshttp.PartyInput
	From date.Day `query:"from" required:"true" maxLength:"40" format:"date"`
	To   date.Day `query:"to" required:"true" maxLength:"40" format:"date" doc:"The last day, with it"`
}

func (in vatInput) days() ledger.Span { return ledger.Span{From: in.From, To: in.To} }

// VATSummary is what the boxes of a VAT return hold.
type VATSummary struct {
	Output    money.Amount `json:"output" doc:"Box 1: VAT on sales"`
	Input     money.Amount `json:"input" doc:"Box 4: VAT on purchases"`
	Sales     money.Amount `json:"sales" doc:"Box 6: sales before VAT"`
	Purchases money.Amount `json:"purchases" doc:"Box 7: purchases before VAT"`

	SalesLeftOut     money.Amount `json:"salesLeftOut" doc:"Outside the scope or within one legal person: in no box"`
	PurchasesLeftOut money.Amount `json:"purchasesLeftOut"`
	Reverse          money.Amount `json:"reverse" doc:"Purchases under the reverse charge: their VAT is in no box"`
}

type vatOutput struct{ Body VATSummary }

// GetVATSummary answers with the VAT of a seller by box.
func GetVATSummary(s *reports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *vatInput) (*vatOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.VAT(ctx, actor, in.Ref(), in.days())
		return &vatOutput{VATSummary(v)}, err
	})
}

// GetVATSummaryFile answers with the same as CSV.
func GetVATSummaryFile(s *reports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *vatInput) (*httpx.CSVFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		v, err := s.VAT(ctx, actor, in.Ref(), in.days())
		if err != nil {
			return nil, err
		}
		return httpx.CSVFileOf("vat-"+string(in.From)+"-"+string(in.To), v.CSV()), nil
	})
}
