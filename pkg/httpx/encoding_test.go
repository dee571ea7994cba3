package httpx_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/valyala/fasthttp"

	"lateral/pkg/httpx"
)

func TestLongAnswersAreCompressedForWhoTakesIt(t *testing.T) {
	type secret struct {
		SetCookie string `header:"Set-Cookie"`
		Body      thing
	}
	long := thing{Name: strings.Repeat("phonics ", 1000)}
	s := serve(t,
		row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)),
		row(http.MethodGet, "/session", "open",
			httpx.Handle(func(context.Context, *none) (*secret, error) { return &secret{"a=b", long}, nil })),
		row(http.MethodGet, "/paper", "print", httpx.Handle(func(context.Context, *none) (*httpx.PDF, error) {
			return &httpx.PDF{ContentType: "application/pdf", Body: []byte(long.Name)}, nil
		})))
	body := `{"name":"` + long.Name + `"}`
	plain := s.send(http.MethodPost, "/things", body)
	if plain.header.Get("Content-Encoding") != "" || plain.header.Get("Vary") != "Accept-Encoding" {
		t.Fatalf("without asking: %v", plain.header)
	}
	unpack := map[string]func([]byte, []byte) ([]byte, error){
		"gzip": fasthttp.AppendGunzipBytes, "br": fasthttp.AppendUnbrotliBytes, "zstd": fasthttp.AppendUnzstdBytes,
	}
	for accepted, coding := range map[string]string{
		"gzip": "gzip", "br": "br", "zstd": "zstd", "gzip, deflate, br, zstd": "zstd", "gzip, br;q=0": "gzip", "gzip;q=0": "",
		"identity": "", "deflate": "",
	} {
		a := s.send(http.MethodPost, "/things", body, "Accept-Encoding", accepted)
		if a.header.Get("Content-Encoding") != coding || a.header.Get("ETag") != plain.header.Get("ETag") {
			t.Errorf("%s: as %q under %s", accepted, a.header.Get("Content-Encoding"), a.header.Get("ETag"))
			continue
		}
		if coding == "" {
			continue
		}
		if text, err := unpack[coding](nil, []byte(a.body)); err != nil || string(text) != plain.body ||
			len(a.body)*10 > len(plain.body) {
			t.Errorf("%s: %d bytes, unpacked %d of %d, %v", accepted, len(a.body), len(text), len(plain.body), err)
		}
	}
	for name, a := range map[string]answer{
		"a short one": s.send(http.MethodPost, "/things", `{"name":"x"}`, "Accept-Encoding", "gzip"),
		"a secret":    s.send(http.MethodGet, "/session", "", "Accept-Encoding", "gzip"),
		"a PDF":       s.send(http.MethodGet, "/paper", "", "Accept-Encoding", "gzip"),
	} {
		if a.status != http.StatusOK || a.header.Get("Content-Encoding") != "" {
			t.Errorf("%s is compressed: %d %v", name, a.status, a.header)
		}
	}
}
