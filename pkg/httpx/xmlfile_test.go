package httpx_test

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"
	"testing"

	"lateral/pkg/httpx"
)

func TestXMLIsSavedAndDescribedAsAFile(t *testing.T) {
	file := func(err error) httpx.Endpoint {
		return httpx.Handle(func(context.Context, *none) (*httpx.XMLFile, error) {
			return httpx.XMLFileOf("A-4001", func(w io.Writer) error {
				_, written := io.WriteString(w, "<a/>")
				return errors.Join(written, err)
			})
		})
	}
	s := serve(t, row("GET", "/file", "get-file", file(nil)),
		row("GET", "/torn", "get-torn", file(errors.New("disk full"))))
	a := s.send("GET", "/file", "")
	if a.status != http.StatusOK || a.body != "<a/>" || a.header.Get("Content-Type") != "application/xml" ||
		a.header.Get("Content-Disposition") != `attachment; filename="A-4001.xml"` {
		t.Errorf("%d %v %s", a.status, a.header, a.body)
	}
	if a := s.send("GET", "/torn", ""); a.status != http.StatusInternalServerError ||
		strings.Contains(a.body, "disk full") {
		t.Errorf("a file that could not be made: %d %s", a.status, a.body)
	}
	if a := s.send("GET", "/openapi.json", ""); strings.Count(a.body, `"application/xml":{"schema":`) != 2 {
		t.Errorf("described otherwise: %s", a.body)
	}
}
