package reconciliation

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/bankfile"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/ledger"
	"lateral/pkg/money"
)

// byDay is what lines of a file come to, by day, the earliest first.
func byDay(of []bankfile.Line) ([]DaySum, error) {
	sums := map[date.Day]money.Amount{}
	for _, l := range of {
		if err := money.AddTo(sums, l.Booked, l.Amount); err != nil {
			return nil, err
		}
	}
	return daySums(sums), nil
}

func daySums(of map[date.Day]money.Amount) []DaySum {
	all := make([]DaySum, 0, len(of))
	for on, amount := range of {
		all = append(all, DaySum{on, amount})
	}
	slices.SortFunc(all, func(a, b DaySum) int { return cmp.Compare(a.On, b.On) })
	return all
}

// byStatements is what the statements say of the end of a day on which the ledger has so much, and up to which day they
// reach until then.
//
// A statement that goes on after the day knows its whole end, however the other files came: the last that was imported
// of those is asked. One that ends on the day may end within it. Lines of the day that other files brought may be later
// than its closing, or earlier than its opening. So it differs only where these cannot make up for what it says. Where
// no statement touches the day, the first that begins after it is asked for its opening.
func (a BankAccount) byStatements(ctx context.Context, r docdb.Reader, on date.Day,
	has money.Amount) (bank *money.Amount, reaches date.Day, err error) {
	all, err := statements.All(ctx, r, docdb.Query{Index: "by_account", Equal: []any{a.ID, Imported}})
	if err != nil {
		return nil, "", err
	}
	slices.SortFunc(all, func(x, y Statement) int {
		return cmp.Or(y.ImportedAt.Compare(x.ImportedAt), cmp.Compare(y.ID, x.ID))
	})
	b := saying{a: a, r: r, all: all, on: on}
	for i, st := range all {
		if st.From <= on {
			reaches = max(reaches, min(st.To, on))
		}
		if bank == nil && st.From <= on && on < st.To {
			if bank, err = b.endOf(ctx, i, on); err != nil {
				return nil, "", err
			}
		}
	}
	if bank == nil {
		bank, err = b.ofParts(ctx, has)
	}
	return bank, reaches, err
}

// saying asks the statements of an account about the end of a day.
type saying struct {
	a   BankAccount
	r   docdb.Reader
	all []Statement // that are imported, the last first
	on  date.Day
}

// ofParts is what those statements say that end on the day, and those that begin with the next; where there are none
// of these, the first that begins later. It is what the ledger has, where it may be that; nil where none says anything.
func (b saying) ofParts(ctx context.Context, has money.Amount) (*money.Amount, error) {
	var told *money.Amount
	first := date.Day("")
	for _, st := range b.all {
		if st.From > b.on && st.Opening != nil && (first == "" || st.From < first) {
			first = st.From
		}
	}
	ask := func(says *money.Amount, err error) (bool, error) {
		if says != nil {
			told = says
		}
		return err != nil || says != nil && *says != has, err
	}
	for i, st := range b.all {
		if st.To != b.on || st.Closing == nil {
			continue
		}
		if differs, err := ask(b.closing(ctx, i)); differs {
			return told, err
		}
	}
	if told != nil && first > b.on.AddDays(1) {
		return told, nil // what came between may be on no statement yet
	}
	for i, st := range b.all {
		if st.From != first || st.Opening == nil {
			continue
		}
		// One that begins with its day is enough. Another may begin within it, after a line that is missing.
		if differs, err := ask(b.opening(ctx, i)); err != nil || !differs {
			return told, err
		}
	}
	return told, nil
}

// closing is what a statement says that ends on the day.
func (b saying) closing(ctx context.Context, i int) (*money.Amount, error) {
	st := b.all[i]
	has, err := b.at(ctx, b.on)
	if err != nil {
		return nil, err
	}
	if st.From < b.on {
		start, err := b.endOf(ctx, i, b.on.AddDays(-1))
		if err != nil || start == nil {
			return nil, err
		}
		return b.moved(ctx, *start, b.on.AddDays(-1), b.on)
	}
	others, err := b.others(ctx, i, b.on)
	if err != nil {
		return nil, err
	}
	since, err := has.Sub(*st.Closing)
	if err != nil || someComeTo(since.Pence, others) {
		return &has, err
	}
	return b.sinceImport(ctx, i)
}

// sinceImport is the closing of a statement with the lines of the day that later files brought.
func (b saying) sinceImport(ctx context.Context, i int) (*money.Amount, error) {
	later := map[string]bool{}
	for _, st := range b.all[:i] {
		later[st.ID] = true
	}
	sum := *b.all[i].Closing
	err := b.a.eachLine(ctx, b.r, b.on, b.on, func(l Line) error {
		var err error
		if later[l.Statement] {
			sum, err = sum.Add(l.Amount)
		}
		return err
	})
	return &sum, err
}

