package services_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// A doc.go that draws states has a test beside it which proves that they are those of the code.
func TestEveryDrawingOfStatesIsProved(t *testing.T) {
	drawn := 0
	for _, pattern := range []string{"*/doc.go", "../pkg/*/doc.go"} {
		docs, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, doc := range docs {
			text, err := os.ReadFile(doc)
			if err != nil {
				t.Fatal(err)
			}
			if !regexp.MustCompile(`(?m)^//\t.*[→↔]`).Match(text) {
				continue
			}
			drawn++
			if !proves(t, filepath.Dir(doc)) {
				t.Errorf("%s draws states, and no test beside it calls statestest.Drawn", doc)
			}
		}
	}
	if drawn < 10 {
		t.Errorf("only %d packages draw states", drawn)
	}
}

func proves(t *testing.T, dir string) bool {
	t.Helper()
	tests, err := filepath.Glob(filepath.Join(dir, "*_test.go"))
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range tests {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(text), "statestest.Drawn(") {
			return true
		}
	}
	return false
}
