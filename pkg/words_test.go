// Package pkg_test holds what every mechanism must be: without a word of the business, and
// importing no more than the table says.
package pkg_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// business are words of schools that broker support, and of this program. Words of the
// business that are plain words too (need, visit, match, reach) are left out.
var business = regexp.MustCompile(
	`(?i)\b(schools?|pupils?|urn|headteachers?|leaders?|partnerships?|brokers?|brokerage|` +
		`enquir(y|ies)|proposals?|agreements?|designations?|half-?days?|sign-?offs?|invoices?|self-?bills?|payees?|payouts?|` +
		`governors?|ofsted|vat|hmrc|LATERAL_\w*)\b`)

// standard are words that a format of others has, beside the mechanism that reads it.
var standard = map[string]string{"bankfile/ofx": "PAYEE"}

// No identifier, string or comment of a mechanism has a word of the business: each could be
// lifted out as a library.
func TestMechanismsHaveNoWordOfTheBusiness(t *testing.T) {
	eachFile(t, func(name string, set *token.FileSet, f *ast.File) {
		check := func(at token.Pos, text string) {
			for _, word := range business.FindAllString(apart(text), -1) {
				if word != standard[path.Dir(name)] {
					t.Errorf("%s: %q has %q, a word of the business", set.Position(at), text, word)
				}
			}
		}
		for _, group := range f.Comments {
			check(group.Pos(), group.Text())
		}
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.ImportSpec:
				return false
			case *ast.Ident:
				check(n.Pos(), n.Name)
			case *ast.BasicLit:
				check(n.Pos(), n.Value)
			}
			return true
		})
	})
}

// apart is an identifier as words: "schoolURN" is "school URN", and "VATZero" is "VAT Zero".
func apart(text string) string {
	return regexp.MustCompile(`([a-z])([A-Z])|([A-Z])([A-Z][a-z])`).
		ReplaceAllString(strings.ReplaceAll(text, "_", " "), "$1$3 $2$4")
}

// imports is which mechanism may import which others, apart from its own parts.
var imports = map[string][]string{
	"apperr":      {},
	"bankfile":    {"date", "money"},
	"bm25":        {},
	"clock":       {},
	"counter":     {"docdb"},
	"date":        {},
	"docdb":       {"clock", "notrun", "soak"},
	"embed":       {},
	"engines":     {"apperr", "clock", "docdb", "health", "ids", "mail", "private", "search", "settings"},
	"events":      {"clock", "docdb", "ids", "jobs"},
	"faulty":      {"apperr", "docdb", "search", "soak"},
	"geo":         {},
	"gs1":         {},
	"health":      {"docdb", "jobs"},
	"httpx":       {"apperr"},
	"idempotency": {"apperr", "docdb"},
	"ids":         {"clock"},
	"jobs":        {"apperr", "clock", "docdb", "ids", "states"},
	"ledger":      {"clock", "date", "docdb", "ids", "money"},
	"lists":       {},
	"mail":        {"apperr", "docdb"},
	"money":       {},
	"notrun":      {},
	"pace":        {"apperr", "docdb"},
	"pdf":         {"notrun"},
	"private":     {},
	"search":      {"health", "notrun"},
	"settings":    {},
	"soak":        {},
	"spell":       {},
	"states":      {"apperr"},
	"tasks":       {},
	"testdata":    {"notrun"},
	"text":        {"apperr"},
	"token":       {"clock"},
}

func TestMechanismsImportOnlyWhatTheTableSays(t *testing.T) {
	used := map[string]bool{}
	eachFile(t, func(name string, _ *token.FileSet, f *ast.File) {
		own := first(name)
		allowed, known := imports[own]
		if !known {
			t.Errorf("the table of imports has no %s", own)
		}
		for _, i := range f.Imports {
			path, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			of, ours := strings.CutPrefix(path, "lateral/pkg/")
			if strings.HasPrefix(path, "lateral/") && !ours {
				t.Errorf("%s imports %s", name, path)
			}
			if of = first(of); !ours || of == own {
				continue
			}
			used[own+" "+of] = true
			if !slices.Contains(allowed, of) {
				t.Errorf("%s imports %s, which the table does not allow", name, of)
			}
		}
	})
	for own, allowed := range imports {
		for _, of := range allowed {
			if !used[own+" "+of] {
				t.Errorf("the table allows %s to import %s, which it does not do", own, of)
			}
		}
	}
}

// Huma describes what the API takes and gives. Its tags stay in httpx: other mechanisms know
// nothing of HTTP, and are described by types of the program.
func TestMechanismsHaveNoTagsOfHuma(t *testing.T) {
	tags := regexp.MustCompile("(doc|minimum|maximum|format|example|enum|nullable|maxLength):\"")
	eachFile(t, func(name string, set *token.FileSet, f *ast.File) {
		ast.Inspect(f, func(n ast.Node) bool {
			field, ok := n.(*ast.Field)
			if ok && field.Tag != nil && first(name) != "httpx" && tags.MatchString(field.Tag.Value) {
				t.Errorf("%s: %s is a tag of Huma", set.Position(field.Tag.Pos()), field.Tag.Value)
			}
			return true
		})
	})
}

// eachFile calls fn for each file of a mechanism that is not a test.
func eachFile(t *testing.T, fn func(name string, set *token.FileSet, f *ast.File)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			return err
		}
		fn(filepath.ToSlash(name), set, f)
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

func first(path string) string {
	before, _, _ := strings.Cut(path, "/")
	return before
}
