package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
)

// cell is the text of a cell; "" where there is no such column.
func (t *table) cell(cells []string, at int) string {
	if at < 0 {
		return ""
	}
	return statement.Fold(strings.TrimLeft(cells[at], "'"))
}

func (t *table) day(number int, text string) (date.Day, error) {
	day, err := figures.Day(text, t.survey.order)
	return day, statement.Unread(err, number, text)
}

// pence reads an amount; false if there is no such column or the cell is empty.
func (t *table) pence(number int, cells []string, at int) (int64, bool, error) {
	if at < 0 || strings.TrimSpace(cells[at]) == "" {
		return 0, false, nil
	}
	pence, err := figures.Pence(cells[at], t.survey.sign)
	return pence, err == nil, statement.Unread(err, number, cells[at])
}
