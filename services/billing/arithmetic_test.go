package billing_test

import (
	"math"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/ledger"
	"lateral/pkg/money"
	"lateral/services/billing"
	"lateral/services/parties"
)

// drawLines makes lines of any amounts, at the rates that exist.
func drawLines(t *rapid.T, name string) []billing.Line {
	one := rapid.Custom(func(t *rapid.T) billing.Line {
		l := billing.Line{
			Net:    money.Pence(rapid.Int64Range(-100_000, 1_000_000).Draw(t, "net")),
			Reason: rapid.SampledFrom(parties.Reasons()).Draw(t, "reason"),
		}
		l.VATRate = l.Reason.Rate()
		if l.Reason.NeedsGround() {
			l.Ground = rapid.SampledFrom([]string{"education", "one legal person"}).Draw(t, "ground")
		}
		return l
	})
	return rapid.SliceOfN(one, 1, 12).Draw(t, name)
}

func TestLinesAddUpInWhateverWayTheyAreGrouped(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := drawLines(t, "lines")
		all := sure(billing.Add(lines))(t)
		cut := rapid.IntRange(0, len(lines)).Draw(t, "cut")
		first, second := sure(billing.Add(lines[:cut]))(t), sure(billing.Add(lines[cut:]))(t)
		if first.Net.Pence+second.Net.Pence != all.Net.Pence || all.Total.Pence != all.Net.Pence+all.VAT.Pence {
			t.Errorf("%v and %v are not %v", first, second, all)
		}
		var net, vat int64
		for n, on := range all.Taxed {
			net, vat = net+on.Net.Pence, vat+on.VAT.Pence
			if want := sure(on.Net.Percent(on.Reason.Rate()))(t); on.VAT != want {
				t.Errorf("VAT of %s on %s, want %s", on.VAT, on.Net, want)
			}
			if n > 0 && on.Treatment == all.Taxed[n-1].Treatment {
				t.Errorf("%+v twice", on.Treatment)
			}
		}
		if net != all.Net.Pence || vat != all.VAT.Pence {
			t.Errorf("by treatment %d and %d, together %v", net, vat, all)
		}
	})
}

func TestWhatIsTurnedTwiceIsAsItWas(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		lines := drawLines(t, "lines")
		once := sure(billing.Turn(lines))(t)
		if diff := cmp.Diff(lines, sure(billing.Turn(once))(t)); diff != "" {
			t.Error(diff)
		}
		if a, b := sure(billing.Add(lines))(t), sure(billing.Add(once))(t); a.Total.Pence != -b.Total.Pence {
			t.Errorf("%v and %v", a, b)
		}
	})
}

// Whatever an invoice and its self-bill come to, each entry balances, and an invoice that was credited leaves no
// trace on any account.
func TestEveryEntryBalances(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		sold, bought := drawLines(t, "invoice"), drawLines(t, "selfBill")
		for i := range sold {
			sold[i].VisitID = rapid.SampledFrom([]string{"visit_1", ""}).Draw(t, "visit") // "" is brokerage
			sold[i].Expenses = rapid.Bool().Draw(t, "expenses")
		}
		i := billing.Invoice{Issuer: "partnership:p", Payer: "school:100001", Lines: sold, Sums: sure(billing.Add(sold))(t)}
		b := billing.SelfBill{HomeURN: "100003", Lines: bought, Sums: sure(billing.Add(bought))(t)}
		p := billing.Payment{Amount: money.Pence(rapid.Int64Range(1, 1_000_000).Draw(t, "paid"))}
		issued, back, came, err := billing.EntriesOf(i, b, p)
		if err != nil {
			t.Fatal(err)
		}
		left := map[ledger.Account]int64{}
		for _, e := range slices.Concat(issued, back, []ledger.Entry{came}) {
			sum := int64(0)
			for _, posting := range e.Postings {
				sum += posting.Amount.Pence
				if e.Kind != billing.Received {
					left[posting.Account] += posting.Amount.Pence
				}
			}
			if sum != 0 {
				t.Errorf("%s is out by %d", e.Kind, sum)
			}
		}
		for account, pence := range left {
			if pence != 0 {
				t.Errorf("%s keeps %d", account, pence)
			}
		}
	})
}

func TestASumThatDoesNotFitIsAnError(t *testing.T) {
	lines := []billing.Line{{Net: money.Pence(math.MaxInt64)}, {Net: money.Pence(1)}}
	for name, err := range map[string]error{
		"added": second(billing.Add(lines)), "by treatment": second(billing.Sums{}.ByTreatment(lines)),
		"turned": second(billing.Turn([]billing.Line{{Net: money.Pence(math.MinInt64)}})),
	} {
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func second[T any](_ T, err error) error { return err }

// sure returns a value, or ends the test where there is an error instead.
func sure[T any](v T, err error) func(rapid.TB) T {
	return func(t rapid.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
