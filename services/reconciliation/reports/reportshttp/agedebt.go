package reportshttp

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/httpx"
	"lateral/pkg/money"
	"lateral/services/parties"
	"lateral/services/parties/partieshttp"
	"lateral/services/people"
	"lateral/services/reconciliation/reports"
)

// mostParties is how many parties an answer names; the file names all.
const mostParties = 200

// AgedBands are sums by how many days ago they were due.
type AgedBands struct {
	NotDue money.Amount `json:"notDue"`
	To30   money.Amount `json:"to30" doc:"1 to 30 days"`
	To60   money.Amount `json:"to60" doc:"31 to 60 days"`
	To90   money.Amount `json:"to90" doc:"61 to 90 days"`
	Over90 money.Amount `json:"over90"`
	All    money.Amount `json:"all"`
}

// AgedParty is what one party owes or is owed.
type AgedParty struct {
	Party parties.Ref `json:"party"`
	Name  string      `json:"name"`
	Owed  AgedBands   `json:"owed"`
}

// AgedSide is what is owed in all, and by each party.
type AgedSide struct {
	Owed  AgedBands   `json:"owed"`
	Items []AgedParty `json:"items" nullable:"false" doc:"The most first, at most 200"`
	More  int         `json:"more" doc:"Parties beyond these"`
}

// AgedDebt is what a seller is owed and owes.
type AgedDebt struct {
	On        date.Day `json:"on" format:"date"`
	Debtors   AgedSide `json:"debtors" doc:"Invoices, from their due day"`
	Creditors AgedSide `json:"creditors" doc:"Self-bills, from the day of issue"`
}

func sideOf(a reports.Aged) AgedSide {
	shown := a.Parties[:min(len(a.Parties), mostParties)]
	return AgedSide{
		AgedBands(a.Bands),
		httpx.Each(shown, func(o reports.Owed) AgedParty { return AgedParty{o.Party, o.Name, AgedBands(o.Bands)} }),
		len(a.Parties) - len(shown),
	}
}

type agedOutput struct{ Body AgedDebt }

// GetAgedDebt answers with the aged debt of a seller.
func GetAgedDebt(s *reports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*agedOutput, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		a, err := s.AgedDebt(ctx, actor, in.Ref())
		return &agedOutput{AgedDebt{a.On, sideOf(a.Debtors), sideOf(a.Creditors)}}, err
	})
}

// GetAgedDebtFile answers with the same as CSV, with every party.
func GetAgedDebtFile(s *reports.Service) httpx.Endpoint {
	return httpx.Handle(func(ctx context.Context, in *partieshttp.PartyInput) (*httpx.CSVFile, error) {
		actor, err := people.ActorFrom(ctx)
		if err != nil {
			return nil, err
		}
		a, err := s.AgedDebt(ctx, actor, in.Ref())
		if err != nil {
			return nil, err
		}
		return httpx.CSVFileOf("aged-debt-"+string(a.On), a.CSV()), nil
	})
}
