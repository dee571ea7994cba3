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
	for i, row := range t.rows {
		amount, err := t.pence(i, row, "amount", "pence")
		if err != nil {
			return err
		}
		r := matching.Rule{
			ID: fmt.Sprintf("%s %d", t.text(row, "kind"), i+2), Name: t.text(row, "name"), Account: t.text(row, "account"),
			Party: t.text(row, "party", "payer_id", "party_id"), Text: t.text(row, "text"),
			Means: matching.Means(strings.ToLower(t.text(row, "means"))),
		}
		r.Past = strings.HasPrefix(plainTitle(t.text(row, "kind")), "payment")
		switch kind := plainTitle(t.text(row, "kind")); {
		case strings.HasPrefix(kind, "credit"):
			s.Known.Credits = append(s.Known.Credits, matching.Credit{
				Number: t.text(row, "number", "name"), Document: t.text(row, "document"),
				Amount: money.Pence(max(amount, -amount)),
			})
		case r.Means != "" && r.Text == "":
			r.Text, r.Name = r.Name, ""
			s.Known.Rules = append(s.Known.Rules, r)
		default:
			s.Known.Rules = append(s.Known.Rules, r)
		}
	}
	return nil
}
