package diary_test

import (
	"testing"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
)

func TestCountFreeAgreesWithFreeSlots(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am", "2026-02-05.pm")
	err := w.update(func(tx docdb.Tx) error { return diary.Take(t.Context(), tx, l.ID, all[:1], "agreement_1") })
	if err != nil {
		t.Fatal(err)
	}
	for _, days := range [][2]date.Day{
		{"2026-02-01", "2026-02-28"}, {"2026-02-03", "2026-02-03"}, {"2026-02-04", "2026-02-05"},
		{"2026-03-01", "2026-03-31"},
		{"2026-02-05", "2026-02-03"},
	} {
		free := must(diary.FreeSlots(t.Context(), w.db, l.ID, days[0], days[1]))(t)
		n, first, err := diary.CountFree(t.Context(), w.db, l.ID, days[0], days[1])
		if err != nil || n != len(free) || n > 0 && first != free[0] || n == 0 && first != (calendar.Slot{}) {
			t.Errorf("%v: %d from %v, %v; want %v", days, n, first, err, free)
		}
	}
}
