package billinghttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// BillableVisit is a visit that can be put on an invoice.
type BillableVisit struct {
	VisitID      string       `json:"visitId"`
	Date         date.Day     `json:"date" format:"date"`
	HalfDays     int          `json:"halfDays"`
	Objective    string       `json:"objective"`
	AgreementID  string       `json:"agreementId"`
	AgreementRef string       `json:"agreementRef"`
	BuyerURN     register.URN `json:"buyerUrn"`
	BuyerName    string       `json:"buyerName"`
	LeaderName   string       `json:"leaderName"`
	Net          money.Amount `json:"net" doc:"Price of this visit before VAT"`
	Brokerage    money.Amount `json:"brokerage" doc:"Added on top of it, before VAT"`
	Expenses     money.Amount `json:"expenses,omitzero" doc:"Travel and expenses of it, before VAT"`

	Late bool `json:"late,omitempty" doc:"It was cancelled late: the net is the share that is due"`

	Sold    partnerships.Arrangement `json:"sold" enum:"principal,agent,alone" doc:"By whom: the partnership, the home school with the partnership as its agent, or the home school alone"`
	Missing billing.Missing          `json:"missing" doc:"What an invoice still lacks"`
	Supply  parties.Supply           `json:"supply" enum:"training,consultancy,release" doc:"What is sold, as VAT tells it apart"`

	Raising  partnerships.Raising `json:"raising" enum:"advance,visit,month,milestone,completion" doc:"When it is drafted, for a person to issue"`
	Together string               `json:"together" doc:"Visits that say the same may share an invoice"`

	AgreementVersion int64 `json:"agreementVersion" doc:"For If-Match"`
}

type billableInput struct {
	Seller parties.Ref `query:"seller" required:"true" maxLength:"100" doc:"A party: partnership:ID or school:URN"`
	httpx.Listing
}

type billableOutput struct{ Body httpx.Page[BillableVisit] }

// ListBillable answers with signed-off visits that are on no invoice yet.
func ListBillable(s *billing.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *billableInput) (*billableOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		found, next, err := s.ToInvoice(ctx, actor, in.Seller, in.Cursor, in.Limit)
		if err != nil {
			return nil, err
		}
		items := make([]BillableVisit, len(found))
		for i, b := range found {
			items[i] = billableOf(b)
		}
		return &billableOutput{httpx.PageOf(items, next)}, nil
	})
}

func billableOf(b billing.Billable) BillableVisit {
	return BillableVisit{
		VisitID: b.Visit.ID, Date: b.Visit.Date, HalfDays: b.Visit.HalfDays, Objective: b.Visit.Objective,
		AgreementID: b.Agreement.ID, AgreementRef: b.Agreement.Ref, BuyerURN: b.Agreement.BuyerURN,
		BuyerName: b.Agreement.BuyerName, LeaderName: b.Agreement.LeaderName,
		Net: b.Net, Brokerage: b.Brokerage, Expenses: b.Expenses, Late: b.Visit.LateShare > 0, Sold: b.Agreement.Sold(),
		Missing: b.Missing, Supply: b.Agreement.Sells(), AgreementVersion: b.Agreement.Version,
		Together: b.Together(), Raising: b.Agreement.Raised(),
	}
}
