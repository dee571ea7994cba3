package docdb

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	fastjson "github.com/segmentio/encoding/json"
)

// MaxBody is the most bytes of a body that every engine can keep.
const MaxBody = 10 << 20

// Check refuses a document that some engine could not keep, or would find differently. It
// must have an id. Its body must be a JSON object in UTF-8, no longer than MaxBody, without
// U+0000 in a key. At the paths of indexes it may hold only strings, 64-bit integers,
// booleans and null. Engines call it before they write.
func (s Schema) Check(d Document) error {
	if d.ID == "" || !utf8.ValidString(d.ID) {
		return fmt.Errorf("docdb: %q cannot be the id of a document of %s", d.ID, s.Name)
	}
	if err := s.checkBody(d.Body); err != nil {
		return fmt.Errorf("docdb: body of %s for %s: %w", d.ID, s.Name, err)
	}
	return nil
}

func (s Schema) checkBody(body json.RawMessage) error {
	if len(body) > MaxBody {
		return fmt.Errorf("%d bytes, at most %d", len(body), MaxBody)
	}
	if !utf8.Valid(body) {
		return errors.New("not UTF-8")
	}
	var object map[string]json.RawMessage
	if err := fastjson.Unmarshal(body, &object); err != nil {
		return err
	}
	if object == nil {
		return errors.New("null is not an object")
	}
	if err := checkKeys(body); err != nil {
		return err
	}
	for _, ix := range s.Indexes {
		for _, f := range ix.Fields {
			if err := checkField(object, f); err != nil {
				return fmt.Errorf("%s, of index %s: %w", f, ix.Name, err)
			}
		}
		for _, w := range ix.Where {
			if err := checkField(object, w.Field); err != nil {
				return fmt.Errorf("%s, of index %s: %w", w.Field, ix.Name, err)
			}
		}
	}
	return nil
}

// checkField looks at the value at the path. A missing value is fine.
func checkField(object map[string]json.RawMessage, path string) error {
	key, rest, deeper := strings.Cut(path, ".")
	value := object[key]
	if len(value) == 0 {
		return nil
	}
	switch value[0] {
	case '[':
		return errors.New("an array cannot be indexed")
	case '{':
		if !deeper {
			return errors.New("an object cannot be indexed")
		}
		var inner map[string]json.RawMessage
		if err := fastjson.Unmarshal(value, &inner); err != nil {
			return err
		}
		return checkField(inner, rest)
	case '"', 't', 'f', 'n':
		return nil
	}
	if deeper { // nothing is inside a number
		return nil
	}
	if _, err := strconv.ParseInt(string(value), 10, 64); err != nil {
		return fmt.Errorf("%s is not a 64-bit integer", value)
	}
	return nil
}

func checkKeys(body json.RawMessage) error {
	if !bytes.Contains(body, []byte(`\u0000`)) {
		return nil
	}
	var v any
	if err := json.Unmarshal(body, &v); err != nil {
		return err
	}
	return withoutNUL(v)
}

func withoutNUL(v any) error {
	switch v := v.(type) {
	case []any:
		for _, inner := range v {
			if err := withoutNUL(inner); err != nil {
				return err
			}
		}
	case map[string]any:
		for key, inner := range v {
			if strings.ContainsRune(key, 0) {
				return fmt.Errorf("the key %q", key)
			}
			if err := withoutNUL(inner); err != nil {
				return err
			}
		}
	}
	return nil
}
