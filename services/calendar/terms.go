package calendar

import (
	"fmt"
	"regexp"
	"strconv"
	"time"

	"lateral/pkg/date"
)

// Terms returns the three terms of an academic year, in order.
func Terms(y AcademicYear) []Term {
	all := make([]Term, 0, len(seasons()))
	for _, season := range seasons() {
		all = append(all, termAt(y, season))
	}
	return all
}

func termAt(y AcademicYear, season Season) Term {
	t := Term{Year: y, Season: season}
	switch season {
	case Autumn:
		t.setAutumn(int(y))
	case Spring:
		t.setSpring(int(y) + 1)
	case Summer:
		t.setSummer(int(y) + 1)
	}
	t.closeBankHolidays()
	return t
}

// TermOf returns the term of the day. The weeks of a holiday belong to the term
// after it, so every week belongs to one term.
func TermOf(on time.Time) Term {
	day := parseDay(date.On(on))
	t := termAt(AcademicYear(day.Year()-1), Spring)
	for next := t.Next(); !next.FirstMonday().After(day); next = t.Next() {
		t = next
	}
	return t
}

// Next returns the term after.
func (t Term) Next() Term {
	switch t.Season {
	case Autumn:
		return termAt(t.Year, Spring)
	case Spring:
		return termAt(t.Year, Summer)
	default:
		return termAt(t.Year+1, Autumn)
	}
}

// Previous returns the term before.
func (t Term) Previous() Term {
	switch t.Season {
	case Summer:
		return termAt(t.Year, Spring)
	case Spring:
		return termAt(t.Year, Autumn)
	default:
		return termAt(t.Year-1, Summer)
	}
}

var termPattern = regexp.MustCompile(`^(\d{4})-(\d{2})-(autumn|spring|summer)$`)

// ParseTerm reads a term as ID writes it.
func ParseTerm(text string) (Term, error) {
	m := termPattern.FindStringSubmatch(text)
	if m == nil {
		return Term{}, fmt.Errorf("%q is not a term: write it like 2025-26-spring", text)
	}
	year, err := strconv.Atoi(m[1])
	if err != nil {
		return Term{}, err
	}
	y := AcademicYear(year)
	if y < firstYear || y > lastYear {
		return Term{}, fmt.Errorf("the terms of %s are not known", y)
	}
	if t := termAt(y, Season(m[3])); t.ID() == text {
		return t, nil
	}
	return Term{}, fmt.Errorf("%q is not a term: an academic year spans two years that follow each other", text)
}

// FirstMonday begins the first week of the term: the week after the one in which
// the term before ends.
func (t Term) FirstMonday() time.Time {
	return mondayOf(parseDay(t.Previous().To)).AddDate(0, 0, 7)
}

// LastMonday begins the last week of the term.
func (t Term) LastMonday() time.Time { return mondayOf(parseDay(t.To)) }

// Closure returns why schools are closed on the day ("Half-term", "Easter
// holiday"), "" where they are open. The day is one of the term's weeks.
func (t Term) Closure(date date.Day) string {
	if name := t.breakOn(date); name != "" {
		return name
	}
	holidays := map[Season]string{Autumn: "Summer holiday", Spring: "Christmas holiday", Summer: "Easter holiday"}
	switch {
	case date < t.From:
		return holidays[t.Season]
	case date > t.To:
		return holidays[t.Next().Season]
	}
	return ""
}
