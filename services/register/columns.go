package register

import (
	"maps"
	"slices"
	"strings"
)

// columns are those of one file, as far as they have been read. If one value of a column
// cannot be read, the whole column is refused: an omitted value would look like one that
// the register does not have.
type columns struct {
	dates   []*dateColumn
	marks   map[string]marks
	refused map[string]Column
	present map[string]bool
	absent  map[string]bool // columns that the file lacks, of which a school kept what it had
}

func newColumns() *columns {
	return &columns{
		dates:   []*dateColumn{{name: colOpened, old: true}, {name: colClosed}, {name: colChanged}, {name: colLinked}},
		marks:   map[string]marks{},
		refused: map[string]Column{},
		present: map[string]bool{},
		absent:  map[string]bool{},
	}
}

// refuse keeps the first reason.
func (c *columns) refuse(name string, line int, text, reason string) {
	if _, known := c.refused[name]; !known {
		c.refused[name] = Column{name, line, quoted(text, reason)}
	}
}

// number reads the cell of a column, zero if it is empty.
func (c *columns) number(r row, name string, kind numberKind) float64 {
	text := known(r.get(name))
	if text == "" {
		return 0
	}
	value, m, err := readNumber(text, kind)
	if err != nil {
		c.refuse(name, r.line, text, err.Error())
		return 0
	}
	if reason := m.agree(c.marks[name]); reason != "" {
		c.refuse(name, r.line, text, reason)
	}
	c.marks[name] |= m
	return value
}

// date returns the cell of a column as it is written, if it looks like a date. settled
// reads it once the file has been read.
func (c *columns) date(r row, name string) string {
	text := known(r.get(name))
	if text == "" {
		return ""
	}
	i := slices.IndexFunc(c.dates, func(d *dateColumn) bool { return d.name == name })
	if err := c.dates[i].look(r.line, text); err != nil {
		c.refuse(name, r.line, text, err.Error())
	}
	return text
}

// order is the order of day and month in a column. It is that of the United States only if
// a value proves it and no value contradicts it. A column that proves nothing itself
// follows the others.
func (c *columns) order(d *dateColumn) dayOrder {
	if d.has(dayFirst) || d.has(monthFirst) {
		return orderOf(d.has(monthFirst) && !d.has(dayFirst))
	}
	day := slices.ContainsFunc(c.dates, func(d *dateColumn) bool { return d.has(dayFirst) })
	month := slices.ContainsFunc(c.dates, func(d *dateColumn) bool { return d.has(monthFirst) })
	return orderOf(month && !day)
}

func orderOf(months bool) dayOrder {
	if months {
		return monthFirst
	}
	return dayFirst
}

// checkDates refuses the columns of dates whose values contradict each other.
func (c *columns) checkDates() {
	for _, d := range c.dates {
		if d.has(dayFirst) && d.has(monthFirst) {
			month := d.lines[monthFirst]
			c.refuse(d.name, month.line, month.text, monthFirstUnlike(d.lines[dayFirst].text,
				d.lines[dayFirst].line))
		}
	}
}

// dateText turns what date returned into 2006-01-02.
func (c *columns) dateText(name, text string) string {
	if text == "" || c.silent(name) {
		return ""
	}
	i := slices.IndexFunc(c.dates, func(d *dateColumn) bool { return d.name == name })
	p, err := splitDate(text)
	if err != nil {
		return ""
	}
	day, err := p.date(c.order(c.dates[i]))
	if err != nil {
		return ""
	}
	return day
}

// silent says whether the file tells nothing of a column: it lacks the column, or the
// column was refused.
func (c *columns) silent(name string) bool {
	_, refused := c.refused[name]
	return refused || !c.present[name]
}

// find notes which columns the file has.
func (c *columns) find(r row) {
	if len(c.present) == 0 {
		for name := range r.columns {
			c.present[name] = true
		}
	}
}

// list lists the names of the refused columns.
func (c *columns) list() []Column {
	return slices.SortedFunc(maps.Values(c.refused), func(a, b Column) int { return strings.Compare(a.Name, b.Name) })
}

// notes says which dates are read with the month first.
func (c *columns) notes() []Refusal {
	var notes []Refusal
	for _, d := range c.dates {
		if d.has(monthFirst) && !d.has(dayFirst) {
			seen := d.lines[monthFirst]
			notes = append(notes,
				Refusal{seen.line, allDatesMonthFirst(d.name, seen.text)})
		}
	}
	return notes
}

// kept keeps what a school had if the file is silent about one of the columns that it is
// read from, and says so.
func kept[T comparable](c *columns, now *T, before T, names ...string) bool {
	if !slices.ContainsFunc(names, c.silent) {
		return false
	}
	*now = before
	var nothing T
	for _, name := range names {
		if before != nothing && !c.present[name] {
			c.absent[name] = true
		}
	}
	return true
}

const colLinked = "LinkEstablishedDate"