// opening is what a statement says that begins after the day: its opening, less what the ledger moved between.
func (b saying) opening(ctx context.Context, i int) (*money.Amount, error) {
	st := b.all[i]
	before := st.From.AddDays(-1)
	has, err := b.at(ctx, before)
	if err != nil {
		return nil, err
	}
	others, err := b.others(ctx, i, st.From)
	if err != nil {
		return nil, err
	}
	earlier, err := st.Opening.Sub(has)
	if err != nil {
		return nil, err
	}
	opening := *st.Opening
	if someComeTo(earlier.Pence, others) {
		opening = has
	}
	return b.moved(ctx, opening, before, b.on)
}

// moved is a balance of one day, taken to that of another by what the ledger moved.
func (b saying) moved(ctx context.Context, balance money.Amount, from, to date.Day) (*money.Amount, error) {
	before, err := b.at(ctx, from)
	if err != nil {
		return nil, err
	}
	after, err := b.at(ctx, to)
	if err != nil {
		return nil, err
	}
	by, err := after.Sub(before)
	if err != nil {
		return nil, err
	}
	balance, err = balance.Add(by)
	return &balance, err
}

// at is what the ledger has at the end of a day; before the account begins, its opening balance.
func (b saying) at(ctx context.Context, on date.Day) (money.Amount, error) {
	if on < b.a.From {
		return b.a.Opening, nil
	}
	return ledger.BalanceOf(ctx, b.r, string(b.a.Book), bankOf(b.a.ID), on)
}

// endOf is what a statement says of the end of a day that it has whole; nil where it says no balance.
func (b saying) endOf(ctx context.Context, i int, on date.Day) (*money.Amount, error) {
	st := b.all[i]
	days, err := b.days(ctx, i)
	if err != nil || st.Closing == nil && st.Opening == nil {
		return nil, err
	}
	if st.Closing == nil {
		sum := *st.Opening
		for _, d := range days {
			if err == nil && d.On <= on {
				sum, err = sum.Add(d.Amount)
			}
		}
		return &sum, err
	}
	sum := *st.Closing
	for _, d := range days {
		if err == nil && d.On > on {
			sum, err = sum.Sub(d.Amount)
		}
	}
	return &sum, err
}

// days are what a file says of its days. Where an earlier program imported it, they are the lines that were here when
// it had been.
func (b saying) days(ctx context.Context, i int) ([]DaySum, error) {
	st := b.all[i]
	if len(st.ByDay) > 0 {
		return st.ByDay, nil
	}
	later := map[string]bool{}
	for _, other := range b.all[:i] {
		later[other.ID] = true
	}
	sums := map[date.Day]money.Amount{}
	err := b.a.eachLine(ctx, b.r, st.From, st.To, func(l Line) error {
		if later[l.Statement] {
			return nil
		}
		return money.AddTo(sums, l.On, l.Amount)
	})
	return daySums(sums), err
}

// others are the lines of a day that another statement brought.
func (b saying) others(ctx context.Context, i int, on date.Day) ([]int64, error) {
	var pence []int64
	err := b.a.eachLine(ctx, b.r, on, on, func(l Line) error {
		if l.Statement != b.all[i].ID {
			pence = append(pence, l.Amount.Pence)
		}
		return nil
	})
	return pence, err
}

// eachLine calls fn for the lines of some days, but for those that arrive.
func (a BankAccount) eachLine(ctx context.Context, r docdb.Reader, from, to date.Day, fn func(Line) error) error {
	q := docdb.Query{Index: "by_account", Equal: []any{a.ID}, From: from, To: to.AddDays(1), Limit: docdb.MaxLimit}
	return lines.Each(ctx, r, q, func(l Line) error {
		if l.Statement == a.Arriving {
			return nil
		}
		return fn(l)
	})
}

// mostSums is of how many different sums someComeTo keeps track.
const mostSums = 50_000

// someComeTo says whether some of the amounts, or none of them, come to a sum. Of so many that it cannot tell, it says
// yes.
func someComeTo(want int64, of []int64) bool {
	sums := map[int64]bool{0: true}
	for _, amount := range of {
		next := make([]int64, 0, len(sums))
		for sum := range sums {
			next = append(next, sum+amount)
		}
		for _, sum := range next {
			sums[sum] = true
		}
		if sums[want] || len(sums) > mostSums {
			return true
		}
	}
	return sums[want]
}
