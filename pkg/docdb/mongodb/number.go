package mongodb

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/bson/primitive"
)

// toNumber returns the JSON number as int64, float64 or Decimal128: the first of them that
// gives back the same number; an error if none does.
func toNumber(text string) (any, error) {
	if n, err := strconv.ParseInt(text, 10, 64); err == nil && text != "-0" {
		return n, nil
	}
	want := parseDecimal(text)
	if f, err := strconv.ParseFloat(text, 64); err == nil && parseDecimal(formatFloat(f)) == want {
		return f, nil
	}
	if d, err := primitive.ParseDecimal128(text); err == nil && parseDecimal(d.String()) == want {
		return d, nil
	}
	return nil, fmt.Errorf("the number %.80s has more digits than can be kept", text)
}

func formatFloat(f float64) string { return strconv.FormatFloat(f, 'e', -1, 64) }

// decimal is a number regardless of its spelling: 1.50 and 15e-1 are the same.
type decimal struct {
	negative bool
	digits   string // without zeros at either end; "" is zero
	exponent string // power of ten of the last digit
}

// parseDecimal reads a JSON number, or what Decimal128 writes.
func parseDecimal(text string) decimal {
	text, negative := strings.CutPrefix(text, "-")
	mantissa, exponent, _ := strings.Cut(strings.ToLower(text), "e")
	whole, fraction, _ := strings.Cut(mantissa, ".")
	shift, err := strconv.Atoi(strings.TrimPrefix(exponent, "+"))
	if err != nil && exponent != "" { // larger than any number that is kept
		return decimal{negative: negative, digits: whole + fraction, exponent: exponent}
	}
	digits := strings.TrimRight(whole+fraction, "0")
	last := shift - len(fraction) + len(whole+fraction) - len(digits)
	digits = strings.TrimLeft(digits, "0")
	if digits == "" {
		return decimal{negative: negative}
	}
	return decimal{negative: negative, digits: digits, exponent: strconv.Itoa(last)}
}

func appendNumber(to []byte, v bson.RawValue) ([]byte, error) {
	switch v.Type {
	case bson.TypeInt64:
		return strconv.AppendInt(to, v.Int64(), 10), nil
	case bson.TypeDecimal128:
		return append(to, strings.Replace(v.Decimal128().String(), "E+", "e+", 1)...), nil
	}
	text, err := json.Marshal(v.Double())
	return append(to, text...), err
}
