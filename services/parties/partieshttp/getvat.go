package partieshttp

import (
	"context"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/services/parties"
	"lateral/services/people"
)

// VATTable is how a seller treats what it sells.
type VATTable struct {
	VATNumber string           `json:"vatNumber,omitempty" doc:"None where the seller charges no VAT"`
	Rows      []VATRow         `json:"rows" nullable:"false" doc:"One for each thing that is sold"`
	Internal  []InternalCharge `json:"internal" nullable:"false" doc:"With whom bills are internal charges, without VAT"`
}

// VATRow is what is decided about one thing that is sold.
type VATRow struct {
	Supply  parties.Supply `json:"supply" enum:"training,consultancy,release,brokerage,travel,cancelling"`
	Now     *VATDecision   `json:"now,omitempty" doc:"What counts today; none if nobody decided"`
	Holds   bool           `json:"holds" doc:"It holds today"`
	WhyNot  string         `json:"whyNot,omitempty" doc:"Why it does not hold, though somebody decided"`
	History []VATDecision  `json:"history" nullable:"false" doc:"Every decision, the latest first"`
}

// VATDecision is what somebody decided.
type VATDecision struct {
	ID        string         `json:"id"`
	Reason    parties.Reason `json:"reason" enum:"standard,reduced,zero,exempt,outside,reverse_charge"`
	Ground    string         `json:"ground,omitempty" doc:"Why it is exempt or outside the scope"`
	Rate      int64          `json:"rate" doc:"In hundredths of a per cent: 2000 is 20 %"`
	From      date.Day       `json:"from" format:"date"`
	Until     date.Day       `json:"until,omitempty" doc:"The last day; none if it has no end"`
	DecidedBy string         `json:"decidedBy" doc:"Name of the person"`
	DecidedAt time.Time      `json:"decidedAt"`
}

// InternalCharge is a party that a seller said to be one legal person with it.
type InternalCharge struct {
	Kind        parties.Kind `json:"kind" enum:"school,partnership,payer"`
	ID          string       `json:"id"`
	Name        string       `json:"name"`
	ConfirmedBy string       `json:"confirmedBy" doc:"Name of the person"`
	ConfirmedAt time.Time    `json:"confirmedAt"`
}

type vatOutput struct{ Body VATTable }

// GetVAT answers with how a seller treats what it sells.
func GetVAT(s *parties.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *PartyInput) (*vatOutput, error) {
		caller, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		return answerVAT(s.VATTable(ctx, caller, in.Ref()))
	})
}

func answerVAT(t parties.VATTable, err error) (*vatOutput, error) {
	if err != nil {
		return nil, err
	}
	body := VATTable{VATNumber: t.VATNumber, Rows: []VATRow{}, Internal: []InternalCharge{}}
	for _, row := range t.Rows {
		body.Rows = append(body.Rows, vatRowOf(row))
	}
	for _, v := range t.Internal {
		body.Internal = append(body.Internal, InternalCharge{
			Kind: v.Payer.Kind(), ID: v.Payer.ID(), Name: v.PayerName, ConfirmedBy: v.ConfirmedByName,
			ConfirmedAt: v.ConfirmedAt,
		})
	}
	return &vatOutput{body}, nil
}

func vatRowOf(row parties.VATRow) VATRow {
	shown := VATRow{Supply: row.Supply, Holds: row.Holds, WhyNot: row.WhyNot, History: []VATDecision{}}
	if row.Now != nil {
		now := vatDecisionOf(*row.Now)
		shown.Now = &now
	}
	for _, d := range row.History {
		shown.History = append(shown.History, vatDecisionOf(d))
	}
	return shown
}

func vatDecisionOf(d parties.VATDecisionView) VATDecision {
	return VATDecision{
		ID: d.ID, Reason: d.Reason, Ground: d.Ground, Rate: int64(d.Rate), From: d.From, Until: d.Until,
		DecidedBy: d.DecidedByName, DecidedAt: d.DecidedAt,
	}
}
