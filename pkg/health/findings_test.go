package health_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/health"
)

func TestFindingsArePrintedUpToALimit(t *testing.T) {
	var many []string
	for i := range 102 {
		many = append(many, fmt.Sprint("thing ", i))
	}
	tests := []struct {
		name        string
		found       health.Findings
		lines       int
		first, last string
	}{
		{"nothing", health.Findings{What: "things: 3"}, 1, "things: 3, 0 wrong", "things: 3, 0 wrong"},
		{"one", health.Findings{What: "things: 3", Wrong: many[:1]}, 2, "things: 3, 1 wrong", "  thing 0"},
		{"too many", health.Findings{What: "things: 3", Wrong: many}, 102, "things: 3, 102 wrong", "  and 2 more"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			if err := tt.found.Print(&out); err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(strings.TrimSpace(out.String()), "\n")
			if last := lines[len(lines)-1]; len(lines) != tt.lines || lines[0] != tt.first || last != tt.last {
				t.Errorf("%d lines, from %q to %q", len(lines), lines[0], last)
			}
		})
	}
}

func TestEveryLookIsPrintedUntilOneFails(t *testing.T) {
	db, broken := open(t), errors.New("the disk is gone")
	look := func(wrong ...string) health.Look {
		return health.OnSnapshot(db, "the list", schema.Name, func(context.Context, docdb.Reader) ([]string, error) {
			return wrong, nil
		})
	}
	fails := func(context.Context) (health.Findings, error) { return health.Findings{}, broken }
	var out strings.Builder
	wrong, err := health.PrintAll(t.Context(), &out, look("one is wrong"), look(), fails, look("never seen"))
	if wrong != 1 || !errors.Is(err, broken) {
		t.Errorf("%d wrong, %v", wrong, err)
	}
	want := "the list: 0 things, 1 wrong\n  one is wrong\nthe list: 0 things, 0 wrong\n"
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Error(diff)
	}
}
