package docdb

import (
	"fmt"
	"regexp"
)

// Schema declares one collection and its indexes.
type Schema struct {
	Name    string // lower-case letters, digits and underscores
	Indexes []Index
	// Edition must grow when the indexes change. To a program of an earlier edition the indexes
	// of a later one are never left over (see Pruner).
	Edition int
}

// Index declares a way to find documents.
type Index struct {
	Name   string   // unique in its collection; lower-case letters, digits and underscores
	Fields []string // dotted paths, in order
	Unique bool     // no two documents with the same values
	Where  []Equals // only documents for which all hold; if none, all documents
}

// Equals holds if the field at the path has the value (see Value).
type Equals struct {
	Field string
	Value any
}

// Index returns the declared index of that name.
func (s Schema) Index(name string) (Index, bool) {
	for _, ix := range s.Indexes {
		if ix.Name == name {
			return ix, true
		}
	}
	return Index{}, false
}

var name = regexp.MustCompile(`^[a-z][a-z0-9_]{0,40}$`)
var path = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$`)

// Validate checks the names, paths and values that the schema declares.
func (s Schema) Validate() error {
	if !name.MatchString(s.Name) {
		return fmt.Errorf("docdb: %q cannot name a collection", s.Name)
	}
	if s.Edition < 0 {
		return fmt.Errorf("docdb: %s cannot be of edition %d", s.Name, s.Edition)
	}
	seen := map[string]bool{}
	for _, ix := range s.Indexes {
		if !name.MatchString(ix.Name) || seen[ix.Name] {
			return fmt.Errorf("docdb: index %q of %s needs a name of its own", ix.Name, s.Name)
		}
		seen[ix.Name] = true
		if err := ix.validate(); err != nil {
			return fmt.Errorf("docdb: index %s of %s: %w", ix.Name, s.Name, err)
		}
	}
	return nil
}

func (ix Index) validate() error {
	if len(ix.Fields) == 0 {
		return fmt.Errorf("it has no fields")
	}
	seen := map[string]bool{}
	for _, f := range ix.Fields {
		if !path.MatchString(f) || seen[f] {
			return fmt.Errorf("%q is not a path, or is given twice", f)
		}
		seen[f] = true
	}
	for _, w := range ix.Where {
		if !path.MatchString(w.Field) {
			return fmt.Errorf("condition on %q, which is not a path", w.Field)
		}
		if _, err := Value(w.Value); err != nil {
			return fmt.Errorf("condition on %s: %w", w.Field, err)
		}
	}
	return nil
}
