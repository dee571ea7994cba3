package set

import (
	"fmt"
	"strings"

	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

func (s *Set) setup(name string) error {
	t, err := readTable(name)
	if err != nil || len(t.rows) == 0 {
		return err
	}
	if !t.has(kindTitles...) {
		return &Fault{File: t.name, Row: 1, Why: "no column is called kind"}
	}
	ids := map[string]string{}
	for _, p := range s.Known.Parties {
		ids[strings.ToLower(p.Name)] = p.ID
	}
	for _, p := range s.Known.Parties {
		ids[strings.ToLower(p.ID)] = p.ID
	}
	for i, row := range t.rows {
		b, err := beforeOf(t, i, row)
		if err != nil {
			return err
		}
		if id := ids[strings.ToLower(b.Rule.Party)]; id != "" {
			b.Rule.Party = id
		}
		s.add(t, i, b, t.text(row, "number", "credit_note", "name"))
	}
	return nil
}

var kindTitles = []string{"kind", "type", "what"}

func beforeOf(t table, i int, row []string) (Before, error) {
	amount, err := t.pence(i, row, "amount", "pence", "gross")
	if err != nil {
		return Before{}, err
	}
	on, err := t.day(i, row, "date", "on", "day")
	if err != nil {
		return Before{}, err
	}
	kind := plainTitle(t.text(row, kindTitles...))
	b := Before{
		Row: i + 2, Kind: IsRule, Rule: ruleOf(t, row, kind), Document: t.text(row, "document", "invoice", "for"), On: on,
		Amount: money.Pence(max(amount, -amount)),
	}
	switch {
	case strings.HasPrefix(kind, "credit"):
		b.Kind = IsCredit
	case b.Rule.Past:
		b.Kind = IsPayment
	}
	b.Rule.ID = fmt.Sprintf("%s %d", kind, b.Row)
	return b, nil
}

// add takes a row. One that says nothing that can be used is passed over, and noted.
func (s *Set) add(t table, i int, b Before, number string) {
	switch {
	case b.Kind == IsCredit && s.numbers[s.Known.Seller+"|"+b.Document] == "":
		s.Note(t.fault(i, "the seller has no invoice %q, so the credit note is passed over", b.Document))
	case b.Kind == IsCredit:
		s.Before = append(s.Before, b)
		s.Known.Credits = append(s.Known.Credits, matching.Credit{Number: number, Document: b.Document, Amount: b.Amount})
	case b.Rule.Party == "" && b.Rule.Means == "":
		s.Note(t.fault(i, "it names no payer, and does not say what the text means, so it is passed over"))
	default:
		s.Before = append(s.Before, b)
		s.Known.Rules = append(s.Known.Rules, b.Rule)
	}
}

// ruleOf reads a row as a rule, or as an earlier payment.
func ruleOf(t table, row []string, kind string) matching.Rule {
	r := matching.Rule{
		Name:    t.text(row, "name", "payer_name", "bank_name", "counterparty"),
		Account: t.text(row, "account", "bank_account"),
		Party:   t.text(row, "party", "payer_id", "party_id", "payer", "urn"),
		Text:    t.text(row, "text", "contains", "description", "pattern"),
		Means:   meansOf(t.text(row, "means", "meaning", "category")),
		Past:    strings.Contains(kind, "payment"),
	}
	if r.Means == "" {
		r.Means = meansOf(kind)
	}
	switch {
	case r.Means != "" && r.Text == "":
		r.Text, r.Name = r.Name, ""
	case r.Means == "" && r.Name == "" && r.Party != "":
		r.Name = r.Text
	}
	return r
}

// meansOf reads what a text means, by the beginning of the word.
func meansOf(text string) matching.Means {
	text = plainTitle(text)
	for start, means := range map[string]matching.Means{
		"charge": matching.Charges, "bankcharge": matching.Charges, "fee": matching.Charges,
		"interest": matching.Interest, "outside": matching.Outside, "none": matching.Outside,
	} {
		if strings.HasPrefix(text, start) {
			return means
		}
	}
	return ""
}
