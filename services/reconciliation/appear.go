package reconciliation

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// write writes some of the new lines.
func (i *importing) write(ctx context.Context, tx docdb.Tx, from, to int) error {
	for n := from; n < to; n++ {
		l := i.line(n)
		if err := lines.Insert(ctx, tx, &l); err != nil {
			return err
		}
	}
	i.st.Written = to
	return statements.Replace(ctx, tx, &i.st)
}

func (i *importing) line(n int) Line {
	of := i.fresh.lines[n]
	l := Line{
		Meta: docdb.Meta{ID: i.s.ids.New("line")}, Account: i.st.Account, Statement: i.st.ID, Book: i.st.Book,
		Key: i.fresh.keys[n], On: of.Booked, Value: of.Date, Amount: of.Amount, Text: of.Text, Name: of.Name,
		Reference: of.Reference, BankID: of.BankID, Kind: of.Kind, Reversal: of.Reversal, State: Unexplained,
		Explained: money.Pence(0),
	}
	if l.Amount.IsZero() {
		l.State = Explained
	}
	return l
}

// appear makes the statement visible, and posts an entry for each day.
func (i *importing) appear(ctx context.Context, tx docdb.Tx) error {
	a, err := accounts.Get(ctx, tx, i.st.Account)
	if err != nil {
		return err
	}
	if a.Arriving != i.st.ID {
		return apperr.Conflict("changed_meanwhile", changedMeanwhile)
	}
	if i.st.State, err = StatementSteps.After(i.st.State, "appear"); err != nil {
		return err
	}
	if err := statements.Replace(ctx, tx, &i.st); err != nil {
		return err
	}
	a.Arriving = ""
	if err := accounts.Replace(ctx, tx, &a); err != nil {
		return err
	}
	days, sums := []date.Day{}, map[date.Day]money.Amount{}
	for _, l := range i.fresh.lines {
		if _, there := sums[l.Booked]; !there {
			days = append(days, l.Booked)
		}
		if err := money.AddTo(sums, l.Booked, l.Amount); err != nil {
			return err
		}
	}
	for _, day := range days {
		e, err := between(a.Book, day, banked, i.st.ID+"."+string(day), bankOf(a.ID), unexplainedOf(a.ID), sums[day])
		if err := i.s.post(ctx, tx, e, err); err != nil {
			return err
		}
	}
	d := a.data()
	d.Lines = i.st.New
	return i.s.events.Append(ctx, tx, StatementImported, a.ID, d)
}
