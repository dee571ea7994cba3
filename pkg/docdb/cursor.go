package docdb

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"io"
)

// Position is where a page ended: the values of the index's fields that the query leaves
// open, and the id of the last document.
type Position struct {
	Query  string `json:"q"`           // of the query: see Plan.fingerprint
	Values []any  `json:"v,omitempty"` // strings, int64 and bools
	ID     string `json:"i"`
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
