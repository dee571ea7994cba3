package csvfile

import (
	"cmp"
	"errors"
	"slices"

	"lateral/pkg/bankfile/statement"
	"lateral/pkg/money"
)

// arrange puts the lines of a statement into their order and finds its balances. A file may
// begin with the oldest line or with the newest, and within a day it may do otherwise; the
// running balances tell. Where they tell nothing, the days do.
func arrange(s *statement.Statement, lines []statement.Line) error {
	s.From, s.To = statement.Span(lines)
	if !slices.ContainsFunc(lines, func(l statement.Line) bool { return l.Balance != nil }) {
		s.Lines = statement.Sorted(lines)
		return nil
	}
	s.Lines = best(lines)
	return balances(s)
}

// best is the order in which most lines lead from one balance to the next. Of two that are
// equally good the one that the days tell is taken.
func best(lines []statement.Line) []statement.Line {
	balanced := 0
	for i := range lines {
		if lines[i].Balance != nil {
			balanced++
		}
	}
	most, found := -1, lines
	for _, order := range []func([]statement.Line) []statement.Line{sorted, byDay, turnedByDay, asTheyStand, turned} {
		tried := order(lines)
		if n := leading(tried); n > most {
			most, found = n, tried
		}
		if most == balanced-1 {
			break
		}
	}
	return found
}

func sorted(lines []statement.Line) []statement.Line { return statement.Sorted(slices.Clone(lines)) }

func asTheyStand(lines []statement.Line) []statement.Line { return lines }

func turned(lines []statement.Line) []statement.Line {
	lines = slices.Clone(lines)
	slices.Reverse(lines)
	return lines
}

func turnedByDay(lines []statement.Line) []statement.Line { return byDay(turned(lines)) }

func byDay(lines []statement.Line) []statement.Line {
	lines = slices.Clone(lines)
	slices.SortStableFunc(lines, func(a, b statement.Line) int { return cmp.Compare(a.Booked, b.Booked) })
	return lines
}

// leading counts the lines that lead from the balance before them to their own. Sums that are
// too large wrap around on both sides alike; balances refuses them.
func leading(lines []statement.Line) int {
	count, sum := 0, int64(0)
	var before *money.Amount
	for i := range lines {
		sum += lines[i].Amount.Pence
		if now := lines[i].Balance; now != nil {
			if before != nil && before.Pence+sum == now.Pence {
				count++
			}
			before, sum = now, 0
		}
	}
	return count
}

// balances finds what the account held before the first line and after the last.
func balances(s *statement.Statement) error {
	first := slices.IndexFunc(s.Lines, func(l statement.Line) bool { return l.Balance != nil })
	last := len(s.Lines) - 1
	for s.Lines[last].Balance == nil {
		last--
	}
	opening, closing := *s.Lines[first].Balance, *s.Lines[last].Balance
	var wrong []error
	for i := range first + 1 {
		var err error
		opening, err = opening.Sub(s.Lines[i].Amount)
		wrong = append(wrong, err)
	}
	for i := last + 1; i < len(s.Lines); i++ {
		var err error
		closing, err = closing.Add(s.Lines[i].Amount)
		wrong = append(wrong, err)
	}
	s.Opening = &statement.Balance{On: s.From, Amount: opening}
	s.Closing = &statement.Balance{On: s.To, Amount: closing}
	if errors.Join(wrong...) != nil {
		return &statement.Fault{Kind: statement.TooLarge, What: s.Account.Number}
	}
	return nil
}
