package csvfile

import (
	"strings"

	"lateral/pkg/bankfile/statement"
)

// amount is what a row moved, above zero if it came; false if the row does not say.
func (t *table) amount(number int, cells []string) (int64, bool, error) {
	c := &t.columns
	if c.amount < 0 {
		return t.inOrOut(number, cells)
	}
	pence, said, err := t.pence(number, cells, c.amount)
	if err != nil || !said {
		return 0, false, err
	}
	if c.direction >= 0 {
		out, known := direction(cells[c.direction])
		switch {
		case !known:
			return 0, false, statement.At(number, statement.Direction, cells[c.direction])
		case pence < 0 && !out:
			return 0, false, statement.At(number, statement.TwoAmounts, cells[c.amount])
		case pence > 0 && out:
			pence = -pence
		}
	}
	if t.mapping.Spent {
		pence = -pence
	}
	return pence, true, nil
}

// inOrOut reads two columns, of which one holds an amount and the other nothing or nought. What
// went out may have a sign or not, but the same in the whole file.
func (t *table) inOrOut(number int, cells []string) (int64, bool, error) {
	in, came, err := t.pence(number, cells, t.columns.in)
	if err != nil {
		return 0, false, err
	}
	out, went, err := t.pence(number, cells, t.columns.out)
	if err != nil {
		return 0, false, err
	}
	below := t.survey.below
	switch {
	case in != 0 && out != 0:
		return 0, false, statement.At(number, statement.TwoAmounts, cells[t.columns.in]+" / "+cells[t.columns.out])
	case in < 0:
		return 0, false, statement.At(number, statement.TwoAmounts, cells[t.columns.in])
	case out < 0 && below.positive:
		return 0, false, statement.At(number, statement.TwoAmounts, cells[t.columns.out])
	case out > 0:
		out = -out
	}
	return in + out, came || went, nil
}

// direction reads the word beside an amount.
func direction(word string) (out, known bool) {
	switch strings.ToLower(strings.TrimSpace(word)) {
	case "c", "cr", "crdt", "credit", "in", "money in", "paid in", "+":
		return false, true
	case "d", "dr", "dbit", "debit", "out", "money out", "paid out", "-":
		return true, true
	}
	return false, false
}
