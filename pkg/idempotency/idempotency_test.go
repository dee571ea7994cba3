package idempotency_test

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/idempotency"
)

var now = time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC)

type input struct{ Pence int64 }

// desk runs a command that counts how often it was really done.
type desk struct {
	t    *testing.T
	db   docdb.DB
	done int
}

func newDesk(t *testing.T) *desk {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "keys.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), idempotency.Schema()); err != nil {
		t.Fatal(err)
	}
	return &desk{t: t, db: db}
}

func (d *desk) pay(scope, key string, in input, outcome error) (answer int, replay bool, err error) {
	err = d.db.Update(d.t.Context(), func(tx docdb.Tx) error {
		var err error
		answer, replay, err = idempotency.Once(d.t.Context(), tx, now, scope, key, in, func() (int, error) {
			d.done++
			return d.done, outcome
		})
		return err
	})
	return answer, replay, err
}

func TestARepeatedCommandAnswersWhatItAnsweredBefore(t *testing.T) {
	d := newDesk(t)
	first, replay, err := d.pay("acct_1 pay", "k1", input{100}, nil)
	if first != 1 || replay || err != nil {
		t.Fatalf("first: %d %v %v", first, replay, err)
	}
	second, replay, err := d.pay("acct_1 pay", "k1", input{100}, nil)
	if second != 1 || !replay || err != nil || d.done != 1 {
		t.Errorf("again: %d %v %v, done %d times", second, replay, err, d.done)
	}
}

func TestWhichCommandsAreTheSame(t *testing.T) {
	tests := []struct {
		name, scope, key string
		in               input
		done             int
		kind             apperr.Kind
	}{
		{"another key", "acct_1 pay", "k2", input{100}, 2, ""},
		{"the same key of another person", "acct_2 pay", "k1", input{100}, 2, ""},
		{"the same key for another sum", "acct_1 pay", "k1", input{999}, 1, apperr.KindConflict},
		{"no key", "acct_1 pay", "", input{100}, 1, apperr.KindInvalid},
		{"a key too long", "acct_1 pay", strings.Repeat("k", 101), input{100}, 1, apperr.KindInvalid},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			d := newDesk(t)
			if _, _, err := d.pay("acct_1 pay", "k1", input{100}, nil); err != nil {
				t.Fatal(err)
			}
			_, replay, err := d.pay(tt.scope, tt.key, tt.in, nil)
			if replay || d.done != tt.done || (tt.kind == "") != (err == nil) || tt.kind != "" && !apperr.Is(err, tt.kind) {
				t.Errorf("replay %v, done %d times, %v", replay, d.done, err)
			}
		})
	}
}

func TestACommandThatFailedMayBeRepeated(t *testing.T) {
	d := newDesk(t)
	if _, _, err := d.pay("s", "k", input{1}, errors.New("bank closed")); err == nil {
		t.Fatal("no error")
	}
	if _, replay, err := d.pay("s", "k", input{1}, nil); replay || err != nil {
		t.Errorf("replay %v, %v", replay, err)
	}
}

func TestWithoutAKeyACommandIsCarriedOutEachTime(t *testing.T) {
	d := newDesk(t)
	for _, tt := range []struct {
		name, key string
		want      int
	}{{"no key", "", 1}, {"no key again", "", 2}, {"a key", "k1", 3}, {"the key again", "k1", 3},
		{"no key once more", "", 4}} {
		var answer int
		err := d.db.Update(t.Context(), func(tx docdb.Tx) error {
			var err error
			c := idempotency.Command{Who: "acct_1", What: "pay", Key: tt.key, Input: input{100}}
			answer, err = idempotency.Do(t.Context(), tx, now, c, func() (int, error) {
				d.done++
				return d.done, nil
			})
			return err
		})
		if err != nil || answer != tt.want {
			t.Errorf("%s: %d, %v; want %d", tt.name, answer, err, tt.want)
		}
	}
}

func TestOldKeysAreForgotten(t *testing.T) {
	d := newDesk(t)
	if _, _, err := d.pay("acct_1 pay", "k1", input{100}, nil); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		before     time.Time
		gone, done int
	}{{now, 0, 1}, {now.Add(time.Second), 1, 2}} {
		gone, err := idempotency.Forget(t.Context(), d.db, tt.before)
		if err != nil || gone != tt.gone {
			t.Errorf("before %v: %d gone, %v", tt.before, gone, err)
		}
		if _, _, err := d.pay("acct_1 pay", "k1", input{100}, nil); err != nil || d.done != tt.done {
			t.Errorf("done %d times, want %d: %v", d.done, tt.done, err)
		}
	}
}
