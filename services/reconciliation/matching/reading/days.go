package reading

// date marks digits that are a day, a month of a year, or a year: 12/05/2026, 12 MAY 26, 2026.
func (r *reader) date(i int) bool {
	switch {
	case r.threeParts(i):
		r.kinds[i], r.kinds[i+1], r.kinds[i+2] = Day, Day, Day
		if r.more(i+2, Space) && len(r.tokens[i+3].Text) == 4 {
			r.kinds[i+3] = Day // the time of day, or how many came that day
		}
	case r.months(i):
		r.kinds[i] = Day
	case r.schoolYear(i):
		r.kinds[i], r.kinds[i+1] = Day, Day
	case len(r.tokens[i].Text) == 4 && r.near(int(value(r.tokens[i].Text))) && !r.more(i, Hyphen):
		r.kinds[i] = Day
	default:
		return false
	}
	return true
}

// threeParts says that a day stands there as three numbers with one sign between them.
func (r *reader) threeParts(i int) bool {
	if i+2 >= len(r.tokens) {
		return false
	}
	a, b, c := r.tokens[i], r.tokens[i+1], r.tokens[i+2]
	if !b.Digits || !c.Digits || b.Gap != c.Gap || b.Gap != Slash && b.Gap != Hyphen && b.Gap != Point ||
		len(a.Text) > 4 || len(b.Text) > 2 || len(c.Text) > 4 {
		return false
	}
	first, month, last := int(value(a.Text)), int(value(b.Text)), int(value(c.Text))
	if len(a.Text) == 4 {
		return r.near(first) && isMonth(month) && isDay(last)
	}
	return isDay(first) && (isMonth(month) || isDay(month) && isMonth(first)) && r.near(last)
}

// months says that the name of a month stands beside digits: 12 MAY, MAY 26, 12MAY26.
func (r *reader) months(i int) bool {
	t := r.tokens[i]
	v := int(value(short18(t.Text)))
	if i+1 < len(r.tokens) && IsMonth(r.tokens[i+1].Text) && len(t.Text) <= 2 && isDay(v) {
		return true
	}
	return i > 0 && IsMonth(r.tokens[i-1].Text) && (r.near(v) || len(t.Text) <= 2 && isDay(v))
}

// schoolYear says that two years stand there: 2025/26, 25-26.
func (r *reader) schoolYear(i int) bool {
	if !r.more(i, Slash) && !r.more(i, Hyphen) || len(r.tokens[i+1].Text) != 2 {
		return false
	}
	from, to := r.tokens[i].Text, r.tokens[i+1].Text
	return (len(from) == 2 || len(from) == 4) && r.near(int(value(from))) &&
		(value(from)+1)%100 == value(to)
}

// packedDay says that digits without signs are a day near the text's: 1205, 120526, 20260512.
func (r *reader) packedDay(text string) bool {
	switch len(text) {
	case 4: // a day of this month or of the last
		month := int(value(text[2:]))
		return isDay(int(value(text[:2]))) && isMonth(month) && (month == r.month || month%12+1 == r.month)
	case 6:
		a, b, c := int(value(text[:2])), int(value(text[2:4])), int(value(text[4:]))
		return isDay(a) && isMonth(b) && r.near(c) || r.near(a) && isMonth(b) && isDay(c)
	case 8:
		return isDay(int(value(text[:2]))) && isMonth(int(value(text[2:4]))) && r.near(int(value(text[4:]))) ||
			r.near(int(value(text[:4]))) && isMonth(int(value(text[4:6]))) && isDay(int(value(text[6:])))
	}
	return false
}

func isDay(v int) bool { return v >= 1 && v <= 31 }

func isMonth(v int) bool { return v >= 1 && v <= 12 }

// near says that a year, of two digits or of four, is within two years of the text's.
func (r *reader) near(year int) bool {
	if year < 100 {
		year += 2000
	}
	return year >= r.year-2 && year <= r.year+2
}

// short18 keeps a value within what it holds.
func short18(digits string) string { return digits[:min(len(digits), mostDigits)] }

// IsMonth says that a word is the name of a month, or what is written for it.
func IsMonth(word string) bool { return monthNames[word] }

var monthNames = map[string]bool{
	"JAN": true, "FEB": true, "MAR": true, "APR": true, "MAY": true, "JUN": true, "JUL": true, "AUG": true,
	"SEP": true, "SEPT": true, "OCT": true, "NOV": true, "DEC": true, "JANUARY": true, "FEBRUARY": true,
	"MARCH": true, "APRIL": true, "JUNE": true, "JULY": true, "AUGUST": true, "SEPTEMBER": true, "OCTOBER": true,
	"NOVEMBER": true, "DECEMBER": true,
}
