package httpx

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/danielgtaylor/huma/v2"
)

// strictJSON is Huma's format of bodies, but it refuses an object that has a key twice, in
// any case of letters, since nobody knows which was meant. It also refuses text that is not
// UTF-8, which Huma would repair silently.
var strictJSON = huma.Format{Marshal: huma.DefaultJSONFormat.Marshal, Unmarshal: unmarshalOnce}

var errNotUTF8 = errors.New("invalid UTF-8")

// unmarshalOnce is called twice for each body: first for its plain values, which it checks,
// then for the type of the input.
func unmarshalOnce(data []byte, v any) error {
	if err := huma.DefaultJSONFormat.Unmarshal(data, v); err != nil {
		return err
	}
	if _, first := v.(*any); !first {
		return nil
	}
	if !utf8.Valid(data) || hasHalf(data) {
		return errNotUTF8
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.UseNumber()
	return keysOnce(d)
}

// hasHalf says whether JSON has an escaped half of a character (a surrogate)
// without the other half.
func hasHalf(data []byte) bool {
	for i := bytes.IndexByte(data, '\\'); i >= 0 && i+1 < len(data); {
		unit, isUnit := unitAt(data, i)
		next, follows := unitAt(data, i+6)
		step := 2
		switch {
		case isUnit && utf16.DecodeRune(unit, next) != utf8.RuneError && follows:
			step = 12
		case isUnit && utf16.IsSurrogate(unit):
			return true
		case isUnit:
			step = 6
		}
		more := bytes.IndexByte(data[min(i+step, len(data)):], '\\')
		if more < 0 {
			return false
		}
		i += step + more
	}
	return false
}

// unitAt is the escaped code unit that begins there: \u and four digits.
func unitAt(data []byte, at int) (rune, bool) {
	if at+6 > len(data) || data[at] != '\\' || data[at+1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(data[at+2:at+6]), 16, 16)
	return rune(unit), err == nil
}

// folded is a key as encoding/json compares it: regardless of case.
func folded(key string) string {
	return strings.Map(func(r rune) rune {
		least := r
		for other := unicode.SimpleFold(r); other != r; other = unicode.SimpleFold(other) {
			least = min(least, other)
		}
		return least
	}, key)
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
	seen := map[string]bool{}
	for d.More() {
		if begin == json.Delim('{') {
			key, err := d.Token()
			if err != nil {
				return err
			}
			name, _ := key.(string) // as keys are
			if seen[folded(name)] {
				return fmt.Errorf("duplicate key %q", name)
			}
			seen[folded(name)] = true
		}
		if err := keysOnce(d); err != nil {
			return err
		}
	}
	_, err = d.Token()
	return err
}
