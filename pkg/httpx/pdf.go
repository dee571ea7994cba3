package httpx

import (
	"io"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

const pdfType = "application/pdf"

// PDF is an output that browsers show and can save.
type PDF struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// PDFOf makes an output of what write writes. Browsers save it under the name; give it
// without an ending.
func PDFOf(name string, write func(io.Writer) error) (*PDF, error) {
	file, err := written(write)
	if err != nil {
		return nil, err
	}
	return &PDF{ContentType: pdfType, Disposition: `inline; filename="` + name + `.pdf"`, Body: file}, nil
}

// describePDF names the kind of file in the description, which Huma would call JSON.
func describePDF(op huma.Operation, output reflect.Type) {
	if output == reflect.TypeFor[PDF]() {
		describeFile(op, pdfType)
	}
}
