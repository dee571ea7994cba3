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

func TestAPDFIsAnsweredAndDescribedAsOne(t *testing.T) {
	paper := func(err error) httpx.Endpoint {
		return httpx.Handle(func(context.Context, *none) (*httpx.PDF, error) {
			return httpx.PDFOf("A-4001", func(w io.Writer) error {
				_, written := io.WriteString(w, "%PDF-")
				return errors.Join(written, err)
			})
		})
	}
	s := serve(t, row("GET", "/paper", "get-paper", paper(nil)),
		row("GET", "/torn", "get-torn", paper(errors.New("disk full"))))
	a := s.send("GET", "/paper", "")
	if a.status != http.StatusOK || a.body != "%PDF-" || a.header.Get("Content-Type") != "application/pdf" ||
		a.header.Get("Content-Disposition") != `inline; filename="A-4001.pdf"` {
		t.Errorf("%d %v %s", a.status, a.header, a.body)
	}
	if a := s.send("GET", "/torn", ""); a.status != http.StatusInternalServerError ||
		strings.Contains(a.body, "disk full") {
		t.Errorf("a file that could not be made: %d %s", a.status, a.body)
	}
	if a := s.send("GET", "/openapi.json", ""); strings.Count(a.body, `"application/pdf":{"schema":`) != 2 {
		t.Errorf("described otherwise: %s", a.body)
	}
}
