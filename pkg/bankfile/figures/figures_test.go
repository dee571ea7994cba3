package figures_test

import (
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/bankfile/figures"
	"lateral/pkg/date"
)

func TestPence(t *testing.T) {
	for _, c := range []struct {
		text string
		sign figures.Sign
		want any
	}{
		{"12.50", ".", 1_250}, {"-12.5", ".", -1_250}, {"+12", ".", 1_200}, {"1,234.50", ".", 123_450}, {"1 234,50", ",",
			123_450},
		{"1.234,50", ",", 123_450}, {"£12.50", ".", 1_250}, {"-£12.50", ".", -1_250}, {"£-12.50", ".", -1_250}, {"12.50-",
			".", -1_250},
		{"(12.50)", ".", -1_250}, {"12.50 CR", ".", 1_250}, {"12.50DR", ".", -1_250}, {"12.50 OD", ".", -1_250},
		{"−12.50", ".", -1_250},
		{"GBP 12.50", ".", 1_250},
		{"12.50 GBP", ".", 1_250}, {"'12.50", ".", 1_250}, {".5", ".", 50}, {"5.", ".", 500}, {"0", ".", 0},
		{"12\u00a0345.00", ".", 1_234_500},
		{"92233720368547758.07", ".", math.MaxInt64}, {"-92233720368547758.07", ".", -math.MaxInt64},
		{"92233720368547758.08", ".", figures.ErrTooLarge}, {"999999999999999999999999999", ".", figures.ErrTooLarge},
		{"12.505", ".", figures.ErrAmount}, {"12.500", ".", figures.ErrAmount}, {"1,23.50", ".", figures.ErrAmount},
		{"1,2345.50", ".", figures.ErrAmount}, {"1.50", ",", figures.ErrAmount}, {"1,50", ".", figures.ErrAmount},
		{"1.2.3", ".", figures.ErrAmount},
		{",234.00", ".", figures.ErrAmount}, {"", ".", figures.ErrAmount}, {".", ".", figures.ErrAmount}, {"-", ".",
			figures.ErrAmount},
		{"--5", ".", figures.ErrAmount}, {"-5-", ".", figures.ErrAmount}, {"(-5)", ".", figures.ErrAmount}, {"-5 CR", ".",
			figures.ErrAmount},
		{"1e3", ".", figures.ErrAmount}, {"0x10", ".", figures.ErrAmount}, {"५", ".", figures.ErrAmount}, {"NaN", ".",
			figures.ErrAmount},
		{strings.Repeat("0", 41), ".", figures.ErrAmount},
	} {
		got, err := figures.Pence(c.text, c.sign)
		if wrong, is := c.want.(error); is {
			if !errors.Is(err, wrong) {
				t.Errorf("%q with %s: %d, %v; want %v", c.text, c.sign, got, err, wrong)
			}
			continue
		}
		if want := fmt.Sprint(c.want); err != nil || fmt.Sprint(got) != want {
			t.Errorf("%q with %s: %d, %v; want %s", c.text, c.sign, got, err, want)
		}
	}
}

// Every amount that is written in either way is read again.
func TestPenceReadsWhatIsWritten(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		pence := rapid.Int64().Draw(r, "pence")
		if pence == math.MinInt64 {
			return
		}
		sign := rapid.SampledFrom([]figures.Sign{figures.Point, figures.Comma}).Draw(r, "sign")
		digits := fmt.Sprintf("%03d", max(pence, -pence))
		whole, decimals := digits[:len(digits)-2], digits[len(digits)-2:]
		if rapid.Bool().Draw(r, "grouped") {
			for at := len(whole) - 3; at > 0; at -= 3 {
				whole = whole[:at] + string(sign.Other()) + whole[at:]
			}
		}
		text := whole + string(sign) + decimals
		if pence < 0 {
			text = "-" + text
		}
		if got, err := figures.Pence(text, sign); err != nil || got != pence {
			r.Fatalf("%q with %s: %d, %v", text, sign, got, err)
		}
		if said, open := figures.Says(text); said != sign || open {
			r.Fatalf("%q says %q, %v", text, said, open)
		}
	})
}

func TestSays(t *testing.T) {
	for text, want := range map[string]string{"1234": "", "1,234": "open", "1.234": "open", "0.123": ".",
		"1,234,567": ".", "1.234.567": ",",
		"1,2": ",", "1.23": ".", "1,234.5": ".", "1.234,5": ",", "1234,567": ",", "": "", "x": "", "£1,234": "open"} {
		sign, open := figures.Says(text)
		if got := string(sign); got != want && (!open || want != "open") {
			t.Errorf("%q says %q, %v; want %q", text, sign, open, want)
		}
	}
}

