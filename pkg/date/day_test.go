package date_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/pkg/date"
)

func TestDaysAreCounted(t *testing.T) {
	tests := []struct {
		from  date.Day
		years int
		days  int
		want  date.Day
	}{
		{"2026-02-03", 0, 0, "2026-02-03"},
		{"2026-02-28", 0, 1, "2026-03-01"},
		{"2028-02-28", 0, 1, "2028-02-29"},
		{"2026-03-28", 0, 1, "2026-03-29"}, // clocks go forward
		{"2026-10-24", 0, 2, "2026-10-26"}, // and back
		{"2026-01-01", 0, -1, "2025-12-31"},
		{"2028-02-29", 1, 0, "2029-03-01"},
		{"2026-08-31", 10, 0, "2036-08-31"},
		{"", 0, 1, ""},
		{"2026-02-30", 1, 0, ""},
		{"soon", 0, 1, ""},
	}
	for _, tt := range tests {
		got := tt.from.AddDays(tt.days)
		if tt.years != 0 {
			got = tt.from.AddYears(tt.years)
		}
		if got != tt.want {
			t.Errorf("%s and %d years, %d days is %q, want %q", tt.from, tt.years, tt.days, got, tt.want)
		}
	}
}

// Whatever is added can be counted again, and days sort as text does.
func TestDaysAddedAreDaysSince(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		from := date.Day("2026-01-01").AddDays(rapid.IntRange(-9000, 9000).Draw(r, "from"))
		n := rapid.IntRange(-4000, 4000).Draw(r, "days")
		to := from.AddDays(n)
		if to.Since(from) != n || (from < to) != (n > 0) || !to.Valid() {
			r.Fatalf("%s and %d days is %s, %d days later", from, n, to, to.Since(from))
		}
		first, _ := from.Weekday()
		last, ok := to.Weekday()
		if want := time.Weekday(((int(first)+n)%7 + 7) % 7); !ok || last != want {
			r.Fatalf("%s is a %s, want %s", to, last, want)
		}
	})
}

func TestADayIsTheDayOfAMomentInLondon(t *testing.T) {
	d := date.On(at("2026-06-30T23:30:00Z"))
	start, err := d.Start()
	if d != "2026-07-01" || err != nil || !start.Equal(at("2026-06-30T23:00:00Z")) {
		t.Errorf("%s begins at %s, %v", d, start, err)
	}
	end, err := d.End()
	if err != nil || date.On(end) != d || date.On(end.Add(time.Second)) != d.AddDays(1) {
		t.Errorf("%s ends at %s, %v", d, end, err)
	}
	if weekday, ok := d.Weekday(); weekday != time.Wednesday || !ok || d.Words() != "Wed 1 Jul 2026" {
		t.Errorf("%s is a %s, %s", d, weekday, d.Words())
	}
	if got := d.Format("02/01/2006"); got != "01/07/2026" { // in summer time too
		t.Errorf("%s is written %s", d, got)
	}
}

// A day is stored and sent as text, and what is no day is refused where it is asked, not
// where it is read.
func TestADayIsText(t *testing.T) {
	var read struct {
		On  date.Day `json:"on"`
		End date.Day `json:"end,omitempty"`
	}
	if err := json.Unmarshal([]byte(`{"on":"2026-02-30"}`), &read); err != nil {
		t.Fatal(err)
	}
	if read.On.Valid() || read.End.Valid() || read.On.Words() != "2026-02-30" || read.On.Since("2026-01-01") != 0 {
		t.Errorf("%+v is valid", read)
	}
	if _, err := read.On.Start(); err == nil {
		t.Error("it begins")
	}
	read.On = "2026-02-03"
	text, err := json.Marshal(read)
	if err != nil || string(text) != `{"on":"2026-02-03"}` {
		t.Errorf("%s, %v", text, err)
	}
	days := []date.Day{"2026-10-01", "2026-02-03", "2025-12-31"}
	slices.Sort(days)
	if days[0] != "2025-12-31" || days[2] != "2026-10-01" || !days[1].Meant() || date.Day("0202-02-03").Meant() {
		t.Errorf("%v", days)
	}
}
