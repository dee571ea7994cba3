package accounts

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
)

// ledgers are the accounts of the seller's book that the payer's account is made of.
func (o Of) ledgers() []ledger.Account {
	return []ledger.Account{billing.Receivable(o.Payer), billing.OnAccount(o.Payer)}
}

// exists says whether anything ever stood between the two.
func (o Of) exists(ctx context.Context, r docdb.Reader) (bool, error) {
	for _, account := range o.ledgers() {
		found, _, err := ledger.Movements(ctx, r, string(o.Seller), account, ledger.Span{}, "", 1)
		if err != nil || len(found) > 0 {
			return err == nil, err
		}
	}
	return false, nil
}

// balance is what the payer owes at the end of a day.
func (o Of) balance(ctx context.Context, r docdb.Reader, on date.Day) (money.Amount, error) {
	sum := money.Pence(0)
	for _, account := range o.ledgers() {
		one, err := ledger.BalanceOf(ctx, r, string(o.Seller), account, on)
		if err == nil {
			sum, err = sum.Add(one)
		}
		if err != nil {
			return sum, err
		}
	}
	return sum, nil
}

// mostMoves is how many movements a statement has.
const mostMoves = 5000

// moves are what moved the account, in the order of the days and entries: one for each entry. Invalid where
// they are more than a statement has.
func (o Of) moves(ctx context.Context, r docdb.Reader, days ledger.Span) ([]ledger.Movement, error) {
	var all []ledger.Movement
	for _, account := range o.ledgers() {
		for cursor := ""; ; {
			page, next, err := ledger.Movements(ctx, r, string(o.Seller), account, days, cursor, docdb.MaxLimit)
			if err != nil {
				return nil, err
			}
			if all = append(all, page...); len(all) > mostMoves {
				return nil, apperr.Invalid(apperr.Field{Path: "to", Message: chooseFewerDays})
			}
			if cursor = next; next == "" {
				break
			}
		}
	}
	slices.SortStableFunc(all, func(a, b ledger.Movement) int {
		return cmp.Or(cmp.Compare(a.On, b.On), cmp.Compare(a.Number, b.Number))
	})
	return byEntry(all)
}

// byEntry adds up what one entry moved. What it moved from one account to the other is left out.
func byEntry(all []ledger.Movement) ([]ledger.Movement, error) {
	var sums []ledger.Movement
	for _, m := range all {
		n := len(sums) - 1
		if n < 0 || sums[n].Entry != m.Entry {
			sums = append(sums, m)
			continue
		}
		var err error
		if sums[n].Amount, err = sums[n].Amount.Add(m.Amount); err != nil {
			return nil, err
		}
	}
	return slices.DeleteFunc(sums, func(m ledger.Movement) bool { return m.Amount.IsZero() }), nil
}
