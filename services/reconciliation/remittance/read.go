package remittance

import (
	"errors"
	"io"
	"strings"
)

// Advice is what a file says.
type Advice struct {
	Items []Item
	Sum   int64 // pence; the sum of the items where the file says none
	// Bare says that no amount has a decimal point: they may be pounds or pence.
	Bare bool
}

// Item is one document of an advice.
type Item struct {
	Number string // as it stands
	Pence  int64
}

// mostRows is how many rows a file may have.
const mostRows = 20_000

// Errors of this package.
var (
	// ErrTooLong says that a file is longer than any advice.
	ErrTooLong = errors.New("remittance: the file is too long")
	// ErrNoAmounts says that a file names no amounts beside numbers.
	ErrNoAmounts = errors.New("remittance: no numbers with amounts were found")
)

// Read reads an advice. Scale is what an amount without a decimal point counts: 100 where it is
// pounds, 1 where it is pence.
func Read(r io.Reader, scale int64) (Advice, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostBytes+1))
	if err != nil {
		return Advice{}, err
	}
	if len(data) > mostBytes {
		return Advice{}, ErrTooLong
	}
	a, err := adviceOf(data, scale)
	if err != nil || len(a.Items) > 0 {
		return a, err
	}
	if points := withPoints(data); points != nil {
		if a, err = adviceOf(points, scale); err != nil || len(a.Items) > 0 {
			return a, err
		}
	}
	return Advice{}, ErrNoAmounts
}

func adviceOf(data []byte, scale int64) (Advice, error) {
	rows, err := rowsOf(data)
	if err != nil {
		return Advice{}, err
	}
	if len(rows) > mostRows {
		return Advice{}, ErrTooLong
	}
	a := advice(rows, scale)
	if !a.Bare {
		a = advice(rows, 100) // one with a point says what the others are
	}
	return a, nil
}

// advice reads rows, by their header where one names the columns.
func advice(rows [][]string, scale int64) Advice {
	a := Advice{Bare: true}
	cols := columns{-1, -1}
	var said int64
	for _, row := range rows {
		if found, ok := header(row); ok && cols.amount < 0 {
			cols = found
			continue
		}
		number, amount := cols.pick(row)
		pence, point, ok := amountOf(amount, scale)
		if !ok {
			continue
		}
		a.Bare = a.Bare && !point
		if isSum(row) || number == "" {
			said = pence
			continue
		}
		a.Items = append(a.Items, Item{Number: number, Pence: pence})
	}
	if a.Items, a.Sum = withoutSum(a.Items); said != 0 {
		a.Sum = said
	}
	return a
}

// withoutSum takes away a first or last item that is the sum of the others, of which there are
// several, and adds the others up: "Payment 88123" is no invoice.
func withoutSum(items []Item) ([]Item, int64) {
	var all int64
	for _, i := range items {
		all += i.Pence
	}
	last := len(items) - 1
	switch {
	case last < 2 || all%2 != 0:
		return items, all
	case items[last].Pence == all/2:
		return items[:last], all / 2
	case items[0].Pence == all/2:
		return items[1:], all / 2
	}
	return items, all
}

// isSum says that a row holds the sum of the others.
func isSum(row []string) bool {
	for _, cell := range row {
		for _, word := range strings.Fields(strings.ToUpper(cell)) {
			switch strings.Trim(word, ":.") {
			case "TOTAL", "TOTALS", "SUM":
				return true
			}
		}
	}
	return false
}
