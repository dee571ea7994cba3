package figures

import "lateral/pkg/date"

// Orders is what the dates of a file, all together, say about their order.
type Orders struct {
	fits     [3]bool // of each order: every date so far is a day by it
	open     [3]int  // of each pair of orders: where the first date stands of which they make different days
	unpadded bool    // some date has a number of one digit
	begun    bool
}

var (
	orders = [3]Order{DayFirst, MonthFirst, YearFirst}
	pairs  = [3][2]int{{0, 1}, {0, 2}, {1, 2}}
)

// Add takes a date into account. It fails with ErrDay where none of the orders that fit so far
// makes it a day.
func (o *Orders) Add(text string, line int) error {
	p, ok := partsOf(text)
	if !ok {
		return ErrDay
	}
	if !o.begun {
		o.fits, o.begun = [3]bool{true, true, true}, true
	}
	var days [3]date.Day
	for i, order := range orders {
		day, fits := p.by(order)
		days[i] = day
		o.fits[i] = o.fits[i] && fits && (order != YearFirst || p.digits[0] == 4 || p.named || p.solid)
	}
	if o.fits == [3]bool{} {
		return ErrDay
	}
	for i, pair := range pairs {
		if o.open[i] == 0 && days[pair[0]] != days[pair[1]] {
			o.open[i] = line
		}
	}
	o.unpadded = o.unpadded || !p.named && (p.digits[0] == 1 || p.digits[1] == 1)
	return nil
}

// Decide is the order of the file. Where several fit and make different days, the file does not
// say, and the order is Open; open tells at which line that shows first.
func (o *Orders) Decide() (order Order, open int) {
	for i, pair := range pairs {
		if at := o.open[i]; at > 0 && o.fits[pair[0]] && o.fits[pair[1]] && (open == 0 || at < open) {
			open = at
		}
	}
	fit := o.Fit()
	switch {
	case open > 0:
		return Open, open
	case len(fit) == 0:
		return DayFirst, 0 // no dates
	}
	return fit[0], 0
}

// Fit are the orders by which every date is a day.
func (o *Orders) Fit() []Order {
	var fit []Order
	for i, order := range orders {
		if o.fits[i] {
			fit = append(fit, order)
		}
	}
	return fit
}

// Padded says that every number of the dates has two digits or more, as programs write them.
// Spreadsheets that show a date anew often do not.
func (o *Orders) Padded() bool { return !o.unpadded }
