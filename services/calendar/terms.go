package calendar

import (
	"regexp"
	"strconv"
	"time"

	"lateral/pkg/date"
)

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
		return Term{}, notATerm(text)
	}
	year, err := strconv.Atoi(m[1])
	if err != nil {
		return Term{}, err
	}
	y := AcademicYear(year)
	if y < firstYear || y > lastYear {
		return Term{}, termsNotKnown(y)
	}
	if t := termAt(y, Season(m[3])); t.ID() == text {
		return t, nil
	}
	return Term{}, notAYear(text)
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
	switch {
	case date < t.From:
		return holidayBefore(t.Season)
	case date > t.To:
		return holidayBefore(t.Next().Season)
	}
	return ""
}
