package settest_test

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"lateral/pkg/bankfile"
	"lateral/pkg/soak"
	"lateral/pkg/testdata"
	"lateral/services/reconciliation/settest"
)

const folder = "../testdata"

var sets = []string{"setting", "reporting"}

// row is a row of a CSV, by the names of its columns.
type row map[string]string

func (r row) pence(t *testing.T, column string) int64 {
	t.Helper()
	n, err := strconv.ParseInt(r[column], 10, 64)
	if err != nil {
		t.Fatalf("%s of %v: %v", column, r, err)
	}
	return n
}

func read(t *testing.T, path ...string) []row {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(append([]string{folder}, path...)...))
	if err != nil {
		t.Fatal(err)
	}
	cells, err := csv.NewReader(bytes.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []row
	for _, c := range cells[1:] {
		r := row{}
		for i, name := range cells[0] {
			r[name] = c[i]
		}
		rows = append(rows, r)
	}
	return rows
}

// key is what a line is found by.
func key(day string, pence int64, text string, nth int) string {
	return fmt.Sprintf("%s %d %q %d", day, pence, text, nth)
}

// Every line of every statement stands in the truth once, and nothing else does.
func TestTheTruthHasEveryLineOnce(t *testing.T) {
	for _, set := range sets {
		left := map[string]bool{}
		for _, r := range read(t, set, "truth.csv") {
			nth, _ := strconv.Atoi(r["ordinal"])
			k := key(r["date"], r.pence(t, "amount"), r["text"], nth)
			if left[k] {
				t.Errorf("%s: %s stands twice", set, k)
			}
			left[k] = true
		}
		if len(left) < 2600 {
			t.Errorf("%s has only %d lines", set, len(left))
		}
		seen := map[string]int{}
		for _, l := range statementLines(t, set) {
			text := settest.TextOf(l)
			same := key(string(l.Date), l.Amount.Pence, text, 0)
			seen[same]++
			k := key(string(l.Date), l.Amount.Pence, text, seen[same])
			if !left[k] {
				t.Errorf("%s: the truth has no %s", set, k)
			}
			delete(left, k)
		}
		for k := range left {
			t.Errorf("%s: no statement has %s", set, k)
		}
	}
}

// statementLines are the lines of all statements, whose balances agree where there are any.
func statementLines(t *testing.T, set string) []bankfile.Line {
	t.Helper()
	files, err := os.ReadDir(filepath.Join(folder, set, "statements"))
	if err != nil {
		t.Fatal(err)
	}
	var all []bankfile.Line
	formats := map[bankfile.Format]bool{}
	for _, file := range files {
		in, err := os.Open(filepath.Join(folder, set, "statements", file.Name()))
		if err != nil {
			t.Fatal(err)
		}
		f, err := bankfile.Read(in, bankfile.Options{})
		in.Close()
		if err != nil {
			t.Fatalf("%s: %v", file.Name(), err)
		}
		formats[f.Format] = true
		for _, s := range f.Statements {
			if s.AddsUp().Verdict == bankfile.Differs {
				t.Errorf("%s: %s", file.Name(), s.AddsUp().Says)
			}
			for _, l := range s.Lines {
				if l.Date != l.Booked {
					t.Errorf("%s: a line has two days: %v", file.Name(), l)
				}
			}
			all = append(all, s.Lines...)
		}
	}
	if len(formats) != 4 {
		t.Errorf("%s has only the formats %v", set, formats)
	}
	return all
}

// Every kind stands often enough to be judged by.
func TestEveryKindStandsOften(t *testing.T) {
	for _, set := range sets {
		kinds := map[string]int{}
		for _, r := range read(t, set, "truth.csv") {
			kinds[r["kind"]]++
		}
		if len(kinds) < 60 {
			t.Errorf("%s has only %d kinds", set, len(kinds))
		}
		for kind, n := range kinds {
			if n < 25 {
				t.Errorf("%s has %s only %d times", set, kind, n)
			}
		}
	}
}

// The two sets share no party but authorities and trusts, which have schools in both.
func TestTheSetsHaveOtherSchools(t *testing.T) {
	first := map[string]bool{}
	for _, r := range read(t, sets[0], "invoices.csv") {
		first[r["payer_id"]] = true
	}
	for _, r := range read(t, sets[1], "invoices.csv") {
		if first[r["payer_id"]] && !strings.HasPrefix(r["payer_id"], "trust:") {
			t.Errorf("%s stands in both", r["payer_id"])
		}
	}
}

// The set is made again to the same bytes.
func TestSoakTheSetIsMadeAgain(t *testing.T) {
	soak.Only(t)
	made, err := settest.Make(testdata.Dir(t))
	if err != nil {
		t.Fatal(err)
	}
	for _, set := range sets {
		left := made[set]
		root := filepath.Join(folder, set)
		err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() {
				return err
			}
			name, _ := filepath.Rel(root, path)
			stands, err := os.ReadFile(path)
			if !bytes.Equal(stands, left[filepath.ToSlash(name)]) {
				t.Errorf("%s/%s differs: make it again", set, name)
			}
			delete(left, filepath.ToSlash(name))
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
		for name := range left {
			t.Errorf("%s/%s is missing", set, name)
		}
	}
}
