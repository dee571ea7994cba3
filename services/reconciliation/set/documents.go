package set

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

func (s *Set) documents(name string) error {
	t, err := readTable(name)
	if err != nil {
		return err
	}
	switch {
	case !t.there:
		return &Fault{File: t.name, Why: "there is no such file"}
	case !t.has(numberTitles...):
		return &Fault{File: t.name, Row: 1, Why: "no column is called number"}
	case !t.has(grossTitles...) && !t.has(owedTitles...):
		return &Fault{File: t.name, Row: 1, Why: "no column is called gross or owed"}
	case !t.has("payer_id", "payer"):
		return &Fault{File: t.name, Row: 1, Why: "no column is called payer_id or payer"}
	}
	names, sellers := map[string]string{}, map[string]int{}
	for i, row := range t.rows {
		d, err := documentOf(t, i, row)
		if err != nil {
			return err
		}
		if s.numbers[d.ID] != "" {
			return t.fault(i, "%s is there twice", d.Number)
		}
		if payer := t.text(row, "payer", "payer_name"); payer != "" && names[d.Payer] == "" {
			names[d.Payer] = payer
		}
		sellers[d.Seller]++
		s.numbers[d.ID] = d.Number
		s.Known.Documents, s.Rows = append(s.Known.Documents, d), append(s.Rows, i+2)
	}
	s.Known.Seller = mostOften(sellers)
	for _, id := range slices.Sorted(maps.Keys(names)) {
		s.Known.Parties = append(s.Known.Parties, matching.Party{ID: id, Name: names[id]})
	}
	s.sameParties(names)
	return nil
}

// Columns are found by any of these titles.
var (
	numberTitles = []string{"number", "invoice", "invoice_number"}
	grossTitles  = []string{"gross", "total"}
	owedTitles   = []string{"owed", "outstanding"}
)

func documentOf(t table, i int, row []string) (matching.Document, error) {
	d := matching.Document{
		Number: t.text(row, numberTitles...), Seller: t.text(row, "seller", "seller_id"),
		Payer: cmp.Or(t.text(row, "payer_id"), t.text(row, "payer")), Trust: t.text(row, "trust", "trust_id"),
		Authority: t.text(row, "authority", "authority_id", "la"), For: t.text(row, "for_id", "for"),
		Order: t.text(row, "order", "order_number", "purchase_order", "po"),
	}
	d.ID = d.Seller + "|" + d.Number
	currency := cmp.Or(t.text(row, "currency"), money.GBP)
	gross, err := t.pence(i, row, grossTitles...)
	owed, err2 := t.pence(i, row, owedTitles...)
	state := t.text(row, "state", "status")
	switch {
	case !t.has(grossTitles...):
		gross = owed
	case !t.has(owedTitles...) && stateOf(state, gross) == matching.Open:
		owed = gross
	}
	var err3, err4 error
	d.Issued, err3 = t.day(i, row, "issued", "issue_date", "date")
	d.Due, err4 = t.day(i, row, "due", "due_date")
	d.Gross, d.Owed = money.Amount{Pence: gross, Currency: currency}, money.Amount{Pence: owed, Currency: currency}
	d.State = stateOf(state, owed)
	if err := cmp.Or(err, err2, err3, err4); err != nil {
		return d, err
	}
	return d, t.possible(i, d)
}

// possible is a fault where a document cannot be as its row says.
func (t table) possible(i int, d matching.Document) error {
	switch {
	case d.Number == "":
		return t.fault(i, "the invoice has no number")
	case d.Payer == "":
		return t.fault(i, "%s names no payer", d.Number)
	case d.Gross.Pence < 0 || d.Owed.Pence < 0:
		return t.fault(i, "%s comes to less than nothing", d.Number)
	case d.Owed.Pence > d.Gross.Pence:
		return t.fault(i, "on %s %s are owed, and it comes to %s", d.Number, d.Owed, d.Gross)
	}
	return nil
}

// stateOf is a state as invoices have it.
func stateOf(text string, owed int64) matching.State {
	switch text = plainTitle(text); {
	case strings.HasPrefix(text, "written"):
		return matching.WrittenOff
	case strings.HasPrefix(text, "credit"):
		return matching.Credited
	case text == "paid" || owed == 0:
		return matching.Paid
	}
	return matching.Open
}

// mostOften is the seller of most documents: the statement is its own.
func mostOften(sellers map[string]int) string {
	best := ""
	for _, seller := range slices.Sorted(maps.Keys(sellers)) {
		if best == "" || sellers[seller] > sellers[best] {
			best = seller
		}
	}
	return best
}

// sameParties writes trusts and authorities that are named by the id of the party of that name.
func (s *Set) sameParties(names map[string]string) {
	ids := map[string]string{}
	for _, id := range slices.Backward(slices.Sorted(maps.Keys(names))) {
		ids[strings.ToLower(names[id])] = id
	}
	for i := range s.Known.Documents {
		d := &s.Known.Documents[i]
		for _, party := range []*string{&d.Trust, &d.Authority, &d.For} {
			if _, known := names[*party]; !known && ids[strings.ToLower(*party)] != "" {
				*party = ids[strings.ToLower(*party)]
			}
		}
	}
}
