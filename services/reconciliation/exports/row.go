package exports

import (
	"strings"
	"unicode/utf8"

	"lateral/pkg/date"
	"lateral/pkg/lists"
	"lateral/pkg/money"
)

// row is what one row of a file says, by field. Days stand apart: each layout has a form of its own.
type row struct {
	cells map[Field]lists.Cell
	days  map[Field]date.Day
	paper string // the id of the document or the entry: rows of one stand in one file
}

func newRow(paper string) row {
	return row{cells: map[Field]lists.Cell{}, days: map[Field]date.Day{}, paper: paper}
}

func (r row) say(f Field, text string) { r.cells[f] = lists.Words(text) }

// sum says an amount, and its size where that has a field.
func (r row) sum(f, size Field, a money.Amount) {
	r.cells[f] = lists.Hundredths(a.Pence)
	if size != "" {
		r.cells[size] = lists.Hundredths(a.Unsigned().Pence)
	}
}

// cell is what stands in a column.
func (r row) cell(c Column, dates string) lists.Cell {
	if c.Field == Constant {
		return lists.Words(c.Text)
	}
	if day, there := r.days[c.Field]; there {
		return lists.Words(day.Format(dateForms[dates]))
	}
	cell := r.cells[c.Field]
	if c.Most > 0 && !cell.Number {
		cell.Text = cut(cell.Text, c.Most)
	}
	return cell
}

// cut shortens a text to so many letters.
func cut(text string, most int) string {
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	return strings.TrimRight(string([]rune(text)[:most]), " ")
}

// cells are the columns of a row.
func (l Rows) cells(r row) []lists.Cell {
	all := make([]lists.Cell, len(l.Columns))
	for i, c := range l.Columns {
		all[i] = r.cell(c, l.Dates)
	}
	return all
}

// head are the heads of the columns, if the layout has any.
func (l Rows) head() []string {
	if !l.Header {
		return nil
	}
	all := make([]string, len(l.Columns))
	for i, c := range l.Columns {
		all[i] = c.Head
	}
	return all
}
