package mongodb_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"go.mongodb.org/mongo-driver/bson"
	"pgregory.net/rapid"

	"lateral/pkg/docdb/mongodb"
)

// thereAndBack turns JSON into BSON and back.
func thereAndBack(body string) (string, error) {
	object, err := mongodb.ToBSON([]byte(body))
	if err != nil {
		return "", err
	}
	raw, err := bson.Marshal(object)
	if err != nil {
		return "", err
	}
	text, err := mongodb.ToJSON(raw)
	return string(text), err
}

func TestNumbers(t *testing.T) {
	tests := []struct{ number, back, kind string }{
		{"0", "0", "int64"},
		{"-1", "-1", "int64"},
		{"9223372036854775807", "9223372036854775807", "int64"},
		{"-9223372036854775808", "-9223372036854775808", "int64"},
		{"-0", "-0", "double"},
		{"1.0", "1", "double"},
		{"1.50", "1.5", "double"},
		{"0.1", "0.1", "double"},
		{"1E3", "1000", "double"},
		{"100e-2", "1", "double"},
		{"1e21", "1e+21", "double"},
		{"5e-324", "5e-324", "double"},
		{"0e999999999999999999999", "", ""},
		{"9223372036854775808", "9223372036854775808", "decimal"},
		{"9223372036854775809", "9223372036854775809", "decimal"},
		{"123456789012345678901234567890", "123456789012345678901234567890", "decimal"},
		{"0.1234567890123456789", "0.1234567890123456789", "decimal"},
		{"1e400", "1e+400", "decimal"},
		{"1234567890123456789012345678901234", "1234567890123456789012345678901234", "decimal"},
		{"12345678901234567890123456789012345", "", ""},
		{"1e7000", "", ""},
		{"1e99999999999999999999", "", ""},
	}
	kinds := map[string]byte{"int64": 0x12, "double": 0x01, "decimal": 0x13}
	for _, test := range tests {
		back, err := thereAndBack(`{"n":` + test.number + `}`)
		if test.back == "" {
			if err == nil {
				t.Errorf("%s came back as %s, want an error", test.number, back)
			}
			continue
		}
		if want := `{"n":` + test.back + `}`; err != nil || back != want {
			t.Errorf("%s came back as %s (%v), want %s", test.number, back, err, want)
			continue
		}
		object, _ := mongodb.ToBSON([]byte(`{"n":` + test.number + `}`))
		raw, _ := bson.Marshal(object)
		if kind := raw[4]; kind != kinds[test.kind] {
			t.Errorf("%s is of BSON type %#x, want %s", test.number, kind, test.kind)
		}
	}
}

func TestForeignTypesAreRefused(t *testing.T) {
	raw, err := bson.Marshal(bson.D{{Key: "when", Value: bson.A{[]byte("binary")}}})
	if err != nil {
		t.Fatal(err)
	}
	if text, err := mongodb.ToJSON(raw); err == nil {
		t.Errorf("binary data became %s", text)
	}
}

// TestObjectsComeBack: any object of strings, integers, doubles, booleans, nulls,
// arrays and objects, also with its keys in order.
func TestObjectsComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		body, err := json.Marshal(anObject(3).Draw(t, "object"))
		if err != nil {
			t.Fatal(err)
		}
		back, err := thereAndBack(string(body))
		if err != nil {
			t.Fatalf("%s: %v", body, err)
		}
		var want, got any
		if err := json.Unmarshal(body, &want); err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal([]byte(back), &got); err != nil {
			t.Fatalf("%s: %v", back, err)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Fatalf("(-want +got):\n%s", diff)
		}
	})
}

func anObject(depth int) *rapid.Generator[map[string]any] {
	key := rapid.String().Filter(func(s string) bool { return !strings.ContainsRune(s, 0) })
	return rapid.MapOfN(key, aValue(depth), 0, 5)
}

func aValue(depth int) *rapid.Generator[any] {
	kinds := []*rapid.Generator[any]{
		rapid.String().AsAny(), rapid.Int64().AsAny(), rapid.Float64().AsAny(), rapid.Bool().AsAny(), rapid.Just[any](nil),
	}
	if depth > 0 {
		kinds = append(kinds, rapid.SliceOfN(aValue(depth-1), 0, 4).AsAny(), anObject(depth-1).AsAny())
	}
	return rapid.OneOf(kinds...)
}

// FuzzBody: any body comes back equal or is refused.
func FuzzBody(f *testing.F) {
	for _, seed := range []string{`{}`, `{"a":[1,2.5,"x",null,true]}`, `{"n":1e309}`, `[]`, `{"a":`, `{"a":1}}`,
		"{\"\x00\":1}", `{"\u0000":1}`} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, body string) {
		back, err := thereAndBack(body)
		if err != nil {
			return
		}
		again, err := thereAndBack(back)
		if err != nil || again != back {
			t.Errorf("%s came back as %s, and that as %s (%v)", body, back, again, err)
		}
	})
}
