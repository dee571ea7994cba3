package httpx

import (
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// anyType stands in the description for a file of one of several types.
const anyType = "application/octet-stream"

// File is an output that browsers save, of whichever type the answer says.
type File struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// FileOf is an output of data. Browsers save it under the name, which has its ending; it must be of letters,
// digits, points and hyphens.
func FileOf(name, contentType string, data []byte) *File {
	return &File{ContentType: contentType, Disposition: `attachment; filename="` + name + `"`, Body: data}
}

// describeAnyFile says that an operation answers with a file, which Huma would call JSON.
func describeAnyFile(op huma.Operation, output reflect.Type) {
	if output == reflect.TypeFor[File]() {
		describeFile(op, anyType)
	}
}
