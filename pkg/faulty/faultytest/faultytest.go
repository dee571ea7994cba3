// Package faultytest makes calls of a use-case fail in turn, every third or, in the long form,
// every one, and says what must be left: all of it or nothing. A room's table of commands is a table of Cases.
package faultytest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/faulty"
	"lateral/pkg/soak"
)

// Case is a command in a world of its own. Its documents are those of a store that Trigger
// counts.
type Case struct {
	Trigger *faulty.Trigger
	Act     func() error // the same command each time: the same key, or the same version
	Keyed   bool         // somebody who sends it again is answered as the first time
	Anew    bool         // somebody who sends it again does it once more, as with a sign-in
}

// Command walks a command that is one transaction: undisturbed, with each of its calls
// failing in turn, and with its answer lost. A failed attempt keeps nothing, and the attempt
// that succeeds makes what an undisturbed one makes. Somebody whose answer was lost sends it
// again: that makes nothing more, and is refused unless the command is Keyed; or it is done
// once more, if the command is Anew.
func Command(t *testing.T, fresh func(t *testing.T) Case) {
	t.Helper()
	want := undisturbed(t, fresh(t))
	if made := untilItSucceeds(t, fresh(t), nothingKept); !cmp.Equal(want, made) {
		t.Errorf("after failures it makes something else (-undisturbed +after failures):\n%s", cmp.Diff(want, made))
	}
	lost(t, fresh(t), want)
}

// Job walks what runs in several transactions and is started again after a failure: in the
// end it has made what an undisturbed run makes, and a further run makes nothing.
func Job(t *testing.T, fresh func(t *testing.T) Case) {
	t.Helper()
	want := undisturbed(t, fresh(t))
	c, sum := fresh(t), map[string]int{}
	last := untilItSucceeds(t, c, func(_ *testing.T, _ int, kept []faulty.Change) { add(sum, kept) })
	for collection, n := range last {
		sum[collection] += n
	}
	if diff := cmp.Diff(want, sum); diff != "" {
		t.Errorf("after failures it makes something else (-undisturbed +after failures):\n%s", diff)
	}
	c.Trigger.Arm(0, faulty.Before)
	if err := c.Act(); err != nil {
		t.Errorf("a further run: %v", err)
	}
	if again := sumOf(c.Trigger.Kept()); more(again) {
		t.Errorf("a further run makes %v", again)
	}
}

// undisturbed is what the command makes: new documents by collection, 0 where some changed.
func undisturbed(t *testing.T, c Case) map[string]int {
	t.Helper()
	c.Trigger.Arm(0, faulty.Before)
	if err := c.Act(); err != nil {
		t.Fatalf("undisturbed: %v", err)
	}
	made := sumOf(c.Trigger.Kept())
	if len(made) == 0 {
		t.Fatal("it writes nothing")
	}
	return made
}

// untilItSucceeds makes the first call fail, then a later one and so on, until there is none
// left to fail, and returns what the last attempt made. The long form leaves no call out.
func untilItSucceeds(t *testing.T, c Case, failed func(t *testing.T, n int, kept []faulty.Change)) map[string]int {
	t.Helper()
	for n := 1; ; n += soak.Of(3, 1) {
		c.Trigger.Arm(n, faulty.Before)
		err := c.Act()
		kept := c.Trigger.Kept()
		switch fired := c.Trigger.Disarm(); {
		case !fired && err != nil:
			t.Fatalf("undisturbed after failures: %v", err)
		case !fired:
			return sumOf(kept)
		case !errors.Is(err, faulty.ErrInjected):
			t.Fatalf("call %d fails, and it says %v", n, err)
		}
		failed(t, n, kept)
	}
}

func nothingKept(t *testing.T, n int, kept []faulty.Change) {
	t.Helper()
	if len(kept) > 0 {
		t.Errorf("call %d fails, and this is kept: %v", n, kept)
	}
}

// lost does the command, loses its answer, and does it again.
func lost(t *testing.T, c Case, want map[string]int) {
	t.Helper()
	c.Trigger.Arm(1, faulty.AfterCommit)
	if err := c.Act(); !errors.Is(err, faulty.ErrInjected) {
		t.Fatalf("the answer is lost, and it says %v", err)
	}
	if made := sumOf(c.Trigger.Kept()); !cmp.Equal(want, made) {
		t.Errorf("the answer is lost, and other documents are made: %s", cmp.Diff(want, made))
	}
	c.Trigger.Arm(0, faulty.Before)
	switch err := c.Act(); {
	case (c.Keyed || c.Anew) && err != nil:
		t.Errorf("sent again: %v", err)
	case !c.Keyed && !c.Anew && (err == nil || apperr.KindOf(err) == apperr.KindInternal):
		t.Errorf("sent again, it is not refused in words: %v", err)
	}
	if again := sumOf(c.Trigger.Kept()); more(again) && !c.Anew {
		t.Errorf("sent again, it makes %v", again)
	}
}

func sumOf(changes []faulty.Change) map[string]int {
	sum := map[string]int{}
	add(sum, changes)
	return sum
}

func add(sum map[string]int, changes []faulty.Change) {
	for _, c := range changes {
		sum[c.Collection] += c.More
	}
}

// more says whether documents came or went.
func more(sum map[string]int) bool {
	for _, n := range sum {
		if n != 0 {
			return true
		}
	}
	return false
}
