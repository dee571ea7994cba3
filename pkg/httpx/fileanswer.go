package httpx

import (
	"bytes"
	"io"
	"net/http"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

// written is what write writes.
func written(write func(io.Writer) error) ([]byte, error) {
	var file bytes.Buffer
	err := write(&file)
	return file.Bytes(), err
}

// describeFile says that an operation answers with a file of a type, which Huma would call JSON.
func describeFile(op huma.Operation, contentType string) {
	op.Responses[strconv.Itoa(op.DefaultStatus)] = &huma.Response{
		Description: http.StatusText(op.DefaultStatus),
		Content: map[string]*huma.MediaType{
			contentType: {Schema: &huma.Schema{Type: huma.TypeString, Format: "binary"}},
		},
	}
}
