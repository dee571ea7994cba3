package docdbtest

import (
	"context"
	"errors"
	"fmt"
	"os"
	"regexp"
	"strings"
	"sync"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/soak"
)

// placeVariable tells the child which database to write.
const placeVariable = "TEST_DOCDB_PLACE"

const (
	killWriters = 4
	killAfter   = 60 // acknowledgements
)

// SurvivesKill starts the calling test again in a new process, which writes and reports
// what was acknowledged. It kills the process in the middle and checks what is stored:
// everything acknowledged, and nothing by halves.
//
// It kills our process; SurvivesRestart kills the engine's.
func SurvivesKill(t *testing.T, e Engine) {
	if given := os.Getenv(placeVariable); given != "" {
		db, _ := e.open(t, given)
		writeForever(t, db)
		return
	}
	where := e.Place(t)
	acknowledged := make([]int64, killWriters)
	for range soak.Of(3, 40) {
		writeUntilKilled(t, where, acknowledged)
		t.Run("after a kill", func(t *testing.T) {
			db, _ := e.open(t, where)
			nothingLost(t, db, acknowledged)
		})
	}
}

var (
	tallies = docdb.Of[tally]("tallies")
	entries = docdb.Of[entry]("entries",
		docdb.Index{Name: "by_number", Fields: []string{"writer", "number", "side"}, Unique: true})
)

// longText fills several pages of a file, so that a kill can hit the middle of a write.
var longText = strings.Repeat("a pair is written whole or not at all; ", 500)

// tally counts the pairs that a writer has written.
type tally struct {
	docdb.Meta
	Pairs int64 `json:"pairs"`
}

// entry is one side of a pair; both sides and the tally are one transaction.
type entry struct {
	docdb.Meta
	Writer int64  `json:"writer"`
	Number int64  `json:"number"`
	Side   string `json:"side"`
	Text   string `json:"text"`
}

func writeForever(t *testing.T, db docdb.DB) {
	if err := db.Define(t.Context(), tallies.Schema, entries.Schema); err != nil {
		t.Fatal(err)
	}
	var out sync.Mutex
	inParallel(t, killWriters, func(writer int) error {
		for {
			n, err := writePair(t.Context(), db, int64(writer))
			if err != nil {
				return err
			}
			out.Lock()
			_, err = fmt.Fprintf(os.Stdout, "acknowledged %d %d\n", writer, n)
			out.Unlock()
			if err != nil {
				return err
			}
		}
	})
}

func writePair(ctx context.Context, db docdb.DB, writer int64) (n int64, err error) {
	err = db.Update(ctx, func(tx docdb.Tx) error {
		count, err := countedSoFar(ctx, tx, writer)
		if err != nil {
			return err
		}
		count.Pairs++
		n = count.Pairs
		for _, side := range []string{"left", "right"} {
			e := entry{Meta: docdb.Meta{ID: fmt.Sprintf("%d-%06d-%s", writer, n, side)}, Writer: writer, Number: n, Side: side,
				Text: longText}
			if err := entries.Insert(ctx, tx, &e); err != nil {
				return err
			}
		}
		return tallies.Replace(ctx, tx, &count)
	})
	return n, err
}

// countedSoFar inserts the writer's tally if it is missing.
func countedSoFar(ctx context.Context, tx docdb.Tx, writer int64) (tally, error) {
	c, err := tallies.Get(ctx, tx, fmt.Sprint(writer))
	if errors.Is(err, docdb.ErrNotFound) {
		c = tally{Meta: docdb.Meta{ID: fmt.Sprint(writer)}}
		err = tallies.Insert(ctx, tx, &c)
	}
	return c, err
}

var line = regexp.MustCompile(`^acknowledged (\d+) (\d+)$`)

// writeUntilKilled returns, for each writer, the last pair that was acknowledged.
func writeUntilKilled(t *testing.T, place string, acknowledged []int64) {
	t.Helper()
	child := StartAgain(t, placeVariable, place)
	seen := 0
	for said, more := child.Next(); more; said, more = child.Next() { // reads on until the pipe breaks
		var writer, n int64
		if !line.MatchString(said) {
			continue // the last line may be cut short
		}
		if _, err := fmt.Sscanf(said, "acknowledged %d %d", &writer, &n); err != nil {
			t.Fatal(err)
		}
		acknowledged[writer] = n
		if seen++; seen == killAfter {
			child.Kill()
		}
	}
	child.Wait()
}

func nothingLost(t *testing.T, db docdb.DB, acknowledged []int64) {
	ctx := t.Context()
	if err := db.Define(ctx, tallies.Schema, entries.Schema); err != nil {
		t.Fatal(err)
	}
	for writer, n := range acknowledged {
		c, err := tallies.Get(ctx, db, fmt.Sprint(writer))
		if err != nil && n > 0 {
			t.Fatalf("tally of writer %d: %v", writer, err)
		}
		if c.Pairs < n {
			t.Errorf("writer %d: %d pairs are there, %d were acknowledged", writer, c.Pairs, n)
		}
		var want []string
		for i := int64(1); i <= c.Pairs; i++ {
			want = append(want, fmt.Sprintf("%d-%06d-left", writer, i), fmt.Sprintf("%d-%06d-right", writer, i))
		}
		var got []string
		err = entries.Each(ctx, db, docdb.Query{Index: "by_number", Equal: []any{writer}}, func(e entry) error {
			got = append(got, e.ID)
			if e.Text != longText {
				t.Errorf("%s: its text is not what was written", e.ID)
			}
			return nil
		})
		wantError(t, "each", err, nil)
		wantSame(t, fmt.Sprintf("entries of writer %d", writer), want, got)
	}
}
