package figures

// Orders is what the dates of a file, all together, say about their order.
type Orders struct {
	fits      [3]bool // of each order: every date so far is a day by it
	differs   bool    // some date is another day by day first than by month first
	unpadded  bool    // some date has a number of one digit
	begun     bool
	firstOpen int // where the first such date stands
}

var orders = [3]Order{DayFirst, MonthFirst, YearFirst}

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
	one := false
	for i, order := range orders {
		_, fits := p.by(order)
		o.fits[i] = o.fits[i] && fits && (order != YearFirst || p.digits[0] == 4 || p.named || p.solid)
		one = one || o.fits[i]
	}
	if !one {
		return ErrDay
	}
	o.unpadded = o.unpadded || !p.named && (p.digits[0] == 1 || p.digits[1] == 1)
	if p.n[0] != p.n[1] && !p.named && p.digits[0] <= 2 && !o.differs {
		o.differs, o.firstOpen = true, line
	}
	return nil
}

// Decide is the order of the file. Where several fit and make different days, the file does not
// say, and the order is Open; open tells at which line that shows first.
func (o *Orders) Decide() (order Order, open int) {
	var fit []Order
	for i, order := range orders {
		if o.fits[i] {
			fit = append(fit, order)
		}
	}
	switch {
	case len(fit) == 0:
		return DayFirst, 0 // no dates
	case len(fit) == 1 || !o.differs:
		return fit[0], 0
	}
	return Open, o.firstOpen
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
