package ofx

import (
	"lateral/pkg/bankfile/figures"
	"lateral/pkg/bankfile/markup"
	"lateral/pkg/bankfile/statement"
	"lateral/pkg/date"
)

// amounts reads the amounts of a file.
type amounts struct{ sign figures.Sign }

// pence reads an amount. The first one with a decimal sign settles which the file has; OFX
// separates no thousands.
func (a *amounts) pence(t markup.Token) (int64, error) {
	sign, open := figures.Says(t.Text)
	if open {
		return 0, statement.At(t.Line, statement.BadAmount, t.Text)
	}
	if a.sign == figures.Unsaid {
		a.sign = sign
	}
	if sign != figures.Unsaid && sign != a.sign {
		return 0, statement.At(t.Line, statement.Decimals, t.Text)
	}
	pence, err := figures.Pence(t.Text, a.sign)
	return pence, statement.Unread(err, t.Line, t.Text)
}

// day reads a date: "20261231", and a time and a zone behind it, which say nothing of the day
// that the bank means. No text is no day.
func day(t markup.Token) (date.Day, error) {
	if t.Text == "" {
		return "", nil
	}
	if len(t.Text) >= 8 {
		if d, ok := figures.Compact(t.Text[:8]); ok {
			return d, nil
		}
	}
	return "", statement.At(t.Line, statement.BadDay, t.Text)
}
