package calendar

import (
	"cmp"
	"slices"
	"time"

	"lateral/pkg/date"

	"github.com/rickar/cal/v2/gb"
)

// bankHolidaysOf are the days on which England keeps its bank holidays in a
// year. A holiday at a weekend is kept on a weekday after it. Holidays that were
// proclaimed once are among them.
func bankHolidaysOf(year int) []time.Time {
	var all []time.Time
	for _, h := range gb.Holidays {
		if _, kept := h.Calc(year); !kept.IsZero() {
			all = append(all, day(kept.Year(), kept.Month(), kept.Day()))
		}
	}
	return all
}

func isBankHoliday(on time.Time) bool { return slices.Contains(bankHolidaysOf(on.Year()), on) }

// bankHoliday is a break of one day.
func bankHoliday(on time.Time) Break {
	return Break{Name: bankHolidayName, From: date.On(on), To: date.On(on)}
}

// easterMonday is the bank holiday after Easter Sunday.
func easterMonday(year int) time.Time {
	on, _ := gb.EasterMonday.Calc(year)
	return day(on.Year(), on.Month(), on.Day())
}

// closeBankHolidays adds the bank holidays on which schools would otherwise be
// open to the breaks, in order.
func (t *Term) closeBankHolidays() {
	for year := parseDay(t.From).Year(); year <= parseDay(t.To).Year(); year++ {
		for _, on := range bankHolidaysOf(year) {
			if date := date.On(on); t.From <= date && date <= t.To && t.breakOn(date) == "" {
				t.Breaks = append(t.Breaks, bankHoliday(on))
			}
		}
	}
	slices.SortFunc(t.Breaks, func(a, b Break) int { return cmp.Compare(a.From, b.From) })
}
