package matching_test

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/date"
	"lateral/pkg/money"
	"lateral/services/reconciliation/matching"
)

// Lines are compared with each other: who claims, who takes back.
func TestSeveralLines(t *testing.T) {
	const at = date.Day("2026-03-20")
	known := book()
	known.Documents = append(known.Documents, invoice("SB-000045", "1", -45000), invoice("SB-000046", "2", -45000))
	for name, c := range map[string]struct {
		lines []matching.Line
		want  []string
	}{
		"twice on one day": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at, 50000, "b|OAKFIELD LAT-000123")},
			[]string{"?LAT-000123 50000", "?LAT-000123 50000"},
		},
		"a second line cites nothing": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at, 50000, "b|OAKFIELD PRIMARY")},
			[]string{"=LAT-000123 50000", "?onaccount 50000 + (LAT-000123)"},
		},
		"in two parts": {
			[]matching.Line{line(at, 30000, "a|OAKFIELD LAT-000123"), line(at, 20000, "b|OAKFIELD LAT-000123")},
			[]string{"?LAT-000123 30000", "?LAT-000123 20000"},
		},
		"returned": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at.AddDays(2), -50000, "b|RETURNED LAT-000123")},
			[]string{"?LAT-000123 50000", "?(LAT-000123)"},
		},
		"returned and paid again": {
			[]matching.Line{
				line(at, 50000, "a|OAKFIELD LAT-000123"), line(at.AddDays(2), -50000, "b|RETURNED LAT-000123"),
				line(at.AddDays(5), 50000, "c|OAKFIELD LAT-000123"),
			},
			[]string{"?LAT-000123 50000", "?(LAT-000123)", "=LAT-000123 50000"},
		},
		"something of that amount was returned": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at.AddDays(2), -50000, "b|UNPAID ITEM")},
			[]string{"?LAT-000123 50000", "-"},
		},
		"a payment out of the same amount": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at.AddDays(2), -50000, "b|BROADMOOR SCH COVER")},
			[]string{"=LAT-000123 50000", "-"},
		},
		"taken back by the bank, which says so": {
			[]matching.Line{
				line(at, 50000, "a|OAKFIELD LAT-000123"),
				{ID: "b", Date: at.AddDays(1), Amount: money.Pence(-50000), Text: "OAKFIELD", Reversal: true},
			},
			[]string{"?LAT-000123 50000", "-"},
		},
		"somebody else's payment came back": {
			[]matching.Line{line(at, 50000, "a|OAKFIELD LAT-000123"), line(at.AddDays(2), -50000, "b|HILLSIDE RETURNED")},
			[]string{"=LAT-000123 50000", "?SB-000046 -45000"},
		},
		"equal payouts on one day": {
			[]matching.Line{
				line(at, -45000, "a|OAKFIELD PRIMARY SB-000045"), line(at, -45000, "b|HILLSIDE COMMUNITY SB 46"),
				line(at, -45000, "c|PAYOUT"),
			},
			[]string{"=SB-000045 -45000", "=SB-000046 -45000", "-"},
		},
		"mistyped by another, who owes as much": {
			[]matching.Line{line(at, 70000, "a|BROOKVALE PRIMARY LAT-000134"), line(at, 70000, "b|YSGOL TY GWYN LAT-000134")},
			[]string{"=LAT-000134 70000", "?LAT-000136 70000"},
		},
		"dated before the issue": {
			[]matching.Line{line("2026-02-20", 50000, "a|OAKFIELD LAT-000123")},
			[]string{"?LAT-000123 50000"},
		},
		"two that cite nothing take what is owed in turn": {
			[]matching.Line{line(at, 35000, "a|ST MARYS"), line(at, 35000, "b|ST MARYS")},
			[]string{"?LAT-000131 35000", "?LAT-000137 35000"},
		},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, a := range matching.New(known).Match(c.lines) {
				got = append(got, told(a))
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func advice(sum int64, items ...any) matching.Advice {
	a := matching.Advice{ID: "advice", Sum: money.Pence(sum)}
	for i := 0; i < len(items); i += 2 {
		a.Items = append(a.Items, matching.Item{Number: items[i].(string), Amount: money.Pence(int64(items[i+1].(int)))})
	}
	return a
}

// A pooled payment links to what its advice names, where payer and every sum agree.
func TestAdvices(t *testing.T) {
	known := book()
	known.Documents = append(known.Documents,
		invoice("LAT-000200", "1", 30000, of("trust:1", "")), invoice("LAT-000201", "2", 45000, of("trust:1", "")))
	for name, c := range map[string]struct {
		advice matching.Advice
		lines  []matching.Line
		want   string
	}{
		"exactly": {
			advice(75000, "LAT-000200", 30000, "201", 45000),
			[]matching.Line{line("2026-03-20", 75000, "MERIDIAN LEARNING TRUS BACS")},
			"=LAT-000200 30000 + LAT-000201 45000",
		},
		"of an unknown payer": {
			advice(75000, "LAT-000200", 30000, "201", 45000),
			[]matching.Line{line("2026-03-20", 75000, "BACS 99812")},
			"?LAT-000200 30000 + LAT-000201 45000",
		},
		"a part of one": {
			advice(70000, "LAT-000200", 30000, "201", 40000),
			[]matching.Line{line("2026-03-20", 70000, "MERIDIAN LEARNING TRUS BACS")},
			"?LAT-000200 30000 + LAT-000201 40000",
		},
		"two lines of its sum": {
			advice(75000, "LAT-000200", 30000, "201", 45000),
			[]matching.Line{
				line("2026-03-20", 75000, "a|MERIDIAN LEARNING TRUS"), line("2026-03-20", 75000, "b|MERIDIAN LEARNING TRUS"),
			},
			"?LAT-000200 30000 + LAT-000201 45000",
		},
		"one named twice, and the true set of the payer": {
			advice(75000, "LAT-000200", 37500, "LAT-000200", 37500),
			[]matching.Line{line("2026-03-20", 75000, "MERIDIAN LEARNING TRUS BACS")},
			"?LAT-000200 30000 + LAT-000201 45000",
		},
		"without one": {
			advice(1, "LAT-000200", 1),
			[]matching.Line{line("2026-03-20", 75000, "MERIDIAN LEARNING TRUS BACS")},
			"?LAT-000200 30000 + LAT-000201 45000",
		},
	} {
		t.Run(name, func(t *testing.T) {
			known.Advices = []matching.Advice{c.advice}
			if got := told(matching.New(known).Match(c.lines)[0]); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

// What is said of the amount is true of all that an advice names.
func TestTheAmountOfAnAdviceIsSaidAsItIs(t *testing.T) {
	known := book()
	known.Documents = append(known.Documents,
		invoice("LAT-000200", "1", 30000, of("trust:1", "")), invoice("LAT-000201", "2", 45000, of("trust:1", "")))
	for name, c := range map[string]struct {
		advice matching.Advice
		want   string
	}{
		"exactly": {advice(75000, "LAT-000200", 30000, "201", 45000), "The amount is what is owed, to the penny."},
		"more":    {advice(85000, "LAT-000200", 40000, "201", 45000), "The amount is £100.00 more than is owed."},
		"less":    {advice(64000, "LAT-000200", 30000, "201", 34000), "The amount is £110.00 less than is owed."},
		"twice":   {advice(60000, "LAT-000200", 30000, "200", 30000), "The amount is £300.00 more than is owed."},
		"another sum than its rows": {
			advice(80000, "LAT-000200", 30000, "201", 45000), "The amount is £50.00 more than is owed.",
		},
	} {
		known.Advices = []matching.Advice{c.advice}
		answer := matching.New(known).Match([]matching.Line{line("2026-03-20", c.advice.Sum.Pence, "MERIDIAN LEARNING")})[0]
		at := slices.IndexFunc(answer.Candidates, func(c matching.Candidate) bool { return c.Kind == matching.Advised })
		if at < 0 || answer.Candidates[at].Sentences()[1] != c.want {
			t.Errorf("%s: %+v", name, answer.Candidates)
		}
	}
}

// What is nearly a number says what it is close to: swapped digits too, and those of a short number.
func TestANumberThatIsNearlyOneIsSaid(t *testing.T) {
	known := book()
	known.Documents = append(known.Documents, invoice("INV-000003", "1", 18000))
	for text, want := range map[string]string{
		"OAKFIELD PRIMARY INV-000030": "The text says 000030, close to INV-000003.",
		"OAKFIELD PRIMARY LAT-000132": "The text says 000132, close to LAT-000123.",
	} {
		answer := matching.New(known).Match([]matching.Line{line("2026-03-20", 18000, text)})[0]
		said := func(c matching.Candidate) bool { return slices.Contains(c.Sentences(), want) }
		if answer.Automatic || !slices.ContainsFunc(answer.Candidates, said) {
			t.Errorf("%s: %+v", text, answer.Candidates)
		}
	}
}

// A rule is offered for words that it takes.
func TestWhatARuleIsOfferedForIsLongEnough(t *testing.T) {
	for text, want := range map[string]string{
		"CHAPS FEE": "CHAPS FEE", "FPI KTS TRADING 12": "KTS TRADING", "BT 4471": "", "INTEREST": "INTEREST",
	} {
		got := matching.Saying(line("2026-03-20", 1, text))
		if got != want || got != "" && (matching.Letters(got) < matching.FewestLetters ||
			!matching.Says(line("2026-03-20", 1, text), got)) {
			t.Errorf("%s: %q, want %q", text, got, want)
		}
	}
}

// Several lines for one document say that they add up.
func TestLinesThatShareADocument(t *testing.T) {
	answers := matching.New(book()).Match([]matching.Line{
		line("2026-03-20", 30000, "a|OAKFIELD LAT-000123"), line("2026-03-25", 20000, "b|OAKFIELD LAT-000123"),
	})
	for _, a := range answers {
		if got := a.Candidates[0].Facts.Amount; a.Automatic || got != matching.Shared {
			t.Errorf("%s: %+v", a.Line, a.Candidates[0])
		}
	}
}

// Where several sets add up, their number is said.
func TestSetsAreCounted(t *testing.T) {
	known := matching.Known{Seller: "us", Parties: parties}
	for i := range 6 {
		known.Documents = append(known.Documents, invoice("LAT-00040"+string(rune('0'+i)), "1", 20000))
	}
	a := matching.New(known).Match([]matching.Line{line("2026-03-20", 40000, "OAKFIELD PRIMARY")})[0]
	if a.Automatic || a.Candidates[0].Kind != matching.Adds || a.Candidates[0].Sets != 15 {
		t.Fatalf("%+v", a)
	}
	sentences := a.Candidates[0].Sentences()
	if got := sentences[len(sentences)-1]; got != "There are 15 such sets." {
		t.Error(got)
	}
}
