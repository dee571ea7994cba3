package main

import (
	"regexp"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Starting drops no index. The command lists those that nobody declares, and drops them only
// when it is asked again for exactly these.
func TestIndexesThatNobodyDeclaresAreDroppedWhenAskedTwice(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	data := p.config.Data
	leave := func(name string) {
		t.Helper()
		schema := docdb.Schema{Name: "needs", Edition: edition, Indexes: []docdb.Index{{Name: name, Fields: []string{"urn"}}}}
		if err := p.db.Define(t.Context(), schema); err != nil {
			t.Fatal(err)
		}
	}
	leave("by_fashion")
	ask := func(drop ...string) (string, error) {
		t.Helper()
		return runCommand(t.Context(), t, append([]string{"indexes", "--data", data}, drop...)...)
	}
	listed, err := ask()
	word := regexp.MustCompile(`--drop (\w+)`).FindStringSubmatch(listed)
	want := "1 indexes that this program does not declare:\n  by_fashion of needs"
	if err != nil || word == nil || !strings.Contains(listed, want) {
		t.Fatalf("listed: %v\n%s", err, listed)
	}

	leave("by_habit")
	if _, err := ask("--drop", word[1]); err == nil || !strings.Contains(apperr.Plain(err), "not those that were listed") {
		t.Errorf("of others than were listed: %v", err)
	}
	listed, err = ask()
	if err != nil || !strings.Contains(listed, "by_fashion") || !strings.Contains(listed, "by_habit") {
		t.Errorf("after a refusal: %v\n%s", err, listed)
	}
	word = regexp.MustCompile(`--drop (\w+)`).FindStringSubmatch(listed)
	if out, err := ask("--drop", word[1]); err != nil || !strings.Contains(out, "2 indexes dropped") {
		t.Errorf("dropped: %v\n%s", err, out)
	}
	if out, err := ask(); err != nil || !strings.Contains(out, "Every index is one that this program declares") {
		t.Errorf("afterwards: %v\n%s", err, out)
	}
}
