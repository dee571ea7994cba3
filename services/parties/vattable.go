package parties

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// VATTable is how a seller treats what it sells, with its history and its internal charges.
type VATTable struct {
	VATNumber string
	Rows      []VATRow
	Internal  []InternalView // with whom documents are internal charges
}

// VATRow is what is decided about one supply.
type VATRow struct {
	Supply  Supply
	Now     *VATDecisionView // what counts today; nil if nobody decided
	Holds   bool             // it holds today
	WhyNot  string           // why it does not, though somebody decided
	History []VATDecisionView
}

// VATDecisionView is a decision with the name of who made it.
type VATDecisionView struct {
	VATDecision
	DecidedByName string
}

// VATTable returns how a seller treats what it sells, to those who handle its money. NotFound to
// others.
func (s *Service) VATTable(ctx context.Context, actor people.Actor, seller Ref) (VATTable, error) {
	if !seller.Handles(actor) {
		return VATTable{}, notOfTheirs(seller)
	}
	return s.vatTable(ctx, s.db, seller)
}

func (s *Service) vatTable(ctx context.Context, r docdb.Reader, seller Ref) (VATTable, error) {
	p, err := partyOf(ctx, r, seller)
	if err != nil {
		return VATTable{}, err
	}
	all, err := decisionsOf(ctx, r, seller)
	if err != nil {
		return VATTable{}, err
	}
	table := VATTable{VATNumber: p.VATNumber}
	for _, supply := range Supplies() {
		row, err := s.vatRow(ctx, r, all, supply, p.VATNumber)
		if err != nil {
			return table, err
		}
		table.Rows = append(table.Rows, row)
	}
	table.Internal, err = s.internalOf(ctx, r, seller)
	return table, err
}

func (s *Service) vatRow(ctx context.Context, r docdb.Reader, all []VATDecision, supply Supply,
	number string) (VATRow, error) {
	row := VATRow{Supply: supply}
	today := date.On(s.now())
	now := latestFor(all, supply, today)
	row.Holds = now.holds(today, number)
	for _, d := range all {
		if d.Supply != supply {
			continue
		}
		v := VATDecisionView{VATDecision: d}
		var err error
		if v.DecidedByName, err = s.nameOf(ctx, r, d.DecidedBy, d.Seller); err != nil {
			return row, err
		}
		row.History = append(row.History, v)
		if now != nil && d.ID == now.ID {
			row.Now = &v
		}
	}
	if now != nil && !row.Holds {
		row.WhyNot = whyItDoesNotHold(now.Until != "" && now.Until < today)
	}
	return row, nil
}
