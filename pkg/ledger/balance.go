package ledger

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Ever is a day after all that can be posted.
const Ever date.Day = "2099-12-31"

// Balance is what an account stands at.
type Balance struct {
	Account Account
	Amount  money.Amount
}

// BalanceOf returns the balance of an account at the end of a day: nothing in the book's currency
// where it was never moved. docdb.ErrNotFound without such a book.
func BalanceOf(ctx context.Context, r docdb.Reader, book string, a Account, on date.Day) (money.Amount, error) {
	if !on.Meant() {
		return money.Amount{}, ErrDay
	}
	all, err := balances(ctx, r, on, docdb.Query{Index: "by_account", Equal: []any{book, a}, To: monthOf(on.AddDays(1))},
		docdb.Query{Index: "by_account", Equal: []any{book, a}, From: firstOf(on), To: on.AddDays(1)})
	if err != nil {
		return money.Amount{}, err
	}
	if len(all) == 0 {
		b, err := books.Get(ctx, r, book)
		return money.Amount{Currency: b.Currency}, err
	}
	return all[0].Amount, nil
}

// Balances are the balances of all accounts whose name begins so, at the end of a day, in the
// order of their names. Accounts that stand at nothing are left out.
func Balances(ctx context.Context, r docdb.Reader, book, prefix string, on date.Day) ([]Balance, error) {
	if !on.Meant() {
		return nil, ErrDay
	}
	of := docdb.Query{Index: "by_account", Equal: []any{book}, From: prefix, To: after(prefix), Limit: docdb.MaxLimit}
	all, err := balances(ctx, r, on, of, docdb.Query{
		Index: "by_day", Equal: []any{book}, From: firstOf(on), To: on.AddDays(1), Limit: docdb.MaxLimit})
	return slices.DeleteFunc(all, func(b Balance) bool {
		return b.Amount.IsZero() || !strings.HasPrefix(string(b.Account), prefix)
	}), err
}

// after is the first text behind all that begin with the prefix.
func after(prefix string) any {
	if prefix == "" {
		return nil
	}
	return prefix + "~" // the last sign of ASCII; no account has it
}

// balances adds up the sums of the months before a day's month, and the movements of that month; of the
// last day of a month, the sum of that month too.
func balances(ctx context.Context, r docdb.Reader, on date.Day,
	before, within docdb.Query) ([]Balance, error) {
	at := map[Account]money.Amount{}
	next := monthOf(on.AddDays(1)) // the first month that is not whole
	err := sums.Each(ctx, r, before, func(s sumOf) error {
		if s.Month >= next {
			return nil
		}
		return money.AddTo(at, s.Account, s.Amount)
	})
	if err == nil && next == monthOf(on) {
		err = movements.Each(ctx, r, within, func(m Movement) error { return money.AddTo(at, m.Account, m.Amount) })
	}
	if err != nil {
		return nil, err
	}
	all := make([]Balance, 0, len(at))
	for a, amount := range at {
		all = append(all, Balance{a, amount})
	}
	slices.SortFunc(all, func(a, b Balance) int { return cmp.Compare(a.Account, b.Account) })
	return all, nil
}
