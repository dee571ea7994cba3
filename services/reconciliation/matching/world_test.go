package matching_test

import (
	"fmt"
	"strings"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// invoice is "number payer pence" and, behind them, what differs from an open invoice of ours.
func invoice(number, payer string, pence int64, changes ...func(*matching.Document)) matching.Document {
	d := matching.Document{
		ID: "id-" + number, Number: number, Seller: "us", Payer: payer, Issued: "2026-03-01", Due: "2026-03-31",
		Gross: money.Pence(pence), Owed: money.Pence(pence), State: matching.Open,
	}
	for _, change := range changes {
		change(&d)
	}
	return d
}

func paid(d *matching.Document)     { d.State, d.Owed = matching.Paid, money.Pence(0) }
func credited(d *matching.Document) { d.State, d.Owed = matching.Credited, money.Pence(0) }
func foreign(d *matching.Document)  { d.Seller, d.ID = "them", d.ID+"-theirs" }

func of(trust, authority string) func(*matching.Document) {
	return func(d *matching.Document) { d.Trust, d.Authority = trust, authority }
}

func order(number string) func(*matching.Document) {
	return func(d *matching.Document) { d.Order = number }
}

// parties are schools that many hard cases are about.
var parties = []matching.Party{
	{ID: "1", Name: "Oakfield Primary School"},
	{ID: "2", Name: "Hillside Community School"},
	{ID: "3", Name: "St Mary's CE Primary School"},
	{ID: "4", Name: "Fern Lane Infant School"},
	{ID: "5", Name: "Fern Lane Junior School"},
	{ID: "6", Name: "Brookvale Primary School"},
	{ID: "7", Name: "Brookvale Academy"},
	{ID: "8", Name: "Ysgol Tŷ Gwyn"},
	{ID: "9", Name: "St Mary's Catholic Primary School, Darley"},
	{ID: "10", Name: "Thornbury and Wick Federation"},
	{ID: "trust:1", Name: "Meridian Learning Trust"},
	{ID: "la:1", Name: "Calderbrook Metropolitan Borough Council"},
}

// line is a credit of a day, named by its text unless an id stands before a bar.
func line(day date.Day, pence int64, text string) matching.Line {
	id, rest, apart := strings.Cut(text, "|")
	if !apart {
		rest = id
	}
	return matching.Line{ID: id, Date: day, Amount: money.Pence(pence), Text: rest}
}

// told writes an answer: "=INV-1 50000" linked by itself, "?INV-1 50000" proposed first, "-" nothing.
func told(a matching.Answer) string {
	if len(a.Candidates) == 0 {
		return "-"
	}
	mark := "?"
	if a.Automatic {
		mark = "="
	}
	return mark + written(a.Candidates[0])
}

func written(c matching.Candidate) string {
	var parts []string
	for _, l := range c.Links {
		name := strings.TrimPrefix(l.Document, "id-")
		if l.Document == "" {
			name = string(l.Means)
		}
		parts = append(parts, fmt.Sprintf("%s %d", name, l.Amount.Pence))
	}
	for _, id := range c.About {
		parts = append(parts, "("+strings.TrimPrefix(id, "id-")+")")
	}
	return strings.Join(parts, " + ")
}
