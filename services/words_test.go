package services_test

import (
	"bufio"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// allowed is the list of rooms that still hold sentences beside rules, with how many. It
// only shrinks: `WORDS_ALLOWED=write go test ./services -run Sentences` writes it anew, and
// refuses to let it grow.
const allowed = "testdata/sentences.txt"

// The sentences that people read stand in the words of their noun (words.go, words_….go,
// eventwords.go), never beside the rules that decide: a second language then has one place
// for each noun.
func TestSentencesStandInTheWordsOfTheirNoun(t *testing.T) {
	found, was := sentencesBesideRules(t), listed(t)
	total := 0
	for _, room := range slices.Sorted(maps.Keys(found)) {
		total += found[room]
		if found[room] > was[room] {
			t.Errorf("%s holds %d sentences beside rules, and %d are allowed: put them into the words of the noun",
				room, found[room], was[room])
		}
		if found[room] < was[room] {
			t.Logf("%s holds %d sentences now, fewer than the %d in %s: write the list anew", room, found[room], was[room],
				allowed)
		}
	}
	t.Logf("%d sentences stand beside rules", total)
	if os.Getenv("WORDS_ALLOWED") == "write" && !t.Failed() {
		write(t, found)
	}
}

// sentencesBesideRules counts, for each room, the sentences in files that are not for words.
func sentencesBesideRules(t *testing.T) map[string]int {
	t.Helper()
	found := map[string]int{}
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || isForWords(path) {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.Field:
				n.Tag = nil // the description of the API
			case *ast.BasicLit:
				if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING && isSentence(text) {
					room, _, _ := strings.Cut(filepath.ToSlash(path), "/")
					found[room]++
				}
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return found
}

// isForWords says of a file that it may hold sentences: it is for words, for tests, for
// paper, for the operator's terminal, or the made-up world of the demonstration. Some files
// are tables of words; and each rule of matching stands whole in a file of its own.
func isForWords(path string) bool {
	path = filepath.ToSlash(path)
	name := filepath.Base(path)
	folder := filepath.Base(filepath.Dir(path))
	return strings.Contains(name, "words") || strings.HasSuffix(name, "_test.go") || strings.HasSuffix(folder, "test") ||
		strings.HasSuffix(folder, "pdf") || strings.HasPrefix(path, "lateral/") || strings.HasPrefix(path, "demo/") ||
		strings.HasPrefix(path, "themes/") || strings.HasPrefix(path, "privacy/table") ||
		strings.HasPrefix(path, "matching/rule_")
}

var capital = regexp.MustCompile(`[A-Z]`)

// isSentence says of a text that it has several words, and a capital or a full stop.
func isSentence(text string) bool {
	return strings.Contains(text, " ") && (capital.MatchString(text) || strings.Contains(text, "."))
}

// listed is what is allowed.
func listed(t *testing.T) map[string]int {
	t.Helper()
	file, err := os.Open(allowed)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	all := map[string]int{}
	for lines := bufio.NewScanner(file); lines.Scan(); {
		var name string
		var n int
		if _, err := fmt.Sscan(lines.Text(), &name, &n); err != nil {
			t.Fatalf("%s: %q: %v", allowed, lines.Text(), err)
		}
		all[name] = n
	}
	return all
}

// write writes the list anew.
func write(t *testing.T, found map[string]int) {
	t.Helper()
	var text strings.Builder
	for _, room := range slices.Sorted(maps.Keys(found)) {
		fmt.Fprintln(&text, room, found[room])
	}
	if err := os.WriteFile(allowed, []byte(text.String()), 0o600); err != nil {
		t.Fatal(err)
	}
}
