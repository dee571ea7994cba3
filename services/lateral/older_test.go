package main

import (
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
)

// A backup of an earlier edition of the program restores into this one, and every
// check agrees. The file is a backup of the demonstration as it was played on 28
// November 2026 by edition 2, before the rooms were rebuilt. It is never made anew.
func TestABackupOfAnEarlierEditionRestores(t *testing.T) {
	t.Parallel()
	data := t.TempDir()
	for _, command := range [][]string{
		{"restore", filepath.Join("testdata", "demonstration-of-edition-2.backup"), "--data", data},
		{"check", "--data", data},
	} {
		out, err := runCommand(t.Context(), t, command...)
		if err != nil {
			t.Fatalf("%s: %v\n%s", command[0], err, out)
		}
		if command[0] != "check" {
			continue
		}
		if !strings.Contains(out, "everything agrees") || strings.Contains(out, "ledger: 0 entries") {
			t.Errorf("check said:\n%s", out)
		}
	}
	eventsAreListed(t, data)
}

// eventsAreListed checks that the events of the earlier edition, which named no places, are
// found by them.
func eventsAreListed(t *testing.T, data string) {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(data, "lateral.db"))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if err := db.Define(t.Context(), schemas()...); err != nil {
		t.Fatal(err)
	}
	found := map[string]int{}
	count := func(e events.Event) (bool, error) {
		for _, place := range e.Places {
			found[place]++
		}
		return true, nil
	}
	if _, _, err := events.List(t.Context(), db, events.Filter{Limit: 1000}, count); err != nil {
		t.Fatal(err)
	}
	if len(found) < 10 {
		t.Errorf("only of %d places are there events", len(found))
	}
	for place, n := range found {
		of, _, err := events.List(t.Context(), db, events.Filter{Place: place, Limit: 1000},
			func(events.Event) (bool, error) { return true, nil })
		if err != nil || len(of) != n {
			t.Errorf("%d events are found of %s, and %d name it; %v", len(of), place, n, err)
		}
	}
}
