// Package pdftest reads PDFs in tests, through the programs of poppler. If they are
// missing, a test is skipped; under CI it fails.
package pdftest

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/notrun"
)

// Run runs a program of poppler; the argument "FILE" stands for the file.
func Run(t testing.TB, file []byte, name string, args ...string) string {
	t.Helper()
	if _, err := exec.LookPath(name); err != nil {
		notrun.Missing(t, "reading PDFs: %s is missing; install poppler-utils", name)
	}
	path := filepath.Join(t.TempDir(), "document.pdf")
	if err := os.WriteFile(path, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i, arg := range args {
		if arg == "FILE" {
			args[i] = path
		}
	}
	out, err := exec.CommandContext(t.Context(), name, args...).CombinedOutput() //nolint:gosec // the test names the program
	if err != nil {
		t.Fatalf("%s: %v\n%s", name, err, out)
	}
	return string(out)
}

// Pages are the words of each page, line by line.
func Pages(t testing.TB, file []byte) [][]string {
	t.Helper()
	var pages [][]string
	text := Run(t, file, "pdftotext", "-layout", "FILE", "-")
	for page := range strings.SplitSeq(strings.TrimSuffix(text, "\f"), "\f") {
		var lines []string
		for line := range strings.SplitSeq(page, "\n") {
			if words := strings.Join(strings.Fields(line), " "); words != "" {
				lines = append(lines, words)
			}
		}
		pages = append(pages, lines)
	}
	return pages
}
