package calendar_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/date"
	"lateral/services/calendar"
)

func TestTermsHaveTheDatesThatSchoolsHad(t *testing.T) {
	type dates struct{ From, To, HalfTerm date.Day }
	tests := map[calendar.AcademicYear][]dates{
		2023: {{"2023-09-04", "2023-12-22", "2023-10-23"}, {"2024-01-08", "2024-03-28", "2024-02-12"},
			{"2024-04-15", "2024-07-22", "2024-05-27"}},
		2024: {{"2024-09-02", "2024-12-20", "2024-10-28"}, {"2025-01-06", "2025-04-04", "2025-02-17"},
			{"2025-04-22", "2025-07-22", "2025-05-26"}},
		2025: {{"2025-09-01", "2025-12-19", "2025-10-27"}, {"2026-01-05", "2026-03-27", "2026-02-16"},
			{"2026-04-13", "2026-07-22", "2026-05-25"}},
		2026: {{"2026-09-01", "2026-12-18", "2026-10-26"}, {"2027-01-04", "2027-03-25", "2027-02-15"},
			{"2027-04-12", "2027-07-22", "2027-05-31"}},
	}
	for year, want := range tests {
		t.Run(year.String(), func(t *testing.T) {
			var got []dates
			for _, term := range termsOf(t, year) {
				half := term.Breaks[len(term.Breaks)-1]
				if half.Name != "Half-term" {
					t.Errorf("%s ends with %q", term.Name(), half.Name)
				}
				got = append(got, dates{term.From, term.To, half.From})
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestSchoolsAreClosedAtEaster(t *testing.T) {
	// Easter Days, as the Church of England publishes them.
	for _, day := range []date.Day{
		"2008-03-23", "2011-04-24", "2016-03-27", "2019-04-21", "2021-04-04", "2022-04-17", "2023-04-09",
		"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2028-04-16", "2029-04-01", "2030-04-21", "2038-04-25",
	} {
		easter := must(day.Start())(t)
		for _, after := range []int{-2, 1} {
			near := day.AddDays(after)
			if got := calendar.TermOf(easter.AddDate(0, 0, after)).Closure(near); got != "Easter holiday" {
				t.Errorf("%s, Easter %s: %q", near.Words(), day, got)
			}
		}
	}
}

func TestClosure(t *testing.T) {
	tests := map[date.Day]string{
		"2025-08-29": "Summer holiday", "2025-09-01": "", "2025-10-27": "Half-term", "2025-10-31": "Half-term",
		"2025-11-03": "",
		"2025-12-19": "", "2025-12-22": "Christmas holiday", "2026-01-02": "Christmas holiday", "2026-01-05": "",
		"2026-03-27": "", "2026-03-30": "Easter holiday", "2026-04-13": "", "2026-05-04": "Bank holiday",
		"2026-05-25": "Half-term",
		"2026-07-22": "", "2026-07-23": "Summer holiday", "2026-07-27": "Summer holiday", "2027-03-26": "Easter holiday",
	}
	for day, want := range tests {
		if got := calendar.TermOf(must(day.Start())(t)).Closure(day); got != want {
			t.Errorf("%s: %q, want %q", day, got, want)
		}
	}
}

func TestTermOf(t *testing.T) {
	tests := map[string]string{
		"2025-07-23": "2024-25-summer", "2025-07-28": "2025-26-autumn", "2025-09-01": "2025-26-autumn",
		"2025-12-21": "2025-26-autumn",
		"2025-12-22": "2025-26-spring", "2026-01-01": "2025-26-spring", "2026-03-29": "2025-26-spring",
		"2026-03-30": "2025-26-summer",
		"1999-12-31": "1999-00-spring",
	}
	for date, want := range tests {
		if got := calendar.TermOf(must(time.Parse(time.DateOnly, date))(t)).ID(); got != want {
			t.Errorf("%s: %s, want %s", date, got, want)
		}
	}
}

func TestEveryDayBelongsToOneTerm(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(2000, 9, 1, 0, 0, 0, 0, time.UTC).AddDate(0, 0, rapid.IntRange(0, 365*100).Draw(t, "day"))
		term := calendar.TermOf(day)
		if next := calendar.TermOf(day.AddDate(0, 0, 1)); next.ID() != term.ID() && next.ID() != term.Next().ID() {
			t.Fatalf("%s after %s", next.ID(), term.ID())
		}
		on := date.On(day)
		if on > term.To && on >= term.Next().From || on < term.From && on <= term.Previous().To {
			t.Fatalf("%s is in %+v", on, term)
		}
		if term.From >= term.To || term.Next().Previous().ID() != term.ID() {
			t.Fatalf("%+v", term)
		}
	})
}

func TestTermsAreReadAndWrittenAlike(t *testing.T) {
	for _, year := range []calendar.AcademicYear{2000, 2025, 2099} {
		for _, term := range termsOf(t, year) {
			if diff := cmp.Diff(term, must(calendar.ParseTerm(term.ID()))(t)); diff != "" {
				t.Error(diff)
			}
		}
	}
	if got := must(calendar.ParseTerm("2025-26-spring"))(t).Name(); got != "Spring term 2025/26" {
		t.Error(got)
	}
	for _, text := range []string{"", "spring", "2025-27-spring", "2025-26-winter", "2025-26-Spring", "1999-00-spring",
		"9999-00-spring", "2025-26-spring "} {
		if got, err := calendar.ParseTerm(text); err == nil {
			t.Errorf("%q is read as %s", text, got.Name())
		}
	}
}

// termsOf are the three terms of an academic year: the autumn, and what comes after it.
func termsOf(t *testing.T, year calendar.AcademicYear) []calendar.Term {
	t.Helper()
	autumn := must(calendar.ParseTerm(fmt.Sprintf("%d-%02d-autumn", int(year), (int(year)+1)%100)))(t)
	return []calendar.Term{autumn, autumn.Next(), autumn.Next().Next()}
}
