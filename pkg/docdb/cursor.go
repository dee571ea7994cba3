package docdb

import (
	"bytes"
	"cmp"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"io"
	"strings"
)

// Position is where a page ended: the values of the index's fields that the query leaves
// open, and the id of the last document.
type Position struct {
	Query  string `json:"q"`           // of the query: see Plan.fingerprint
	Values []any  `json:"v,omitempty"` // strings, int64 and bools
	ID     string `json:"i"`
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

func parsePosition(cursor string) (Position, error) {
	var p Position
	text, err := base64.RawURLEncoding.Strict().DecodeString(cursor)
	if err != nil {
		return p, err
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber() // an int64 would not survive as a float
	if err := decoder.Decode(&p); err != nil {
		return p, err
	}
	if _, err := decoder.Token(); err != io.EOF {
		return p, ErrBadCursor
	}
	for i, v := range p.Values {
		switch v := v.(type) {
		case string, bool:
		case json.Number:
			if p.Values[i], err = v.Int64(); err != nil {
				return p, err
			}
		default:
			return p, ErrBadCursor
		}
	}
	return p, nil
}
