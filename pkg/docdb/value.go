package docdb

import (
	"bytes"
	"encoding"
	"encoding/json"
	"fmt"
	"reflect"
	"time"
	"unicode/utf8"
)

// Value returns v as one of the types that can be indexed: string, int64, bool. Other types
// become what encoding/json writes, so that a query equals what was stored. A time is taken
// in UTC and whole seconds.
func Value(v any) (any, error) {
	switch v := v.(type) {
	case string, int64, bool:
		return v, nil
	case int:
		return int64(v), nil
	case time.Time:
		return v.UTC().Format(time.RFC3339), nil
	case json.Marshaler, encoding.TextMarshaler:
		return asJSON(v)
	}
	// A type of its own over a string is what most queries ask by, and JSON takes longer
	// than the query.
	if of := reflect.ValueOf(v); of.Kind() == reflect.String && utf8.ValidString(of.String()) {
		return of.String(), nil
	}
	return asJSON(v)
}

func asJSON(v any) (any, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return nil, fmt.Errorf("docdb: %T cannot be looked up by an index: %w", v, err)
	}
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	var plain any
	if err := decoder.Decode(&plain); err != nil {
		return nil, fmt.Errorf("docdb: %T cannot be looked up by an index: %w", v, err)
	}
	switch plain := plain.(type) {
	case string, bool:
		return plain, nil
	case json.Number:
		if n, err := plain.Int64(); err == nil {
			return n, nil
		}
	}
	return nil, fmt.Errorf("docdb: %T %s cannot be looked up by an index: it is not a string, 64-bit integer or boolean",
		v, text)
}
