package httpx

import (
	"io"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

const xmlType = "application/xml"

// XMLFile is an output that browsers save: XML for other programs.
type XMLFile struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// XMLFileOf makes an output of what write writes. Browsers save it under the name; give it
// without an ending.
func XMLFileOf(name string, write func(io.Writer) error) (*XMLFile, error) {
	file, err := written(write)
	if err != nil {
		return nil, err
	}
	return &XMLFile{
		ContentType: xmlType, Disposition: `attachment; filename="` + name + `.xml"`, Body: file,
	}, nil
}

// describeXMLFile names the kind of file in the description, which Huma would call JSON.
func describeXMLFile(op huma.Operation, output reflect.Type) {
	if output == reflect.TypeFor[XMLFile]() {
		describeFile(op, xmlType)
	}
}
