package matching

import "lateral/pkg/money"

// penny is up to how many pence are a slip.
const penny = 5

// amountOf says how the amount of a line is to what is owed. Both have one sign, or nothing is
// said.
func (b *Book) amountOf(line money.Amount, d *document) (AmountFact, money.Amount, string) {
	owed := d.Owed
	if line.Currency != owed.Currency || (line.Pence > 0) != (owed.Pence > 0) || owed.Pence == 0 {
		return Differs, money.Amount{}, ""
	}
	off := money.Amount{Pence: line.Pence - owed.Pence, Currency: line.Currency}
	size := abs(owed.Pence) - abs(line.Pence)
	switch {
	case size == 0:
		return Exact, off, ""
	case abs(size) <= penny:
		return LessPenny, off, ""
	case size < 0:
		return More, off, ""
	case abs(owed.Pence)/6-size <= 1 && size-abs(owed.Pence)/6 <= 1:
		return LessVAT, off, ""
	}
	for _, party := range d.relations() {
		if party < 0 {
			continue
		}
		for _, c := range b.credits[party] {
			if c.Amount.Pence == size && c.Document != d.Number {
				return LessCredit, off, c.Number
			}
		}
	}
	return Less, off, ""
}

func abs(pence int64) int64 {
	if pence < 0 {
		return -pence
	}
	return pence
}

// plus adds, and says whether the sum can be held.
func plus(a, b int64) (int64, bool) {
	sum := a + b
	return sum, (sum > a) == (b > 0) || b == 0
}
