package httpx

import (
	"bytes"
	"io"
	"net/http"
	"reflect"
	"strconv"

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
	var file bytes.Buffer
	if err := write(&file); err != nil {
		return nil, err
	}
	return &PDF{ContentType: pdfType, Disposition: `inline; filename="` + name + `.pdf"`, Body: file.Bytes()}, nil
}

// describePDF names the kind of file in the description, which Huma would call JSON.
func describePDF(op huma.Operation, output reflect.Type) {
	if output != reflect.TypeFor[PDF]() {
		return
	}
	op.Responses[strconv.Itoa(op.DefaultStatus)] = &huma.Response{
		Description: http.StatusText(op.DefaultStatus),
		Content: map[string]*huma.MediaType{
			pdfType: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
		},
	}
}
