package main

import (
	"context"
	"errors"
	"os"
	"sync"
	"testing"
	"time"

	"lateral/pkg/date"
)

// performance is a folder in which the demonstration was played on a day. It is played once
// for all tests; each has a copy of its own.
type performance struct {
	once sync.Once
	data string
	err  error
}

// performances are by their day; "" is today.
var performances sync.Map

func forgetPerformances() {
	performances.Range(func(_, v any) bool { return os.RemoveAll(v.(*performance).data) == nil }) // "" is nothing
}

// nineOn is the clock that stands at nine in the morning of a day; nil is the system's.
func nineOn(day date.Day) func() time.Time {
	if day == "" {
		return nil
	}
	return func() time.Time {
		at, _ := time.Parse(time.DateOnly, string(day))
		return at.Add(9 * time.Hour)
	}
}

// playInto plays the demonstration of a day in a folder.
func playInto(ctx context.Context, data string, day date.Day) (*program, error) {
	p, err := openTestProgram(ctx, data, nineOn(day))
	if err != nil {
		return nil, err
	}
	p.Log = quiet()
	return p, errors.Join(p.importElsewhere(ctx), p.play(ctx))
}

func (f *performance) play(day date.Day) {
	if f.data, f.err = os.MkdirTemp("", "lateral-played-"); f.err != nil {
		return
	}
	p, err := playInto(context.Background(), f.data, day)
	if f.err = err; p != nil {
		f.err = errors.Join(err, p.close())
	}
}

// playedProgram is a program in which the demonstration was played today.
func playedProgram(t *testing.T) *program {
	t.Helper()
	return playedOn(t, "")
}

// playedOn is a program in which the demonstration was played on a day, with its clock at
// nine on that day, on a folder of its own.
func playedOn(t *testing.T, day date.Day) *program {
	t.Helper()
	v, _ := performances.LoadOrStore(day, &performance{})
	f := v.(*performance)
	f.once.Do(func() { f.play(day) })
	data := t.TempDir()
	if err := errors.Join(f.err, os.CopyFS(data, os.DirFS(f.data))); err != nil {
		t.Fatal(err)
	}
	p, err := openTestProgram(t.Context(), data, nineOn(day))
	if err != nil {
		t.Fatal(err)
	}
	p.Log = quiet()
	t.Cleanup(func() { _ = p.close() })
	return p
}

// playedAnew is the same, played once more.
func playedAnew(t *testing.T, day date.Day) *program {
	t.Helper()
	p, err := playInto(t.Context(), t.TempDir(), day)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = p.close() })
	return p
}
