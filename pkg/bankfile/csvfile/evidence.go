package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
)

// survey is what all rows together tell.
type survey struct {
	orders figures.Orders
	order  figures.Order
	first  [2]string // the first and the last date, as they stand
	sign   figures.Sign
	open   open
	below  polarity // of the column of what went out
	ends   lastCell
}

// open is the first amount of which the sign may be of decimals or of thousands.
type open struct {
	line int
	text string
}

// polarity is whether amounts of a column are above or below zero.
type polarity struct{ positive, negative bool }

// amount takes an amount into account: its decimal sign must be that of those before it.
func (s *survey) amount(line int, text string) error {
	sign, isOpen := figures.Says(text)
	switch {
	case isOpen && s.open.line == 0:
		s.open = open{line, text}
	case sign == figures.Unsaid:
	case s.sign == figures.Unsaid:
		s.sign = sign
	case s.sign != sign:
		return statement.At(line, statement.Decimals, text)
	}
	return nil
}

// add takes an amount into account.
func (p *polarity) add(text string) {
	if strings.Trim(text, "0., £") == "" {
		return
	}
	if pence, err := figures.Pence(text, figures.Point); err == nil && pence < 0 || strings.ContainsAny(text, "-(") {
		p.negative = true
	} else {
		p.positive = true
	}
}

// lastCell is what stands at the end of rows, if that is an amount. Where all have two decimals
// and the very last has not, and its line has no end, the file was cut off within it.
type lastCell struct {
	rows  int
	whole int // how many of them have two decimals
	line  int
	text  string
}

func (l *lastCell) add(line int, text string) {
	l.rows++
	l.line, l.text = line, text
	if twoDecimals(text) {
		l.whole++
	}
}

func twoDecimals(text string) bool {
	return len(text) > 3 && strings.ContainsAny(text[len(text)-3:len(text)-2], ".,")
}

func (l *lastCell) cutOff() bool {
	return l.rows > 1 && l.whole == l.rows-1 && !twoDecimals(l.text)
}
