package reconciliation

import (
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// asked is the line, with what is left of it, as matching reads it.
func (l Line) asked(rest money.Amount) matching.Line {
	return matching.Line{ID: l.ID, Date: l.On, Amount: rest, Name: l.Name, Text: textOf(l), Reversal: l.Reversal}
}

// textOf is all that the bank says of a line.
func textOf(l Line) string {
	if l.Reference == "" {
		return l.Text
	}
	return l.Text + " " + l.Reference
}
