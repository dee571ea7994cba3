package httpx

import (
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

const jsonType = "application/json"

// JSONFile is an output that browsers save: JSON that people read.
type JSONFile struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// JSONFileOf is an output of the text. Browsers save it under the name; give it without an
// ending.
func JSONFileOf(name string, text []byte) *JSONFile {
	return &JSONFile{ContentType: jsonType, Disposition: `attachment; filename="` + name + `.json"`, Body: text}
}

// describeJSONFile says in the description that the file has no fixed fields.
func describeJSONFile(op huma.Operation, output reflect.Type) {
	if output != reflect.TypeFor[JSONFile]() {
		return
	}
	op.Responses[strconv.Itoa(op.DefaultStatus)] = &huma.Response{
		Description: http.StatusText(op.DefaultStatus),
		Content: map[string]*huma.MediaType{
			jsonType: {Schema: &huma.Schema{Type: huma.TypeObject, AdditionalProperties: true}}},
	}
}
