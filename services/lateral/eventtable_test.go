package main

import (
	"encoding/json"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/events"
)

// Whoever adds a type of event must say what people read of it, and who.
func TestEveryTypeOfEventHasARow(t *testing.T) {
	t.Parallel()
	table, err := eventTable()
	if err != nil {
		t.Fatal(err)
	}
	declared := typesOfEvents(t)
	for what, where := range declared {
		if _, known := table[what]; !known {
			t.Errorf("%s, declared in %s, has no row: add one to EventTable in eventwords.go there", what, where)
		}
	}
	for what := range table {
		if declared[what] == "" {
			t.Errorf("the table has a row for %s, which no noun declares", what)
		}
	}
}

// typesOfEvents are the constants of the type events.Type in the source, with their files.
func typesOfEvents(t *testing.T) map[events.Type]string {
	t.Helper()
	all := map[events.Type]string{}
	err := filepath.WalkDir("..", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		ast.Inspect(f, func(n ast.Node) bool {
			spec, is := n.(*ast.ValueSpec)
			if !is || !isEventType(spec.Type) {
				return true
			}
			for _, v := range spec.Values {
				literal, is := v.(*ast.BasicLit)
				if !is {
					t.Errorf("%s declares a type of event that is no text", name)
					continue
				}
				text, err := strconv.Unquote(literal.Value)
				if err != nil {
					t.Error(err)
				}
				all[events.Type(text)] = name
			}
			return true
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	if len(all) < 50 {
		t.Fatalf("only %d types of events are found", len(all))
	}
	return all
}

func isEventType(of ast.Expr) bool {
	sel, is := of.(*ast.SelectorExpr)
	if !is || sel.Sel.Name != "Type" {
		return false
	}
	pkg, is := sel.X.(*ast.Ident)
	return is && pkg.Name == "events"
}

// A row says something even of an event of which little is known.
func TestEveryRowSaysASentenceToSomebody(t *testing.T) {
	t.Parallel()
	table, err := eventTable()
	if err != nil {
		t.Fatal(err)
	}
	things := []string{
		"account", "agreement", "bank account", "enquiry", "export", "invoice", "leader", "month", "need", "offer",
		"page", "partnership", "payee", "refund", "remittance advice", "role", "school", "search",
	}
	for what, row := range table {
		if !slices.Contains(things, row.Thing) {
			t.Errorf("%s is of the thing %q", what, row.Thing)
		}
		lines, err := table.Lines(events.Event{Type: what, Data: json.RawMessage(`{}`)})
		if err != nil || len(lines) == 0 {
			t.Errorf("%s: %d lines, %v", what, len(lines), err)
		}
		for _, l := range lines {
			if !isSentence(l.Text) {
				t.Errorf("%s says %q", what, l.Text)
			}
		}
	}
}

func isSentence(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	return strings.HasSuffix(text, ".") && !unicode.IsLower(first)
}

// Nothing that a person wrote is in a line. The events are those of a played
// demonstration, in which people write to each other.
func TestTheRecordHasNoWordsOfPeople(t *testing.T) {
	t.Parallel()
	p := playedProgram(t)
	table, err := eventTable()
	if err != nil {
		t.Fatal(err)
	}
	gap := regexp.MustCompile(`\{\w*\}`)
	p.eachBody(t, "events", func(id string, body map[string]any) {
		text, _ := json.Marshal(body)
		var e events.Event
		if err := json.Unmarshal(text, &e); err != nil {
			t.Fatal(err)
		}
		lines, err := table.Lines(e)
		if err != nil || len(lines) == 0 {
			t.Errorf("%s %s: %d lines, %v", e.Type, id, len(lines), err)
		}
		for _, l := range lines {
			said := l.Say("Somebody", "Somewhere")
			if !isSentence(said) || gap.MatchString(said) || strings.Contains(said, "  ") {
				t.Errorf("%s says %q", e.Type, said)
			}
			if strings.Contains(l.Text, "{person}") != (l.Person != "") && l.Person == "" {
				t.Errorf("%s %s names nobody in %q", e.Type, id, l.Text)
			}
			if l.Place != events.Service && l.Place != "" && !slices.Contains(e.Places, l.Place) {
				t.Errorf("%s is told to %s, which is none of its places %v", e.Type, l.Place, e.Places)
			}
			walk(body["data"].(map[string]any), "", func(path, wrote string) {
				if written(path) && wrote != "" && strings.Contains(said, wrote) {
					t.Errorf("%s tells what somebody wrote: %q", e.Type, wrote)
				}
			})
		}
	})
}

// written says whether a person writes the field of an event's data.
func written(path string) bool {
	return slices.Contains([]string{"note", "message", "reason", "title", "text", "why"}, path)
}
