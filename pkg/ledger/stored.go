package ledger

import (
	"fmt"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/money"
)

// Movement is a posting as its account sees it.
type Movement struct {
	docdb.Meta
	Book    string       `json:"book"`
	Account Account      `json:"account"`
	On      date.Day     `json:"on"`
	Amount  money.Amount `json:"amount"`
	Entry   string       `json:"entry"` // id
	Number  int64        `json:"number"`
	At      time.Time    `json:"at"`
	Kind    string       `json:"kind"`
	Subject string       `json:"subject"`
}

func movementOf(e Entry, i int) Movement {
	return Movement{
		Meta: docdb.Meta{ID: fmt.Sprintf("%s.%d", e.ID, i)}, Book: e.Book, Account: e.Postings[i].Account, On: e.On,
		Amount: e.Postings[i].Amount, Entry: e.ID, Number: e.Number, At: e.At, Kind: e.Kind, Subject: e.Subject,
	}
}

// sumOf is what an account moved in a month.
type sumOf struct {
	docdb.Meta
	Book    string       `json:"book"`
	Account Account      `json:"account"`
	Month   string       `json:"month"` // "2026-11"
	Amount  money.Amount `json:"amount"`
}

func sumID(book string, a Account, month string) string { return book + "|" + string(a) + "|" + month }

func monthOf(d date.Day) string { return string(d[:len("2026-11")]) }

// firstOf is the first day of a day's month.
func firstOf(d date.Day) date.Day { return date.Day(monthOf(d) + "-01") }

var (
	movements = docdb.Of[Movement]("book_movements",
		docdb.Index{Name: "by_account", Fields: []string{"book", "account", "on", "number"}},
		docdb.Index{Name: "by_day", Fields: []string{"book", "on"}},
	)
	sums = docdb.Of[sumOf]("book_sums",
		docdb.Index{Name: "by_account", Fields: []string{"book", "account", "month"}},
	)
)

// Schemas are the collections of the ledger.
func Schemas() []docdb.Schema {
	return []docdb.Schema{books.Schema, entries.Schema, movements.Schema, sums.Schema}
}
