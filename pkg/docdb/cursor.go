package docdb

import (
	"encoding/base64"
	"encoding/json"
	"strings"
)

// Position is where a page ended: the values of the index's fields that the
// query leaves open, and the id. Engines use it to make and read cursors.
type Position struct {
	Index  string `json:"x"`
	Values []any  `json:"v,omitempty"` // strings, int64 and bools
	ID     string `json:"i"`
}

// Cursor returns the position as an opaque word for callers.
func (p Position) Cursor() string {
	text, err := json.Marshal(p)
	if err != nil { // strings, integers and booleans always encode
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(text)
}

// ParseCursor reads the cursor of a query that leaves open fields unfixed.
// ErrBadCursor where it is none, or belongs to another index.
func ParseCursor(cursor, index string, open int) (Position, error) {
	var p Position
	numbers := json.NewDecoder(base64.NewDecoder(base64.RawURLEncoding, strings.NewReader(cursor)))
	numbers.UseNumber() // an int64 would not survive as a float
	if err := numbers.Decode(&p); err != nil {
		return p, ErrBadCursor
	}
	if p.Index != index || len(p.Values) != open || p.ID == "" {
		return p, ErrBadCursor
	}
	for i, v := range p.Values {
		switch v := v.(type) {
		case string, bool:
		case json.Number:
			n, err := v.Int64()
			if err != nil {
				return p, ErrBadCursor
			}
			p.Values[i] = n
		default:
			return p, ErrBadCursor
		}
	}
	return p, nil
}
