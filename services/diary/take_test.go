package diary_test

import (
	"fmt"
	"slices"
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/calendar"
	"lateral/services/diary"
)

func TestManyTakeOneHalfDayAndOneGetsIt(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	wanted := w.open(mary, l.ID, "2026-02-03.am")

	const takers = 40
	results := make([]error, takers)
	var group sync.WaitGroup
	for i := range takers {
		group.Go(func() {
			results[i] = w.update(func(tx docdb.Tx) error {
				return diary.Take(t.Context(), tx, l.ID, wanted, fmt.Sprintf("agreement_%d", i))
			})
		})
	}
	group.Wait()

	won := -1
	for i, err := range results {
		switch {
		case err == nil && won >= 0:
			t.Fatalf("both %d and %d have it", won, i)
		case err == nil:
			won = i
		case problem(err) != "conflict half_day_taken\nslots[0]: Tue 3 Feb 2026, morning is no longer free.":
			t.Errorf("%d: %v", i, err)
		}
	}
	if won < 0 {
		t.Fatal("nobody has it")
	}
	shown := must(w.Get(t.Context(), mary, l.ID, must(calendar.ParseTerm("2025-26-spring"))(t)))(t)
	if got := cellsOf(shown)["2026-02-03.am"]; got !=
		(diary.Cell{State: diary.Booked, By: fmt.Sprintf("agreement_%d", won)}) {
		t.Errorf("the diary has %+v, the winner is %d", got, won)
	}
}

// Takers want overlapping pairs: whoever loses one half-day of a pair gets
// neither.
func TestManyTakePairsAndNoneGetsHalfOfOne(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am", "2026-02-04.pm", "2026-02-05.am")

	won := make([]bool, 40)
	var group sync.WaitGroup
	for i := range won {
		group.Go(func() {
			pair := all[i%4 : i%4+2]
			won[i] = w.update(func(tx docdb.Tx) error {
				return diary.Take(t.Context(), tx, l.ID, pair, fmt.Sprintf("agreement_%d", i))
			}) == nil
		})
	}
	group.Wait()

	kept := map[string]int{}
	for _, cell := range cellsOf(must(w.Get(t.Context(), mary, l.ID, must(calendar.ParseTerm("2025-26-spring"))(t)))(t)) {
		if cell.State == diary.Booked {
			kept[cell.By]++
		}
	}
	for i, ok := range won {
		if want := map[bool]int{true: 2, false: 0}[ok]; kept[fmt.Sprintf("agreement_%d", i)] != want {
			t.Errorf("taker %d, won %v, has %d half-days", i, ok, kept[fmt.Sprintf("agreement_%d", i)])
		}
	}
}

func TestTakeNamesEachLostHalfDayAndTakesNone(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	free := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am")
	take := func(by string, wanted ...calendar.Slot) error {
		return w.update(func(tx docdb.Tx) error { return diary.Take(t.Context(), tx, l.ID, wanted, by) })
	}
	if err := take("agreement_1", free[1]); err != nil {
		t.Fatal(err)
	}
	err := take("agreement_2", append(free, slots(t, "2026-02-05.pm")...)...)
	want := "conflict half_day_taken\n" +
		"slots[1]: Tue 3 Feb 2026, afternoon is no longer free.\n" +
		"slots[3]: Thu 5 Feb 2026, afternoon is no longer free."
	if diff := cmp.Diff(want, problem(err)); diff != "" {
		t.Error(diff)
	}
	left := must(diary.FreeSlots(t.Context(), w.db, l.ID, "2026-02-03", "2026-02-04"))(t)
	if diff := cmp.Diff([]calendar.Slot{free[0], free[2]}, left); diff != "" {
		t.Error(diff)
	}
	if err := take("agreement_1", free[1], free[1], free[0]); err != nil {
		t.Errorf("what one has already is no loss: %v", err)
	}
}

