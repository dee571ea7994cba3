package docdb_test

import (
	"encoding/json"
	"math/rand/v2"
	"testing"

	"lateral/pkg/docdb"
)

// A body is refused where the standard library cannot read it: the faster reader that looks at it is no laxer.
func TestABodyThatIsNoJSONIsRefused(t *testing.T) {
	bodies := []string{
		`{"a":1,"b":"x\u0041\n","c":[1,2,{"d":null}],"e":{"f":true,"g":-1.5e+10},"h":false}`,
		`{"id":"line_1","on":"2026-03-01","amount":{"pence":-12,"currency":"GBP"},"n":0,"z":"é☃"}`,
	}
	signs := []byte(`{}[]",:0123456789.eE+-tfnulrsa\/ ` + "\t\n\x01\x7f")
	chance := rand.New(rand.NewPCG(1, 2))
	schema, refused := docdb.Schema{Name: "things"}, 0
	for range 20_000 {
		body := []byte(bodies[chance.IntN(len(bodies))])
		for range 1 + chance.IntN(3) {
			at := chance.IntN(len(body))
			switch sign := signs[chance.IntN(len(signs))]; chance.IntN(3) {
			case 0:
				body[at] = sign
			case 1:
				body = append(body[:at], body[at+1:]...)
			case 2:
				body = append(body[:at], append([]byte{sign}, body[at:]...)...)
			}
		}
		var object map[string]json.RawMessage
		want := json.Unmarshal(body, &object)
		if got := schema.Check(docdb.Document{ID: "1", Body: body}); want != nil && got == nil {
			t.Errorf("%q is taken: %v", body, want)
		}
		if want != nil {
			refused++
		}
	}
	if refused < 5_000 {
		t.Errorf("only %d of them are no JSON", refused)
	}
}
