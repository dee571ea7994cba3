package remittance

import "strings"

// columns say where the number and the amount stand; -1 where no header says it.
type columns struct{ number, amount int }

// Names of columns, the surest first.
var (
	numberNames = []string{"invoice number", "invoice no", "your invoice", "invoice", "document", "number", "your ref",
		"reference", "ref", "our ref"}
	amountNames = []string{"amount paid", "paid", "payment", "net amount", "amount", "gross", "pence", "value", "total"}
)

// header reads a row as a header: it must name both columns and hold no money.
func header(row []string) (columns, bool) {
	for _, cell := range row {
		if isMoney(cell) {
			return columns{}, false
		}
	}
	amount := place(row, amountNames, -1)
	c := columns{place(row, numberNames, amount), amount}
	return c, c.number >= 0 && c.amount >= 0
}

// place is the first cell that has one of the names, the surest name first.
func place(row, names []string, not int) int {
	for _, name := range names {
		for i, cell := range row {
			cell = strings.Join(strings.FieldsFunc(strings.ToLower(cell), func(r rune) bool {
				return r == ' ' || r == '_' || r == '.' || r == '-' || r == ':'
			}), " ")
			if i != not && strings.Contains(cell, name) && !strings.Contains(cell, "date") && !digits(cell) &&
				(not < 0 || !ofMoney(cell)) {
				return i
			}
		}
	}
	return -1
}

// ofMoney says that a title is of an amount, and not of a number: "Invoice amount".
func ofMoney(title string) bool {
	for _, word := range []string{"amount", "gross", "net", "vat", "value", "total", "paid", "due"} {
		if strings.Contains(title, word) {
			return true
		}
	}
	return false
}

func digits(text string) bool { return strings.ContainsAny(text, "0123456789") }

// pick takes the number and the amount of a row; what it does not have is empty.
func (c columns) pick(row []string) (number, amount string) {
	if c.amount >= 0 {
		return cell(row, c.number), cell(row, c.amount)
	}
	for i := len(row) - 1; i >= 0; i-- {
		if isMoney(row[i]) {
			amount = row[i]
			break
		}
	}
	for _, text := range row {
		if text = strings.TrimSpace(text); digits(text) && !isMoney(text) && !isDay(text) {
			return text, amount
		}
	}
	return "", amount
}

func cell(row []string, at int) string {
	if at >= len(row) {
		return ""
	}
	return strings.TrimSpace(row[at])
}
