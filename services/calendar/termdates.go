package calendar

import (
	"time"

	"lateral/pkg/date"
)

// setAutumn: from the first weekday of September, but not on a Friday, to the
// last Friday that leaves two days before Christmas Eve; half-term is the last
// whole week of October.
func (t *Term) setAutumn(year int) {
	from := onOrAfter(day(year, time.September, 1), time.Monday, time.Tuesday, time.Wednesday, time.Thursday)
	to := onOrBefore(day(year, time.December, 22), time.Friday)
	t.From, t.To = date.On(from), date.On(to)
	t.Breaks = []Break{week(halfTerm, onOrBefore(day(year, time.October, 28), time.Monday))}
}

// setSpring: from the first Monday after New Year, or the day after it where
// that is the bank holiday, to the last weekday before the Easter holiday;
// half-term is the week about 18 February.
func (t *Term) setSpring(year int) {
	holiday, _ := easterHoliday(year)
	from := onOrAfter(day(year, time.January, 3), time.Monday)
	t.Breaks = []Break{week(halfTerm, onOrBefore(day(year, time.February, 18), time.Monday))}
	if isBankHoliday(from) {
		t.Breaks = append(t.Breaks, bankHoliday(from))
		from = from.AddDate(0, 0, 1)
	}
	t.From, t.To = date.On(from), date.On(lastWeekday(holiday.AddDate(0, 0, -1)))
}

// setSummer: from the first weekday after the Easter holiday to 22 July;
// half-term is the week of the last Monday in May, a bank holiday.
func (t *Term) setSummer(year int) {
	_, back := easterHoliday(year)
	t.From = date.On(back)
	t.To = date.On(lastWeekday(day(year, time.July, 22)))
	t.Breaks = []Break{week(halfTerm, onOrBefore(day(year, time.May, 31), time.Monday))}
}

// easterHoliday returns the first day of the Easter holiday and the first school
// day after it. The holiday is the two weeks from the first Monday on or after
// 29 March. Where Easter is late it is later, so that the second week ends
// before Easter Day. Good Friday and Easter Monday are always free.
func easterHoliday(year int) (from, back time.Time) {
	easter := easterMonday(year).AddDate(0, 0, -1)
	monday := onOrAfter(day(year, time.March, 29), time.Monday)
	if late := easter.AddDate(0, 0, -13); monday.Before(late) {
		monday = late
	}
	from, back = monday, monday.AddDate(0, 0, 14)
	if goodFriday := easter.AddDate(0, 0, -2); goodFriday.Before(from) {
		from = goodFriday
	}
	if easterMonday := easter.AddDate(0, 0, 1); back.Equal(easterMonday) {
		back = back.AddDate(0, 0, 1)
	}
	return from, back
}

// week is a break of five days from its Monday.
func week(name string, monday time.Time) Break {
	return Break{Name: name, From: date.On(monday), To: date.On(monday.AddDate(0, 0, 4))}
}
