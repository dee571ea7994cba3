package services_test

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// The rooms stand in the order of the map: each may import those above it, and none
// below. Package main, the last, may import all.
func TestRoomsImportOnlyThoseAbove(t *testing.T) {
	order := mapped(t)
	eachImport(t, func(file, room, of string) {
		if room != of && slices.Index(order, of) > slices.Index(order, room) {
			t.Errorf("%s imports %s, which stands below %s in the map", file, of, room)
		}
	})
}

// The map has every room, and names none that is not there.
func TestTheMapHasEveryRoom(t *testing.T) {
	entries, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	var rooms []string
	for _, e := range entries {
		if e.IsDir() && e.Name() != "testdata" {
			rooms = append(rooms, e.Name())
		}
	}
	order := mapped(t)
	for _, room := range rooms {
		if !slices.Contains(order, room) {
			t.Errorf("the map in README.md has no %s", room)
		}
	}
	for _, room := range order {
		if !slices.Contains(rooms, room) {
			t.Errorf("the map in README.md has %s, and there is no such folder", room)
		}
	}
}

// mapped are the rooms in the order of the map.
func mapped(t *testing.T) []string {
	t.Helper()
	text, err := os.ReadFile("README.md")
	if err != nil {
		t.Fatal(err)
	}
	var order []string
	for _, row := range regexp.MustCompile(`(?m)^\| \[(\w+)\]\(\w+\) \|`).FindAllStringSubmatch(string(text), -1) {
		order = append(order, row[1])
	}
	if len(order) < 2 {
		t.Fatal("the map in README.md has no rooms")
	}
	return order
}

// eachImport calls fn for each import of one room by a file of another or the same.
func eachImport(t *testing.T, fn func(file, room, of string)) {
	t.Helper()
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, i := range f.Imports {
			path, err := strconv.Unquote(i.Path.Value)
			if err != nil {
				return err
			}
			if rest, ours := strings.CutPrefix(path, "lateral/services/"); ours {
				fn(filepath.ToSlash(name), first(filepath.ToSlash(name)), first(rest))
			}
		}
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
