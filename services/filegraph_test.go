package services_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// graph is, for each file of a package, the files that it uses, and by which names.
type graph map[string]map[string][]string

// load are the graphs of all packages of the module but package main's tools, by their path
// in the module. They are read once.
func load(t *testing.T) map[string]graph {
	t.Helper()
	graphs, err := loaded()
	if err != nil {
		t.Fatal(err)
	}
	return graphs
}

var loaded = sync.OnceValues(func() (map[string]graph, error) {
	list := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Dir,Export,GoFiles",
		"lateral/services/...", "lateral/pkg/...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		return nil, err
	}
	exports, graphs := map[string]string{}, map[string]graph{}
	set := token.NewFileSet()
	compiled := importer.ForCompiler(set, "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct {
			ImportPath, Dir, Export string
			GoFiles                 []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return graphs, nil
		} else if err != nil {
			return nil, err
		}
		exports[p.ImportPath] = p.Export // after those that it imports
		name, ours := strings.CutPrefix(p.ImportPath, "lateral/")
		if !ours {
			continue
		}
		var files []*ast.File
		for _, f := range p.GoFiles {
			file, err := parser.ParseFile(set, filepath.Join(p.Dir, f), nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			files = append(files, file)
		}
		if graphs[name], err = draw(p.ImportPath, set, files, compiled); err != nil {
			return nil, err
		}
	}
})

// graphOf is the graph of a package of these files, which imports nothing.
func graphOf(t *testing.T, texts map[string]string) graph {
	t.Helper()
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range slices.Sorted(maps.Keys(texts)) {
		file, err := parser.ParseFile(set, name, texts[name], parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	g, err := draw("noun", set, files, nil)
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// draw is the graph of a package. imported gives what it imports.
func draw(path string, set *token.FileSet, files []*ast.File, imported types.Importer) (graph, error) {
	info := types.Info{Uses: map[*ast.Ident]types.Object{}}
	pkg, err := (&types.Config{Importer: imported}).Check(path, set, files, &info)
	if err != nil {
		return nil, err
	}
	g := graph{}
	for at, object := range info.Uses {
		from, to := fileAt(set, at.Pos()), fileAt(set, object.Pos())
		if object.Pkg() != pkg || !object.Pos().IsValid() || from == to {
			continue
		}
		if g[from] == nil {
			g[from] = map[string][]string{}
		}
		if name := called(object); !slices.Contains(g[from][to], name) {
			g[from][to] = append(g[from][to], name)
		}
	}
	return g, nil
}

func fileAt(set *token.FileSet, at token.Pos) string { return filepath.Base(set.Position(at).Filename) }

// called is the name of an object, of a method with its type's.
func called(object types.Object) string {
	f, ok := object.(*types.Func)
	if !ok || f.Signature().Recv() == nil {
		return object.Name()
	}
	of := f.Signature().Recv().Type()
	if p, ok := of.(*types.Pointer); ok {
		of = p.Elem()
	}
	return types.TypeString(of, func(*types.Package) string { return "" }) + "." + object.Name()
}

// circles are the files that use each other, directly or by way of others.
func (g graph) circles() [][]string {
	var circles [][]string
	done := map[string]bool{}
	for _, file := range slices.Sorted(maps.Keys(g)) {
		if done[file] {
			continue
		}
		circle := []string{file}
		forth := g.reach(file)
		for _, other := range slices.Sorted(maps.Keys(forth)) {
			if other != file && g.reach(other)[file] {
				circle = append(circle, other)
			}
		}
		for _, f := range circle {
			done[f] = true
		}
		if len(circle) > 1 {
			circles = append(circles, circle)
		}
	}
	return circles
}

// reach are the files that a file uses, directly or by way of others.
func (g graph) reach(from string) map[string]bool {
	found := map[string]bool{}
	for next := []string{from}; len(next) > 0; {
		file := next[0]
		next = next[1:]
		for to := range g[file] {
			if !found[to] {
				found[to] = true
				next = append(next, to)
			}
		}
	}
	return found
}

// shortest are the arrows of a shortest way round in a circle.
func (g graph) shortest(circle []string) []string {
	var best []string
	for _, start := range circle {
		if way := g.round(start); best == nil || len(way) < len(best) {
			best = way
		}
	}
	var arrows []string
	for i, from := range best {
		to := best[(i+1)%len(best)]
		names := slices.Sorted(slices.Values(g[from][to]))
		arrows = append(arrows, fmt.Sprintf("%s → %s (%s)", from, to, strings.Join(names, ", ")))
	}
	return arrows
}

// round is a shortest way from a file through others back to it.
func (g graph) round(start string) []string {
	seen := map[string]bool{}
	for ways := [][]string{{start}}; len(ways) > 0; ways = ways[1:] {
		way := ways[0]
		for _, to := range slices.Sorted(maps.Keys(g[way[len(way)-1]])) {
			if to == start {
				return way
			}
			if !seen[to] {
				seen[to] = true
				ways = append(ways, append(slices.Clone(way), to))
			}
		}
	}
	return nil
}