func TestFreeSlotsOfAPeriod(t *testing.T) {
	w := newWorld(t)
	marys, toms := w.enlist(mary, oak), w.enlist(tom, elm)
	w.open(mary, marys.ID, "2026-02-02.pm", "2026-02-03.am", "2026-02-03.pm", "2026-02-06.pm", "2026-02-09.am")
	w.open(tom, toms.ID, "2026-02-03.am")

	tests := []struct {
		name, leaderID string
		from, to       date.Day
		want           []calendar.Slot
	}{
		{"both days are of it", marys.ID, "2026-02-03", "2026-02-06",
			slots(t, "2026-02-03.am", "2026-02-03.pm", "2026-02-06.pm")},
		{"one day", marys.ID, "2026-02-02", "2026-02-02", slots(t, "2026-02-02.pm")},
		{"another's diary", toms.ID, "2026-02-02", "2026-02-09", slots(t, "2026-02-03.am")},
		{"nothing is free", toms.ID, "2026-02-04", "2026-02-09", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := must(diary.FreeSlots(t.Context(), w.db, tt.leaderID, tt.from, tt.to))(t)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// The diary is compared with a map from each slot to its taker.
func TestDiaryKeepsToItsStates(t *testing.T) {
	w := newWorld(t)
	marys := w.enlist(mary, oak)
	all := slots(t, "2026-02-03.am", "2026-02-03.pm", "2026-02-04.am")
	rapid.Check(t, func(rt *rapid.T) {
		model := w.clear(marys.ID, all)
		for range rapid.IntRange(1, 8).Draw(rt, "steps") {
			step := rapid.SampledFrom([]string{"open", "close", "hold", "take", "give"}).Draw(rt, "step")
			some := rapid.SliceOfNDistinct(rapid.SampledFrom(all), 1, 3, rapid.ID[calendar.Slot]).Draw(rt, "slots")
			by := rapid.SampledFrom([]string{"x", "y"}).Draw(rt, "by")
			want, err := model.after(step, some, by), w.do(step, marys.ID, some, by)
			if (want == nil) != apperr.Is(err, apperr.KindConflict) || want != nil && err != nil {
				rt.Fatalf("%s %v by %s on %v: %v", step, some, by, model, err)
			}
			if want != nil {
				model = want
			}
			if diff := cmp.Diff(map[string]diary.Cell(model), w.cells(marys.ID)); diff != "" {
				rt.Fatalf("after %s %v by %s: %s", step, some, by, diff)
			}
		}
	})
}

// modelDiary is the expected diary: slots that are not in it are closed.
type modelDiary map[string]diary.Cell

// after returns the diary after a step, nil where the step must be refused.
func (m modelDiary) after(step string, some []calendar.Slot, by string) modelDiary {
	next := modelDiary{}
	for at, cell := range m {
		next[at] = cell
	}
	for _, slot := range some {
		at := slot.String()
		cell, open := m[at]
		theirs := cell.By == by
		switch {
		case step == "open" && !open:
			next[at] = diary.Cell{State: diary.Free}
		case step == "close" && open && cell.State != diary.Free:
			return nil
		case step == "close":
			delete(next, at)
		case step == "give" && theirs:
			next[at] = diary.Cell{State: diary.Free}
		case step == "open", step == "give":
		case !open, cell.State != diary.Free && !theirs:
			return nil
		case step == "take":
			next[at] = diary.Cell{State: diary.Booked, By: by}
		case step == "hold" && cell.State == diary.Free:
			next[at] = diary.Cell{State: diary.Held, By: by}
		}
	}
	return next
}

func (w *world) do(step, leaderID string, some []calendar.Slot, by string) error {
	ctx := w.t.Context()
	switch step {
	case "open":
		_, err := w.Change(ctx, mary, leaderID, diary.Input{Open: some})
		return err
	case "close":
		_, err := w.Change(ctx, mary, leaderID, diary.Input{Close: some})
		return err
	}
	return w.update(func(tx docdb.Tx) error {
		switch step {
		case "hold":
			return diary.Hold(ctx, tx, leaderID, some, by)
		case "take":
			return diary.Take(ctx, tx, leaderID, some, by)
		}
		return diary.GiveBack(ctx, tx, leaderID, some, by)
	})
}

// clear gives all half-days back and closes them.
func (w *world) clear(leaderID string, all []calendar.Slot) modelDiary {
	for _, by := range []string{"x", "y"} {
		if err := w.do("give", leaderID, all, by); err != nil {
			w.t.Fatal(err)
		}
	}
	if err := w.do("close", leaderID, all, ""); err != nil {
		w.t.Fatal(err)
	}
	return modelDiary{}
}

// cells reads the half-days of the spring term that are not closed.
func (w *world) cells(leaderID string) map[string]diary.Cell {
	shown := must(calendar.ParseTerm("2025-26-spring"))(w.t)
	return cellsOf(must(w.Get(w.t.Context(), mary, leaderID, shown))(w.t))
}

func cellsOf(d diary.Diary) map[string]diary.Cell {
	cells := map[string]diary.Cell{}
	for _, week := range d.Weeks {
		for _, day := range week.Days {
			for half, cell := range map[calendar.Half]diary.Cell{calendar.AM: day.AM, calendar.PM: day.PM} {
				if cell.State != "" {
					cells[calendar.Slot{Date: day.Date, Half: half}.String()] = cell
				}
			}
		}
	}
	return cells
}

func TestGiveBackLeavesWhatOthersHave(t *testing.T) {
	w := newWorld(t)
	l := w.enlist(mary, oak)
	all := w.open(mary, l.ID, "2026-02-03.am", "2026-02-03.pm")
	err := w.update(func(tx docdb.Tx) error {
		if err := diary.Take(t.Context(), tx, l.ID, all[:1], "one"); err != nil {
			return err
		}
		return diary.Hold(t.Context(), tx, l.ID, all[1:], "two")
	})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if err := w.do("give", l.ID, slices.Concat(all, slots(t, "2026-02-04.am")), "two"); err != nil {
			t.Fatal(err)
		}
	}
	want := map[string]diary.Cell{"2026-02-03.am": {State: diary.Booked, By: "one"}, "2026-02-03.pm": {State: diary.Free}}
	if diff := cmp.Diff(want, w.cells(l.ID)); diff != "" {
		t.Error(diff)
	}
}
