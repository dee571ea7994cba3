package httpx

import (
	"net/http"
	"reflect"
	"strconv"

	"github.com/danielgtaylor/huma/v2"
)

const csvType = "text/csv"

// CSVFile is an output that browsers save: a list for spreadsheets.
type CSVFile struct {
	ContentType string `header:"Content-Type"`
	Disposition string `header:"Content-Disposition"`
	Body        []byte
}

// CSVFileOf is an output of the text, which is UTF-8. Browsers save it under the name; give
// it without an ending.
func CSVFileOf(name string, text []byte) *CSVFile {
	return &CSVFile{
		ContentType: csvType + "; charset=utf-8; header=present",
		Disposition: `attachment; filename="` + name + `.csv"`, Body: text,
	}
}

// describeCSVFile names the kind of file in the description, which Huma would call JSON.
func describeCSVFile(op huma.Operation, output reflect.Type) {
	if output != reflect.TypeFor[CSVFile]() {
		return
	}
	op.Responses[strconv.Itoa(op.DefaultStatus)] = &huma.Response{
		Description: http.StatusText(op.DefaultStatus),
		Content:     map[string]*huma.MediaType{csvType: {Schema: &huma.Schema{Type: huma.TypeString}}},
	}
}
