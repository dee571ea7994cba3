package money_test

import (
	"errors"
	"math"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
)

func TestParse(t *testing.T) {
	for text, want := range map[string]int64{
		"£1,050.00":                   105000,
		"1050":                        105000,
		"  £ 1,050 ":                  105000,
		"1234567.89":                  123456789,
		"12.5":                        1250,
		"0":                           0,
		"007":                         700,
		"-£3.50":                      -350,
		"£-3.50":                      -350,
		"\u2212 3.50":                 -350,
		"£92,233,720,368,547,758.07":  math.MaxInt64,
		"-£92,233,720,368,547,758.08": math.MinInt64,
	} {
		if got, err := money.Parse(text, money.GBP); err != nil || got != money.Pence(want) {
			t.Errorf("%q: %v, %v; want %v", text, got, err, money.Pence(want))
		}
	}
}

func TestParseRefuses(t *testing.T) {
	for text, want := range map[string]error{
		"":                        money.ErrSyntax,
		"£":                       money.ErrSyntax,
		"-":                       money.ErrSyntax,
		"-£-3":                    money.ErrSyntax,
		"+3":                      money.ErrSyntax,
		"££3":                     money.ErrSyntax,
		"1.":                      money.ErrSyntax,
		".50":                     money.ErrSyntax,
		"1.2.3":                   money.ErrSyntax,
		"1,05":                    money.ErrSyntax,
		"1,0500":                  money.ErrSyntax,
		"1050,000":                money.ErrSyntax,
		",050":                    money.ErrSyntax,
		"1,,050":                  money.ErrSyntax,
		"1 050":                   money.ErrSyntax,
		"1e3":                     money.ErrSyntax,
		"0x10":                    money.ErrSyntax,
		"1.5,0":                   money.ErrSyntax,
		"NaN":                     money.ErrSyntax,
		"١٢":                      money.ErrSyntax,
		"10.005":                  money.ErrFraction,
		"10.500":                  money.ErrFraction,
		"92233720368547758.08":    money.ErrOverflow,
		"-92233720368547758.09":   money.ErrOverflow,
		"99999999999999999999999": money.ErrOverflow,
		"€5":                      money.ErrCurrency,
		"$5":                      money.ErrCurrency,
	} {
		if got, err := money.Parse(text, money.GBP); !errors.Is(err, want) {
			t.Errorf("%q: %v, %v; want the error %q", text, got, err, want)
		}
	}
	if _, err := money.Parse("5", "XYZ"); !errors.Is(err, money.ErrCurrency) {
		t.Errorf("a currency that is not known: %v", err)
	}
}

func TestParseNonNegative(t *testing.T) {
	for text, want := range map[string]error{"-1": money.ErrNegative, "-0.00": nil, "0": nil, "5": nil,
		"x": money.ErrSyntax} {
		if got, err := money.ParseNonNegative(text, money.GBP); !errors.Is(err, want) {
			t.Errorf("%q: %v, %v; want the error %v", text, got, err, want)
		}
	}
}

func TestString(t *testing.T) {
	for want, a := range map[string]money.Amount{
		"£0.00":                       money.Pence(0),
		"£0.05":                       money.Pence(5),
		"-£0.05":                      money.Pence(-5),
		"£999.99":                     money.Pence(99999),
		"£1,050.00":                   money.Pence(105000),
		"£1,234,567.89":               money.Pence(123456789),
		"€1.00":                       {Pence: 100, Currency: "EUR"},
		"-XYZ 1.00":                   {Pence: -100, Currency: "XYZ"},
		"0.00":                        {},
		"-£92,233,720,368,547,758.08": money.Pence(math.MinInt64),
	} {
		if got := a.String(); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := money.Pence(-105000).Digits(); got != "1,050.00" {
		t.Errorf("digits %q", got)
	}
}

func TestWhatIsWrittenIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a := money.Amount{
			Pence:    rapid.Int64().Draw(t, "pence"),
			Currency: rapid.SampledFrom([]string{"GBP", "EUR", "USD"}).Draw(t, "currency"),
		}
		if back, err := money.Parse(a.String(), a.Currency); err != nil || back != a {
			t.Fatalf("%v was read back as %v, %v", a, back, err)
		}
	})
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"£1,050.00", "-12.5", "£-0.01", "1,2,3", "\u2212£9", "99999999999999999999", "€1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		a, err := money.Parse(text, money.GBP)
		if err != nil {
			if a != (money.Amount{}) {
				t.Fatalf("%q: %v beside the error %v", text, a, err)
			}
			return
		}
		if back, err := money.Parse(a.String(), money.GBP); err != nil || back != a {
			t.Fatalf("%q is %v, read back as %v, %v", text, a, back, err)
		}
	})
}
