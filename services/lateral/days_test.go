package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// inUTC are wrong ways to find the day of a moment: they fail for an hour of
// each summer's night.
var inUTC = regexp.MustCompile(`(?i)(UTC\(\)|now\(\)|[a-z]At|replyBy)\.Format\(|Truncate\(24 ?\* ?time\.Hour`)

// Only pkg/date may say which day a moment is on.
func TestDaysAreLondons(t *testing.T) {
	t.Parallel()
	err := filepath.WalkDir("..", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		for _, line := range strings.Split(string(text), "\n") {
			whole := strings.Contains(line, "RFC3339") || strings.Contains(line, "2006-01-02T15") // a moment, not a day
			if inUTC.MatchString(line) && !whole {
				t.Errorf("%s takes the day of a moment otherwise than pkg/date: %s", path, strings.TrimSpace(line))
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
