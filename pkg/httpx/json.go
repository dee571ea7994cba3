package httpx

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/danielgtaylor/huma/v2"
)

// strictJSON is Huma's format of bodies, but refuses an object that has a key
// twice: which of the two was meant, nobody knows.
var strictJSON = huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: unmarshalOnce}

// unmarshalOnce is called twice for each body: first for its plain values, which
// are looked at, then for the type of the input.
func unmarshalOnce(data []byte, v any) error {
	if err := huma.DefaultJSONFormat.Unmarshal(data, v); err != nil {
		return err
	}
	if _, first := v.(*any); !first {
		return nil
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return keysOnce(d)
}

// keysOnce reads one value, which is known to be JSON and not nested too deeply.
func keysOnce(d *json.Decoder) error {
	begin, err := d.Token()
	if err != nil {
		return err
	}
	if _, nested := begin.(json.Delim); !nested {
		return nil
	}
	seen := map[json.Token]bool{}
	for d.More() {
		if begin == json.Delim('{') {
			key, err := d.Token()
			if err != nil {
				return err
			}
			if seen[key] {
				return fmt.Errorf("duplicate key %q", key)
			}
			seen[key] = true
		}
		if err := keysOnce(d); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}
