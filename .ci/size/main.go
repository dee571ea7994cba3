// Command size prints how large files and functions of the program are, how many of
// its exported names are documented, and how many lines of tests stand beside each
// line of code. Suites that engines must pass count as tests.
package main

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
)

// counts is what was counted so far.
type counts struct {
	files, functions     []int
	exported, documented int
	code, tests          int
}

var suite = regexp.MustCompile(`_test\.go$|test/`)

func main() {
	var c counts
	for _, root := range []string{"pkg", "services"} {
		if err := filepath.WalkDir(root, c.visit); err != nil {
			fmt.Fprintln(os.Stderr, "size:", err)
			os.Exit(1)
		}
	}
	fmt.Printf("lines of a file:      median %d, 95th percentile %d\n", at(c.files, 50), at(c.files, 95))
	fmt.Printf("lines of a function:  median %d, 95th percentile %d\n", at(c.functions, 50), at(c.functions, 95))
	fmt.Printf("exported names:       %d, of which %.1f %% are documented\n", c.exported,
		100*float64(c.documented)/float64(max(c.exported, 1)))
	fmt.Printf("lines:                %d of code, %d of tests: %.2f for each\n", c.code, c.tests,
		float64(c.tests)/float64(max(c.code, 1)))
}

func (c *counts) visit(name string, d fs.DirEntry, err error) error {
	if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") {
		return err
	}
	text, err := os.ReadFile(name) //nolint:gosec // a file of this repository
	if err != nil {
		return err
	}
	lines := bytes.Count(text, []byte("\n"))
	if suite.MatchString(filepath.ToSlash(name)) {
		c.tests += lines
		return nil
	}
	c.code += lines
	c.files = append(c.files, lines)
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, parser.ParseComments)
	if err != nil {
		return err
	}
	for _, decl := range file.Decls {
		c.count(set, decl)
	}
	return nil
}

func (c *counts) count(set *token.FileSet, decl ast.Decl) {
	switch d := decl.(type) {
	case *ast.FuncDecl:
		c.functions = append(c.functions, set.Position(d.End()).Line-set.Position(d.Pos()).Line+1)
		if d.Recv == nil || isExported(d.Recv.List[0].Type) {
			c.name(d.Name, d.Doc)
		}
	case *ast.GenDecl:
		for _, spec := range d.Specs {
			switch s := spec.(type) {
			case *ast.TypeSpec:
				c.name(s.Name, s.Doc, d.Doc)
			case *ast.ValueSpec:
				for _, n := range s.Names {
					c.name(n, s.Doc, d.Doc, s.Comment)
				}
			}
		}
	}
}

// isExported says whether other packages can name the type of a receiver. What its methods
// do, the interface says that they fulfil.
func isExported(receiver ast.Expr) bool {
	switch t := receiver.(type) {
	case *ast.StarExpr:
		return isExported(t.X)
	case *ast.IndexExpr:
		return isExported(t.X)
	case *ast.Ident:
		return t.IsExported()
	}
	return true
}

// name counts an exported name; a comment above its group documents it too.
func (c *counts) name(n *ast.Ident, docs ...*ast.CommentGroup) {
	if !n.IsExported() {
		return
	}
	c.exported++
	if slices.ContainsFunc(docs, func(g *ast.CommentGroup) bool { return g != nil }) {
		c.documented++
	}
}

// at is the value below which so many percent lie.
func at(all []int, percent int) int {
	if len(all) == 0 {
		return 0
	}
	slices.Sort(all)
	return all[min(len(all)-1, len(all)*percent/100)]
}
