package docdbtest

import (
	"encoding/json"
	"math/big"
)

// spelled replaces every number in v by one spelling of its exact value.
func spelled(v any) any {
	switch v := v.(type) {
	case json.Number:
		value, ok := new(big.Rat).SetString(v.String())
		if !ok {
			return "no number: " + v.String()
		}
		return "number " + value.RatString()
	case []any:
		for i := range v {
			v[i] = spelled(v[i])
		}
	case map[string]any:
		for key := range v {
			v[key] = spelled(v[key])
		}
	}
	return v
}
