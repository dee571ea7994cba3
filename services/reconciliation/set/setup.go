package set

import (
	"fmt"
	"strings"

	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

func (s *Set) setup(name string) error {
	t, err := readTable(name)
	if err != nil {
		return err
	}
	ids := map[string]string{}
	for _, p := range s.Known.Parties {
		ids[strings.ToLower(p.Name)] = p.ID
		ids[strings.ToLower(p.ID)] = p.ID
	}
	for i, row := range t.rows {
		amount, err := t.pence(i, row, "amount", "pence", "gross")
		if err != nil {
			return err
		}
		kind := plainTitle(t.text(row, "kind", "type", "what"))
		r := ruleOf(t, row, kind)
		r.ID = fmt.Sprintf("%s %d", kind, i+2)
		if id := ids[strings.ToLower(r.Party)]; id != "" {
			r.Party = id
		}
		if strings.HasPrefix(kind, "credit") {
			s.Known.Credits = append(s.Known.Credits, matching.Credit{
				Number: t.text(row, "number", "credit_note", "name"), Document: t.text(row, "document", "invoice", "for"),
				Amount: money.Pence(max(amount, -amount)),
			})
			continue
		}
		s.Known.Rules = append(s.Known.Rules, r)
	}
	return nil
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
