package docdb

import (
	"fmt"
	"reflect"
	"regexp"
	"time"
)

// Plan is a query that has been checked against a schema. Engines build their
// commands from it.
type Plan struct {
	Query
	By    Index     // the declared index; the zero Index where the query is by id
	Open  []string  // fields of the index that Equal leaves open, in order
	Start *Position // where to go on; nil is the beginning
}

// Plan checks q: its index is declared, Equal and the bounds fit its fields,
// values are strings, integers or booleans, the cursor is of this query.
func (s Schema) Plan(q Query) (Plan, error) {
	p := Plan{Query: q}
	if q.Index != "" {
		var ok bool
		if p.By, ok = s.Index(q.Index); !ok {
			return p, fmt.Errorf("docdb: %s declares no index %q", s.Name, q.Index)
		}
	}
	if len(q.Equal) > len(p.By.Fields) {
		return p, fmt.Errorf("docdb: index %s of %s has %d fields, %d are given", q.Index, s.Name, len(p.By.Fields), len(q.Equal))
	}
	p.Open = p.By.Fields[len(q.Equal):]
	if len(p.Open) == 0 && (q.In != nil || q.From != nil || q.To != nil) {
		return p, fmt.Errorf("docdb: index %s of %s has no field left for a bound", q.Index, s.Name)
	}
	if len(q.In) > 200 {
		return p, fmt.Errorf("docdb: %d values in In, at most 200", len(q.In))
	}
	if err := p.normalise(); err != nil {
		return p, err
	}
	return p, p.resume()
}

func (p *Plan) normalise() error {
	if p.Limit <= 0 {
		p.Limit = 100
	}
	p.Limit = min(p.Limit, MaxLimit)

	bounds := []any{p.From, p.To}
	for _, values := range []*[]any{&p.Equal, &p.In, &bounds} {
		if *values == nil {
			continue
		}
		checked := make([]any, len(*values))
		for i, v := range *values {
			value, err := Value(v)
			if err != nil && (v != nil || values != &bounds) {
				return err
			}
			checked[i] = value
		}
		*values = checked
	}
	p.From, p.To = bounds[0], bounds[1]
	return nil
}

func (p *Plan) resume() error {
	if p.After == "" {
		return nil
	}
	start, err := ParseCursor(p.After, p.Query.Index, len(p.Open))
	if err != nil {
		return err
	}
	p.Start = &start
	return nil
}

// Value returns v as one of the types that can be indexed: string, int64, bool.
// Named types of those kinds give their underlying value; a time gives its
// text in UTC and whole seconds, as encoding/json writes such a time.
func Value(v any) (any, error) {
	switch v := v.(type) {
	case string, int64, bool:
		return v, nil
	case time.Time:
		return v.UTC().Format(time.RFC3339), nil
	}
	switch r := reflect.ValueOf(v); r.Kind() { //nolint:exhaustive // the rest cannot be looked up
	case reflect.String:
		return r.String(), nil
	case reflect.Int, reflect.Int32, reflect.Int64:
		return r.Int(), nil
	case reflect.Bool:
		return r.Bool(), nil
	}
	return nil, fmt.Errorf("docdb: %T cannot be looked up by an index", v)
}

var name = regexp.MustCompile(`^[a-z][a-z0-9_]{0,40}$`)
var path = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9_]*(\.[A-Za-z][A-Za-z0-9_]*)*$`)

// Validate checks the names, paths and values that the schema declares.
func (s Schema) Validate() error {
	if !name.MatchString(s.Name) {
		return fmt.Errorf("docdb: %q cannot name a collection", s.Name)
	}
	seen := map[string]bool{}
	for _, ix := range s.Indexes {
		if !name.MatchString(ix.Name) || seen[ix.Name] || len(ix.Fields) == 0 {
			return fmt.Errorf("docdb: index %q of %s needs a name of its own and fields", ix.Name, s.Name)
		}
		seen[ix.Name] = true
		if err := ix.validate(); err != nil {
			return fmt.Errorf("docdb: index %s of %s: %w", ix.Name, s.Name, err)
		}
	}
	return nil
}

func (ix Index) validate() error {
	for _, f := range ix.Fields {
		if !path.MatchString(f) {
			return fmt.Errorf("%q is no path", f)
		}
	}
	for _, w := range ix.Where {
		if _, err := Value(w.Value); err != nil || !path.MatchString(w.Field) {
			return fmt.Errorf("condition on %q: no path, or no value to look up", w.Field)
		}
	}
	return nil
}
