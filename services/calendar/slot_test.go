package calendar_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/services/calendar"
)

func TestSlotsAreReadAndWrittenAlike(t *testing.T) {
	for _, text := range []string{"2026-02-03.am", "2026-12-31.pm", "2028-02-29.am"} {
		slot := must(calendar.ParseSlot(text))(t)
		if got := slot.String(); got != text {
			t.Errorf("%q is written %q", text, got)
		}
	}
	for _, text := range []string{
		"", "2026-02-03", "2026-02-03.AM", "2026-02-30.am", "2027-02-29.pm", "2026-2-3.am", "2026-02-03.am ",
		"2026-02-03.noon",
	} {
		if got, err := calendar.ParseSlot(text); err == nil {
			t.Errorf("%q is read as %v", text, got)
		}
	}
}

func TestSlotsInWordsAndInOrder(t *testing.T) {
	morning, afternoon := calendar.Slot{Date: "2026-02-03", Half: calendar.AM}, calendar.Slot{Date: "2026-02-03",
		Half: calendar.PM}
	want := []string{"Tue 3 Feb 2026, morning", "Tue 3 Feb 2026, afternoon"}
	if diff := cmp.Diff(want, []string{morning.Words(), afternoon.Words()}); diff != "" {
		t.Error(diff)
	}
	if morning.Compare(afternoon) >= 0 || afternoon.Compare(calendar.Slot{Date: "2026-02-04", Half: calendar.AM}) >= 0 {
		t.Error("slots are not in the order of time")
	}
}

func FuzzParseSlot(f *testing.F) {
	f.Add("2026-02-03.am")
	f.Add("2026-02-30.pm")
	f.Fuzz(func(t *testing.T, text string) {
		slot, err := calendar.ParseSlot(text)
		if err == nil && slot.String() != text {
			t.Fatalf("%q is written %q", text, slot)
		}
	})
}
