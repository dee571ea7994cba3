package pace_test

import (
	"context"
	"path/filepath"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/pace"
)

var start = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

func open(t *testing.T) docdb.DB {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "test.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), pace.Schema()); err != nil {
		t.Fatal(err)
	}
	return db
}

func take(t *testing.T, db docdb.DB, now time.Time, counts ...pace.Count) time.Duration {
	t.Helper()
	var wait time.Duration
	err := db.Update(t.Context(), func(tx docdb.Tx) (err error) {
		wait, err = pace.Take(t.Context(), tx, now, counts...)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return wait
}

func TestWhatWasUsedComesBackLittleByLittle(t *testing.T) {
	db, letters := open(t), pace.Pace{What: "letter", Often: 3, Per: time.Hour}
	for _, step := range []struct {
		after time.Duration
		want  time.Duration
	}{
		{0, 0}, {0, 0}, {0, 0},
		{0, 20 * time.Minute},
		{19 * time.Minute, time.Minute},
		{20 * time.Minute, 0}, {20 * time.Minute, 20 * time.Minute},
		{24 * time.Hour, 0}, {24 * time.Hour, 0}, {24 * time.Hour, 0}, {24 * time.Hour, 20 * time.Minute},
	} {
		if got := take(t, db, start.Add(step.after), letters.Of("a", "b")); got != step.want {
			t.Errorf("after %v one waits %v, want %v", step.after, got, step.want)
		}
	}
	if got := take(t, db, start, letters.Of("ab")); got != 0 {
		t.Errorf("something else waits %v", got)
	}
}

func TestWhatIsTooEarlyForOneCountsForNone(t *testing.T) {
	db := open(t)
	one, many := pace.Pace{What: "one", Often: 1, Per: time.Minute}, pace.Pace{What: "many", Often: 2, Per: time.Hour}
	take(t, db, start, one.Of("x"), many.Of("y"))
	for range 5 {
		if got := take(t, db, start, one.Of("x"), many.Of("y")); got != time.Minute {
			t.Errorf("one waits %v", got)
		}
	}
	if got := take(t, db, start, many.Of("y")); got != 0 {
		t.Errorf("what was refused was counted: %v", got)
	}
}

func TestAnActThatIsTooEarlyIsRefusedWithItsWait(t *testing.T) {
	db, asks := open(t), pace.Pace{What: "ask", Often: 1, Per: time.Minute}
	act := func(fails error) error {
		return db.Update(t.Context(), func(tx docdb.Tx) error {
			if err := pace.Check(t.Context(), tx, start, "Please wait.", asks.Of("x")); err != nil {
				return err
			}
			return fails
		})
	}
	if err := act(context.Canceled); apperr.Is(err, apperr.KindTooMany) {
		t.Error(err)
	}
	if err := act(nil); err != nil {
		t.Errorf("an act that failed was counted: %v", err)
	}
	if err := act(nil); !apperr.Is(err, apperr.KindTooMany) {
		t.Errorf("%v", err)
	}
}

func TestWhatIsBackInFullIsForgotten(t *testing.T) {
	db, letters := open(t), pace.Pace{What: "letter", Often: 2, Per: time.Hour}
	take(t, db, start, letters.Of("a"))
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{time.Minute, 0}, {31 * time.Minute, 1}, {time.Hour, 0}} {
		if n, err := pace.Forget(t.Context(), db, start.Add(step.after)); n != step.want || err != nil {
			t.Errorf("after %v %d are forgotten, %v", step.after, n, err)
		}
	}
}
