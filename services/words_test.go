package services_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// The sentences that people read stand in the words of their noun (words.go, words_….go,
// eventwords.go), never beside the rules that decide: a second language then has one place
// for each noun.
func TestSentencesStandInTheWordsOfTheirNoun(t *testing.T) {
	set, files := token.NewFileSet(), 0
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || isForWords(path) {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		files++
		eachText(file, func(at token.Pos, text string) {
			if isSentence(text) {
				t.Errorf("%s: %q stands beside rules: put it into the words of the noun", set.Position(at), text)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if files < 300 {
		t.Errorf("only %d files were read", files)
	}
}

// What people typed may end with a full stop of its own: text.QuoteEnd closes the sentence.
func TestNoQuoteIsClosedWithAFullStopByHand(t *testing.T) {
	set := token.NewFileSet()
	err := filepath.WalkDir(".", func(path string, _ fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".go" || strings.HasSuffix(path, "_test.go") {
			return err
		}
		file, err := parser.ParseFile(set, path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		eachText(file, func(at token.Pos, text string) {
			if strings.HasPrefix(text, "”.") || strings.Contains(text, "%s”.") {
				t.Errorf("%s: %q doubles the full stop of what is quoted: use text.QuoteEnd", set.Position(at), text)
			}
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// eachText calls fn with each text of a file, but for what the API says of itself, patterns,
// and what errors and checks tell operators.
func eachText(file *ast.File, fn func(token.Pos, string)) {
	ast.Inspect(file, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.ImportSpec:
			return false
		case *ast.Field:
			n.Tag = nil
		case *ast.CallExpr:
			return !isForOperators(n)
		case *ast.BasicLit:
			if text, err := strconv.Unquote(n.Value); err == nil && n.Kind == token.STRING {
				fn(n.Pos(), text)
			}
		}
		return true
	})
}

func isForOperators(call *ast.CallExpr) bool {
	of, ok := call.Fun.(*ast.SelectorExpr)
	if !ok {
		return false
	}
	pkg, ok := of.X.(*ast.Ident)
	return ok && (pkg.Name == "regexp" || pkg.Name == "errors" || pkg.Name == "fmt" && of.Sel.Name == "Errorf")
}

// isForWords says of a file that it may hold sentences: it is for words, for tests, for
// paper, for the operator's terminal, or the made-up world of the demonstration. Some files
// are tables of words; and each rule of matching stands whole in a file of its own.
func isForWords(path string) bool {
	path = filepath.ToSlash(path)
	name := filepath.Base(path)
	folder := filepath.Base(filepath.Dir(path))
	return strings.HasSuffix(name, "words.go") || strings.HasPrefix(name, "words_") ||
		strings.HasSuffix(name, "_test.go") ||
		strings.HasSuffix(folder, "test") || strings.HasSuffix(folder, "pdf") || strings.HasPrefix(path, "lateral/") ||
		strings.HasPrefix(path, "demo/") || strings.HasPrefix(path, "themes/") || strings.HasPrefix(path, "privacy/table") ||
		strings.HasPrefix(path, "matching/rules/rule_")
}

var capital = regexp.MustCompile(`[A-Z]`)

// isSentence says of a text that it has several words, and a capital or a full stop.
func isSentence(text string) bool {
	return len(strings.Fields(text)) > 1 && (capital.MatchString(text) || strings.Contains(text, "."))
}
