package money_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"lateral/pkg/money"
)

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

// Whatever its size and sign, an amount is written with every penny, and thousands grouped
// in threes.
func TestEveryPennyIsWritten(t *testing.T) {
	grouped := regexp.MustCompile(`^-?£\d{1,3}(,\d{3})*\.\d{2}$`)
	rapid.Check(t, func(t *rapid.T) {
		pence := rapid.Int64().Draw(t, "pence")
		written := money.Pence(pence).String()
		if !grouped.MatchString(written) {
			t.Fatalf("%d pence are written %q", pence, written)
		}
		back, err := strconv.ParseInt(strings.NewReplacer("£", "", ",", "", ".", "").Replace(written), 10, 64)
		if err != nil || back != pence {
			t.Fatalf("%d pence are written %q: %v", pence, written, err)
		}
	})
}
