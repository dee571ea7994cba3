package docdb

import (
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"
)

// MaxIn is the most values that Query.In holds.
const MaxIn = 200

// Plan is a query that has been checked against a schema. Engines build their
// commands from it.
type Plan struct {
	Query
	By    Index     // the declared index; the zero Index if the query is by id
	Open  []string  // fields of the index that Equal leaves open, in order
	ByID  bool      // the order ends with the id: the index is not unique
	Start *Position // where to continue; nil is the beginning

	collection string
}

// Plan checks q: its index is declared, Equal and the bounds fit its fields, the index can
// hold the values (see Value), and the cursor belongs to this query.
func (s Schema) Plan(q Query) (Plan, error) {
	p := Plan{Query: q, collection: s.Name}
	if q.Index != "" {
		var ok bool
		if p.By, ok = s.Index(q.Index); !ok {
			return p, fmt.Errorf("docdb: %s declares no index %q", s.Name, q.Index)
		}
	}
	if len(q.Equal) > len(p.By.Fields) {
		return p, fmt.Errorf("docdb: index %s of %s has %d fields, %d are given", q.Index, s.Name, len(p.By.Fields),
			len(q.Equal))
	}
	p.Open = p.By.Fields[len(q.Equal):]
	p.ByID = !p.By.Unique
	if len(p.Open) == 0 && (q.In != nil || q.From != nil || q.To != nil) {
		return p, fmt.Errorf("docdb: index %s of %s has no field left for a bound", q.Index, s.Name)
	}
	if len(q.In) > MaxIn {
		return p, fmt.Errorf("docdb: %d values in In, at most %d", len(q.In), MaxIn)
	}
	if err := p.normalise(); err != nil {
		return p, fmt.Errorf("docdb: query by index %s of %s: %w", q.Index, s.Name, err)
	}
	err := p.resume()
	return p, err
}

// Nothing says that the query finds nothing, whatever is stored.
func (p Plan) Nothing() bool { return p.In != nil && len(p.In) == 0 }

func (p *Plan) normalise() error {
	if p.Limit <= 0 {
		p.Limit = 100
	}
	p.Limit = min(p.Limit, MaxLimit)

	var err error
	if p.Equal, err = values(p.Equal); err != nil {
		return err
	}
	if p.In, err = values(p.In); err != nil {
		return err
	}
	for _, bound := range []*any{&p.From, &p.To} {
		if *bound == nil {
			continue
		}
		if *bound, err = Value(*bound); err != nil {
			return err
		}
	}
	return nil
}

// values leaves nil as nil: a missing In differs from an empty one.
func values(given []any) ([]any, error) {
	if given == nil {
		return nil, nil
	}
	checked := make([]any, len(given))
	for i, v := range given {
		var err error
		if checked[i], err = Value(v); err != nil {
			return nil, err
		}
	}
	return checked, nil
}

func (p *Plan) resume() error {
	if p.After == "" {
		return nil
	}
	start, err := parsePosition(p.After)
	if err != nil || start.ID == "" || len(start.Values) != len(p.Open) || start.Query != p.fingerprint() {
		return ErrBadCursor
	}
	if len(start.Values) == 0 && !p.ByID { // at most one document, so there is no second page
		return ErrBadCursor
	}
	if len(start.Values) > 0 && !p.bounded(start.Values[0]) { // engines begin there, and ignore the other bound
		return ErrBadCursor
	}
	p.Start = &start
	return nil
}

// bounded says whether a page could have ended at v.
func (p *Plan) bounded(v any) bool {
	return (p.From == nil || alike(v, p.From) && order(v, p.From) >= 0) &&
		(p.To == nil || alike(v, p.To) && order(v, p.To) < 0)
}

func alike(a, b any) bool {
	_, text := a.(string)
	_, other := b.(string)
	return text == other
}

// order compares two values of the same type. SQLite gives booleans as 0 and 1.
func order(a, b any) int {
	if text, ok := a.(string); ok {
		return strings.Compare(text, b.(string))
	}
	return cmp.Compare(number(a), number(b))
}

func number(v any) int64 {
	switch v := v.(type) {
	case int64:
		return v
	case bool:
		if v {
			return 1
		}
	}
	return 0
}

// Cursor is an opaque text. With it the next page begins behind the document with the id,
// whose open fields have these values. Anybody can decode the values. A forged cursor can
// only begin elsewhere in the same query.
func (p Plan) Cursor(values []any, id string) string {
	text, err := json.Marshal(Position{Query: p.fingerprint(), Values: values, ID: id})
	if err != nil { // strings, integers and booleans always encode
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// fingerprint tells apart queries whose pages must not be mixed. It ignores the limit,
// since pages of one query may differ in size.
func (p Plan) fingerprint() string {
	text, err := json.Marshal([]any{
		p.collection, p.Query.Index, p.Equal, p.In, p.From, p.To, p.Descending,
	})
	if err != nil { // as above: Plan has checked the values
		panic(err)
	}
	sum := sha256.Sum256(text)
	return base64.RawURLEncoding.EncodeToString(sum[:9])
}
