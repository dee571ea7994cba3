package figures

import (
	"strings"

	"lateral/pkg/date"
)

// Order is in which order a date has its numbers.
type Order string

// The orders.
const (
	Open         Order = ""    // nothing says which
	DayFirst     Order = "dmy" // 31/12/2026
	MonthFirst   Order = "mdy" // 12/31/2026
	YearFirst    Order = "ymd" // 2026-12-31
	firstYear          = 1970
	lastYear           = 2099
	longestMonth       = 9
)

// Valid says whether it is one of the orders.
func (o Order) Valid() bool {
	return o == Open || o == DayFirst || o == MonthFirst || o == YearFirst
}

// Make is a day of the calendar from its numbers, of the years from 1970 to 2099.
func Make(year, month, day int) (date.Day, bool) {
	if year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1 || day > length(year, month) {
		return "", false
	}
	b := [10]byte{'0', '0', '0', '0', '-', '0', '0', '-', '0', '0'}
	for i, n := range [3]int{year, month, day} {
		for at := [3]int{3, 6, 9}[i]; n > 0; at-- {
			b[at] = '0' + byte(n%10)
			n /= 10
		}
	}
	return date.Day(b[:]), true
}

// length is how many days a month has. No year from 1970 to 2099 that four divides lacks a
// leap day.
func length(year, month int) int {
	switch {
	case month == 2 && year%4 == 0:
		return 29
	case month == 2:
		return 28
	case month == 4 || month == 6 || month == 9 || month == 11:
		return 30
	}
	return 31
}

// Century makes four digits of the last two of a year: 70 to 99 are of the last century.
func Century(year int) int {
	if year >= 70 {
		return 1900 + year
	}
	return 2000 + year
}

var months = []string{"january", "february", "march", "april", "may", "june", "july", "august", "september",
	"october", "november", "december"}

// monthNamed is the number of a month from its name or the beginning of it, from three letters
// on; 0 if it is none.
func monthNamed(word string) int {
	if len(word) < 3 || len(word) > longestMonth {
		return 0
	}
	word = strings.ToLower(word)
	for i, name := range months {
		if strings.HasPrefix(name, word) {
			return i + 1
		}
	}
	return 0
}

// Compact reads a day of digits alone, "20261231" or "261231"; what follows the digits must be
// told apart before.
func Compact(text string) (date.Day, bool) {
	if len(text) != 6 && len(text) != 8 {
		return "", false
	}
	var n [4]int
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return "", false
		}
		at := i/2 + (8-len(text))/2
		n[at] = n[at]*10 + int(text[i]-'0')
	}
	if len(text) == 6 {
		return Make(Century(n[1]), n[2], n[3])
	}
	return Make(n[0]*100+n[1], n[2], n[3])
}
