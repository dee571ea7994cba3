package csvfile

import (
	"lateral/pkg/bankfile/figures"
)

// Mapping says which column of a CSV holds what. A column is named by its header, or by its
// place: "#1" is the first. Date is needed, and Amount or one of In and Out; the rest may be
// left out.
type Mapping struct {
	Date  string `json:"date"`            // when the line was booked
	Value string `json:"value,omitempty"` // from when the money counts

	Amount    string `json:"amount,omitempty"`    // with its sign, unless Direction has that
	Direction string `json:"direction,omitempty"` // a word beside the amount: "CR", "debit"
	Spent     bool   `json:"spent,omitempty"`     // an amount above zero went out, as on cards
	In        string `json:"in,omitempty"`
	Out       string `json:"out,omitempty"`
	Balance   string `json:"balance,omitempty"` // of the account, after the line

	Text      []string `json:"text,omitempty"` // joined, each once
	Name      string   `json:"name,omitempty"`
	Reference string   `json:"reference,omitempty"`
	Kind      string   `json:"kind,omitempty"`
	ID        string   `json:"id,omitempty"`

	SortCode    string `json:"sortCode,omitempty"`
	Account     string `json:"account,omitempty"` // the number, or a sort code and the number
	AccountName string `json:"accountName,omitempty"`
	Several     bool   `json:"several,omitempty"` // the file may hold several accounts: a statement for each

	Currency string        `json:"currency,omitempty"` // a column
	Money    string        `json:"money,omitempty"`    // the currency where no column says it; GBP if empty
	Order    figures.Order `json:"order,omitempty"`    // of dates, where they do not show it
	Decimal  figures.Sign  `json:"decimal,omitempty"`  // where the amounts do not show it
}

// Options are what a person has said about a file.
type Options struct {
	// Mappings are what columns hold, by the digest of the header.
	Mappings map[string]Mapping
	// Order, Decimal and Account answer questions that were asked about this file.
	Order   figures.Order
	Decimal figures.Sign
	Account string
}

// columns are the places of the columns of a mapping, from 0; -1 where there is none.
type columns struct {
	date, value, amount, direction, in, out, balance int
	name, reference, kind, id                        int
	sortCode, account, accountName, currency         int
	text                                             []int
	all                                              [4]int // those that hold amounts
}

// places finds the columns of a mapping. Missing names one that the header does not have.
func (m *Mapping) places(h header) (c columns, missing string) {
	find := func(name string) int {
		if name == "" {
			return -1
		}
		at := h.place(name)
		if at < 0 && missing == "" {
			missing = name
		}
		return at
	}
	c = columns{date: find(m.Date), value: find(m.Value), amount: find(m.Amount), direction: find(m.Direction),
		in: find(m.In), out: find(m.Out), balance: find(m.Balance), name: find(m.Name),
		reference: find(m.Reference), kind: find(m.Kind), id: find(m.ID), sortCode: find(m.SortCode),
		account: find(m.Account), accountName: find(m.AccountName), currency: find(m.Currency)}
	for _, name := range m.Text {
		c.text = append(c.text, find(name))
	}
	c.all = [4]int{c.amount, c.in, c.out, c.balance}
	switch {
	case missing != "":
	case c.date < 0:
		missing = "date"
	case c.amount < 0 && c.in < 0 && c.out < 0:
		missing = "amount"
	}
	return c, missing
}

// amounts are the columns that hold amounts.
func (c *columns) amounts() []int { return c.all[:] }
