package soak_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
)

// The long forms are run by their names: one that is named otherwise is never run long.
func TestWhatHasALongFormIsNamedSo(t *testing.T) {
	uses := 0
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if d.IsDir() && (d.Name() == "node_modules" || strings.HasPrefix(d.Name(), ".") && d.Name() != "..") {
			return filepath.SkipDir
		}
		if err != nil || d.IsDir() || !strings.HasSuffix(path, "_test.go") || d.Name() == "soak_test.go" {
			return err
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, f := range file.Decls {
			f, is := f.(*ast.FuncDecl)
			if !is || !asksHowLong(f) {
				continue
			}
			uses++
			if name := f.Name.Name; strings.HasPrefix(name, "Test") && !strings.HasPrefix(name, "TestSoak") {
				t.Errorf("%s: %s has a long form; name it TestSoak…, or it is never run", path, name)
			}
		}
		return nil
	})
	if err != nil || uses < 10 {
		t.Errorf("%d tests with a long form were found, %v", uses, err)
	}
}

// asksHowLong says whether a function uses soak.Of or soak.Only.
func asksHowLong(f *ast.FuncDecl) bool {
	found := false
	ast.Inspect(f, func(n ast.Node) bool {
		if s, is := n.(*ast.SelectorExpr); is && (s.Sel.Name == "Of" || s.Sel.Name == "Only") {
			of, is := s.X.(*ast.Ident)
			found = found || is && of.Name == "soak"
		}
		return true
	})
	return found
}
