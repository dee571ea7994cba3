package reconciliation

import (
	"context"
	"slices"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

// fresh are the lines of a statement that are new, with their keys.
type fresh struct {
	lines []bankfile.Line
	keys  []string
	sum   money.Amount
}

// weigh says how a statement is to what is known of its account.
func weigh(ctx context.Context, r docdb.Reader, a BankAccount, name string, format bankfile.Format,
	s bankfile.Statement, today date.Day) (Summary, fresh, error) {
	sum := s.AddsUp()
	out := Summary{
		Name: name, Format: format, From: s.From, To: s.To, Verdict: sum.Verdict, Says: sum.Says, Lines: len(s.Lines),
		Pending: s.Pending,
	}
	if s.Opening != nil {
		out.Opening = &s.Opening.Amount
	}
	if s.Closing != nil {
		out.Closing = &s.Closing.Amount
	}
	news, err := a.news(ctx, r, s, &out)
	if err != nil {
		return out, news, err
	}
	if err := news.haveCome(today); err != nil {
		return out, news, err
	}
	if err := news.inOpenBook(ctx, r, a); err != nil {
		return out, news, err
	}
	if out.Gap, err = a.gap(ctx, r, out, news.sum); err != nil {
		return out, news, err
	}
	out.GapSays = gapWords(out.Gap)
	return out, news, nil
}

// news counts lines into the summary, and returns those that are new.
func (a BankAccount) news(ctx context.Context, r docdb.Reader, s bankfile.Statement, out *Summary) (fresh, error) {
	news := fresh{sum: money.Pence(0)}
	keys := bankfile.Keys(a.ID, s.Lines)
	known, err := a.known(ctx, r, keys)
	if err != nil {
		return news, err
	}
	for i, l := range s.Lines {
		switch {
		case l.Booked < a.From:
			out.Before++
		case known[keys[i]]:
			out.Known++
		default:
			out.New++
			news.lines, news.keys = append(news.lines, l), append(news.keys, keys[i])
			if news.sum, err = news.sum.Add(l.Amount); err != nil {
				return news, err
			}
		}
	}
	return news, nil
}

// known are those of the keys that lines of the account have, but for those that arrive.
func (a BankAccount) known(ctx context.Context, r docdb.Reader, keys []string) (map[string]bool, error) {
	all := map[string]bool{}
	for at := 0; at < len(keys); at += docdb.MaxIn {
		var in []any
		for _, key := range keys[at:min(at+docdb.MaxIn, len(keys))] {
			in = append(in, key)
		}
		q := docdb.Query{Index: "by_key", Equal: []any{a.ID}, In: in, Limit: docdb.MaxLimit}
		err := lines.Each(ctx, r, q, func(l Line) error {
			all[l.Key] = l.Statement != a.Arriving
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return all, nil
}

// gap is what the bank has more, at the end of the statement, than the lines of the account make
// with the new ones; if the statement does not say that, at its beginning.
func (a BankAccount) gap(ctx context.Context, r docdb.Reader, s Summary, news money.Amount) (money.Amount, error) {
	if s.Closing != nil && s.To >= a.From {
		at, err := ledger.BalanceOf(ctx, r, string(a.Book), bankOf(a.ID), s.To)
		if err != nil {
			return at, err
		}
		if at, err = at.Add(news); err != nil {
			return at, err
		}
		return s.Closing.Sub(at)
	}
	if s.Opening != nil && s.From > a.From {
		at, err := ledger.BalanceOf(ctx, r, string(a.Book), bankOf(a.ID), s.From.AddDays(-1))
		if err != nil {
			return at, err
		}
		return s.Opening.Sub(at)
	}
	return money.Pence(0), nil
}

// haveCome is Invalid, with the first line named, where lines that are new are of days that have not come.
func (f fresh) haveCome(today date.Day) error {
	for _, l := range f.lines {
		if l.Booked > today {
			return refused(lineHasNotCome(l))
		}
	}
	return nil
}

// inOpenBook is Invalid, with the days named, where lines that are new are of days on which the book is
// closed.
func (f fresh) inOpenBook(ctx context.Context, r docdb.Reader, a BankAccount) error {
	through, err := ledger.ClosedThrough(ctx, r, string(a.Book))
	if err != nil || through == "" {
		return err
	}
	var days []date.Day
	for _, l := range f.lines {
		if l.Booked <= through {
			days = append(days, l.Booked)
		}
	}
	if len(days) == 0 {
		return nil
	}
	return refused(linesInClosedBooks(len(days), slices.Compact(slices.Sorted(slices.Values(days))), through))
}
