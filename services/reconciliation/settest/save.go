package settest

import (
	"bytes"
	"encoding/csv"
	"strconv"
	"strings"
)

// table writes a CSV.
func table(rows [][]string) ([]byte, error) {
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	err := w.WriteAll(rows)
	return b.Bytes(), err
}

func amount(pence int64) string { return strconv.FormatInt(pence, 10) }

func (w *World) invoices(files Files) (err error) {
	rows := [][]string{{"number", "payer", "payer_id", "trust", "order", "issued", "due", "gross", "currency", "seller",
		"owed", "state", "for_id", "authority"}}
	for _, d := range w.Docs {
		row := []string{d.Number(), d.Payer.Name, d.Payer.ID, "", d.Order, string(d.Issued), string(d.Due), amount(d.Gross),
			"GBP", d.Seller.Name, amount(d.Owed), d.State, "", ""}
		if d.Payer.Trust != nil {
			row[3] = d.Payer.Trust.Name
		}
		if d.For != nil {
			row[12] = d.For.ID
		}
		if d.Payer.Authority != nil {
			row[13] = d.Payer.Authority.Name
		}
		rows = append(rows, row)
	}
	files["invoices.csv"], err = table(rows)
	return err
}

func (w *World) setup(files Files) (err error) {
	rows := [][]string{{"kind", "party", "name", "account", "text", "means", "document", "date", "amount"}}
	for _, k := range w.Knowns {
		row := []string{k.Kind, "", k.Name, k.Account, k.Text, k.Means, "", string(k.Day), ""}
		if k.Party != nil {
			row[1] = k.Party.ID
		}
		if k.Doc != nil {
			row[6], row[8] = k.Doc.Number(), amount(k.Pence)
		}
		rows = append(rows, row)
	}
	files["setup.csv"], err = table(rows)
	return err
}

func (w *World) truth(files Files) (err error) {
	rows := [][]string{{"date", "amount", "text", "ordinal", "linked", "unasked", "kind"}}
	for _, b := range w.Books {
		for _, l := range b.Lines {
			label := l.Mark(l)
			links := make([]string, len(label.Links))
			for i, link := range label.Links {
				links[i] = link.To + "=" + amount(link.Pence)
			}
			unasked := "no"
			if label.Unasked {
				unasked = "yes"
			}
			rows = append(rows, []string{string(l.Day), amount(l.Pence), l.Text, strconv.Itoa(l.Nth),
				strings.Join(links, "+"), unasked, l.Kind})
		}
	}
	files["truth.csv"], err = table(rows)
	return err
}
