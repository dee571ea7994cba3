package set

import (
	"cmp"
	"errors"
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
	names, sellers := map[string]string{}, map[string]int{}
	for i, row := range t.rows {
		d, err := documentOf(t, i, row)
		if err != nil {
			return err
		}
		if payer := t.text(row, "payer", "payer_name"); payer != "" && names[d.Payer] == "" {
			names[d.Payer] = payer
		}
		sellers[d.Seller]++
		s.numbers[d.ID] = d.Number
		s.Known.Documents = append(s.Known.Documents, d)
	}
	s.Known.Seller = mostOften(sellers)
	for _, id := range slices.Sorted(maps.Keys(names)) {
		s.Known.Parties = append(s.Known.Parties, matching.Party{ID: id, Name: names[id]})
	}
	s.sameParties(names)
	return nil
}

func documentOf(t table, i int, row []string) (matching.Document, error) {
	d := matching.Document{
		Number: t.text(row, "number", "invoice", "invoice_number"), Seller: t.text(row, "seller", "seller_id"),
		Payer: cmp.Or(t.text(row, "payer_id"), t.text(row, "payer")), Trust: t.text(row, "trust", "trust_id"),
		Authority: t.text(row, "authority", "authority_id", "la"), For: t.text(row, "for_id", "for"),
		Order: t.text(row, "order", "order_number", "purchase_order", "po"),
	}
	d.ID = d.Seller + "|" + d.Number
	currency := cmp.Or(t.text(row, "currency"), money.GBP)
	gross, err := t.pence(i, row, "gross", "total")
	owed, err2 := t.pence(i, row, "owed", "outstanding")
	var err3, err4 error
	d.Issued, err3 = t.day(i, row, "issued", "issue_date", "date")
	d.Due, err4 = t.day(i, row, "due", "due_date")
	d.Gross, d.Owed = money.Amount{Pence: gross, Currency: currency}, money.Amount{Pence: owed, Currency: currency}
	d.State = stateOf(t.text(row, "state", "status"), owed)
	return d, errors.Join(err, err2, err3, err4)
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
