package reports

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/people"
)

// AgedDebt is what a seller is owed and owes, as of a day.
type AgedDebt struct {
	On        date.Day
	Debtors   Aged // by invoices
	Creditors Aged // by self-bills, and refunds that are approved
}

// Aged is what is owed in all, and by each party, the most first.
type Aged struct {
	Parties []Owed
	Bands
}

// Owed is what one party owes or is owed.
type Owed struct {
	Party parties.Ref
	Name  string
	Bands
}

// AgedDebt is the aged debt of a seller as of today. NotFound to those who do not handle its money.
func (s *Service) AgedDebt(ctx context.Context, actor people.Actor, book parties.Ref) (AgedDebt, error) {
	if err := treasurer(actor, book); err != nil {
		return AgedDebt{}, err
	}
	all := AgedDebt{On: date.On(s.now())}
	err := s.db.View(ctx, func(r docdb.Reader) error {
		var err error
		if all.Debtors, err = debtors(ctx, r, book, all.On); err != nil {
			return err
		}
		all.Creditors, err = creditors(ctx, r, book, all.On)
		return err
	})
	return all, err
}

func debtors(ctx context.Context, r docdb.Reader, book parties.Ref, today date.Day) (Aged, error) {
	a := newAging(today)
	open, err := billing.OpenInvoices(ctx, r, book)
	if err != nil {
		return Aged{}, err
	}
	for _, i := range open {
		owed, err := i.Owed()
		if err != nil {
			return Aged{}, err
		}
		if err := a.add(i.Payer, i.PayerName, i.DueOn, owed); err != nil {
			return Aged{}, err
		}
	}
	return a.aged(), nil
}

func creditors(ctx context.Context, r docdb.Reader, book parties.Ref, today date.Day) (Aged, error) {
	a := newAging(today)
	err := billing.EachSelfBill(ctx, r, book, func(b billing.SelfBill) error {
		return a.add(parties.School(b.HomeURN), b.HomeName, date.On(b.IssuedAt), b.Owed())
	})
	if err != nil {
		return Aged{}, err
	}
	err = billing.EachRefund(ctx, r, book, func(f billing.Refund) error {
		if f.State != billing.RefundApproved {
			return nil
		}
		return a.add(f.Party, f.PartyName, date.On(*f.DecidedAt), f.Amount)
	})
	if err != nil {
		return Aged{}, err
	}
	return a.aged(), nil
}

// aging adds documents up by party.
type aging struct {
	today date.Day
	of    map[parties.Ref]*Owed
	all   Bands
}

func newAging(today date.Day) *aging {
	return &aging{today, map[parties.Ref]*Owed{}, noBands()}
}

func (a *aging) add(party parties.Ref, name string, due date.Day, owed money.Amount) error {
	if owed.IsZero() {
		return nil
	}
	its, there := a.of[party]
	if !there {
		its = &Owed{party, name, noBands()}
		a.of[party] = its
	}
	days := a.today.Since(due)
	if err := its.add(owed, days); err != nil {
		return err
	}
	return a.all.add(owed, days)
}

func (a *aging) aged() Aged {
	all := Aged{make([]Owed, 0, len(a.of)), a.all}
	for _, its := range a.of {
		all.Parties = append(all.Parties, *its)
	}
	slices.SortFunc(all.Parties, func(a, b Owed) int {
		return cmp.Or(cmp.Compare(b.All.Pence, a.All.Pence), cmp.Compare(a.Name, b.Name), cmp.Compare(a.Party, b.Party))
	})
	return all
}