func TestDay(t *testing.T) {
	for _, c := range []struct {
		text  string
		order figures.Order
		want  date.Day // "" if it is none
	}{
		{"31/12/2026", "dmy", "2026-12-31"}, {"12/31/2026", "mdy", "2026-12-31"}, {"2026-12-31", "ymd", "2026-12-31"},
		{"31.12.26", "dmy", "2026-12-31"}, {"31-12-70", "dmy", "1970-12-31"}, {"1/2/2026", "dmy", "2026-02-01"},
		{"20261231", "ymd", "2026-12-31"},
		{"31122026", "dmy", "2026-12-31"}, {"261231", "ymd", "2026-12-31"}, {"311226", "dmy", "2026-12-31"},
		{"12 Jan 2026", "", "2026-01-12"},
		{"12-JAN-26", "", "2026-01-12"}, {"12 OCT 2026", "", "2026-10-12"}, {"January 12, 2026", "", "2026-01-12"},
		{"2026 Jan 12", "", "2026-01-12"},
		{"Mon 12 Jan 2026", "", "2026-01-12"}, {"12th January 2026", "", "2026-01-12"}, {"1 Sept 2026", "", "2026-09-01"},
		{"2026-01-12T10:11:12Z", "ymd", "2026-01-12"}, {"2026-01-12 10:11", "ymd", "2026-01-12"},
		{"12/01/2026 10:11:12 PM", "dmy", "2026-01-12"},
		{"'12/01/2026", "dmy", "2026-01-12"}, {"29/02/2028", "dmy", "2028-02-29"},
		{"29/02/2026", "dmy", ""}, {"31/04/2026", "dmy", ""}, {"32/01/2026", "dmy", ""}, {"00/01/2026", "dmy", ""},
		{"01/00/2026", "dmy", ""},
		{"01/01/0202", "dmy", ""}, {"01/01/1969", "dmy", ""}, {"01/01/2100", "dmy", ""}, {"01/01/202", "dmy", ""},
		{"2026-12-31", "dmy", ""},
		{"", "dmy", ""}, {"01/01", "dmy", ""}, {"1/2/3/2026", "dmy", ""}, {"Jan Feb 2026", "", ""}, {"12 Janvier 2026",
			"", ""}, {"10:11", "dmy", ""},
		{"45678", "dmy", ""}, {"soon", "dmy", ""}, {"12 2026 Jan", "", ""}, {strings.Repeat("1", 99), "dmy", ""},
	} {
		got, err := figures.Day(c.text, c.order)
		if got != c.want || (err != nil) != (c.want == "") {
			t.Errorf("%q by %q: %s, %v; want %s", c.text, c.order, got, err, c.want)
		}
	}
}

// Every day of the years that are read is made as the calendar has it, and no other.
func TestEveryDayIsMade(t *testing.T) {
	for year := 1969; year <= 2100; year++ {
		for month := 0; month <= 13; month++ {
			for day := 0; day <= 32; day++ {
				at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
				is := at.Day() == day && int(at.Month()) == month && at.Year() == year && year >= 1970 && year < 2100
				got, ok := figures.Make(year, month, day)
				if ok != is || ok && string(got) != at.Format(time.DateOnly) {
					t.Fatalf("%d, %d, %d: %s, %v", year, month, day, got, ok)
				}
			}
		}
	}
}

// Dates that are written in one order are never decided to be in another.
func TestOrdersDecideRightOrNotAtAll(t *testing.T) {
	layouts := map[figures.Order]string{figures.DayFirst: "02/01/2006", figures.MonthFirst: "01/02/2006",
		figures.YearFirst: "2006-01-02"}
	rapid.Check(t, func(r *rapid.T) {
		order := rapid.SampledFrom([]figures.Order{figures.DayFirst, figures.MonthFirst, figures.YearFirst}).Draw(r,
			"order")
		var o figures.Orders
		var texts []string
		for line := range rapid.IntRange(1, 9).Draw(r, "dates") {
			at := time.Date(2026, 1, rapid.IntRange(1, 365).Draw(r, "day"), 0, 0, 0, 0, time.UTC)
			texts = append(texts, at.Format(layouts[order]))
			if err := o.Add(texts[line], line+1); err != nil {
				r.Fatal(err)
			}
		}
		got, open := o.Decide()
		if got == figures.Open {
			if open < 1 || open > len(texts) || len(o.Fit()) < 2 {
				r.Fatalf("line %d, %v", open, o.Fit())
			}
			return
		}
		for _, text := range texts {
			want, _ := figures.Day(text, order)
			if day, err := figures.Day(text, got); err != nil || day != want {
				r.Fatalf("%v by %s: %s, %v; want %s", texts, got, day, err, want)
			}
		}
	})
}
