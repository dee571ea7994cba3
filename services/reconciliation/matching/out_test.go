package matching_test

import (
	"slices"
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// Self-bills are matched with what left, by the same three facts. They disturb nothing that came, though
// their numbers begin at 1 as those of invoices do.
func TestWhatLeftIsForWhatIsToBePaid(t *testing.T) {
	const day = date.Day("2026-03-10")
	bill := func(number, payee string, pence int64, changes ...func(*matching.Document)) matching.Document {
		return invoice(number, payee, -pence, changes...)
	}
	known := matching.Known{Seller: "us", Parties: parties, Documents: []matching.Document{
		invoice("INV-000007", "2", 50000), bill("SB-000007", "1", 44625), bill("SB-000008", "6", 44625),
		bill("SB-000009", "4", 10000), bill("SB-000010", "1", 30000, paid), bill("SB-000011", "4", 20000),
	}, Rules: []matching.Rule{{ID: "r", Text: "SERVICE CHARGE", Means: matching.Charges}}}
	tests := []struct {
		name string
		line matching.Line
		want string
		says string
	}{
		{"all three facts", line(day, -44625, "OAKFIELD PRIMARY SB-000007"), "=SB-000007 -44625",
			"The payee's name agrees."},
		{"one digit less, and nobody named", line(day, -44625, "SB-00008"), "?SB-000008 -44625", ""},
		{"a part", line(day, -4000, "FERN LANE INFANT SCHOOL SB-000009"), "?SB-000009 -4000", ""},
		{"more than is owed: the rest waits", line(day, -12000, "FERN LANE INFANT SB-000009"), "?SB-000009 -10000", ""},
		{"two in one", line(day, -30000, "FERN LANE INFANT SCHOOL SB-000009 SB-000011"),
			"=SB-000009 -10000 + SB-000011 -20000", ""},
		{"paid already", line(day, -30000, "OAKFIELD PRIMARY SB-000010"), "?(SB-000010)", ""},
		{"an invoice of the same number came", line(day, 50000, "HILLSIDE COMMUNITY INVOICE 7"), "=INV-000007 50000",
			"The payer's name agrees."},
		{"what came is for no self-bill", line(day, 44625, "SB-000007 OAKFIELD PRIMARY"), "-", ""},
		{"a rule", line(day, -500, "SERVICE CHARGE"), "=charges -500", ""},
		{"before it was issued", line("2026-02-10", -44625, "OAKFIELD PRIMARY SB-000007"), "?SB-000007 -44625", ""},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			got := matching.New(known).Match([]matching.Line{test.line})[0]
			if told(got) != test.want {
				t.Errorf("%s, want %s", told(got), test.want)
			}
			if test.says != "" && !slices.Contains(got.Candidates[0].Sentences(), test.says) {
				t.Errorf("says %q, without %q", got.Candidates[0].Sentences(), test.says)
			}
		})
	}
	t.Run("and returned", func(t *testing.T) {
		got := matching.New(known).Match([]matching.Line{
			line(day, -44625, "a|OAKFIELD PRIMARY SB-000007"),
			line(day.AddDays(1), 44625, "b|RETURNED OAKFIELD PRIMARY SB-000007"),
		})
		if got[0].Automatic {
			t.Errorf("a payment that came back is linked by itself: %s", told(got[0]))
		}
	})
	t.Run("renewed", func(t *testing.T) {
		now := known.Documents[1]
		now.Owed, now.State = money.Pence(0), matching.Paid
		next, ok := matching.New(known).Renew([]matching.Document{now})
		if got := told(next.Match([]matching.Line{tests[0].line})[0]); !ok || got != "?(SB-000007)" {
			t.Errorf("%t, %s", ok, got)
		}
	})
}
