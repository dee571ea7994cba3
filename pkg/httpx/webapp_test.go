package httpx_test

import (
	"net/http"
	"strings"
	"testing"
	"testing/fstest"

	"lateral/pkg/httpx"
)

func built() fstest.MapFS {
	return fstest.MapFS{
		"index.html":            {Data: []byte("<title>the app</title>")},
		"logo.svg":              {Data: []byte("<svg/>")},
		"assets/app-1a2b.js":    {Data: []byte("run()")},
		"assets/font-3c.woff2":  {Data: []byte("letters")},
		"assets/style-4d5e.css": {Data: []byte("p{}")},
	}
}

func withApp(t *testing.T, files fstest.MapFS) served {
	t.Helper()
	s := serve(t, row(http.MethodPost, "/api/things/{id}", "add-thing", httpx.Handle(echo)),
		row(http.MethodGet, "/api/things/{id}", "get-thing", failing(nil)))
	s.Page("/healthz", func(w http.ResponseWriter, r *http.Request) {
		_, _ = w.Write([]byte("fine " + httpx.RequestID(r.Context())))
	})
	if err := s.WebApp(files, "/api/", "/healthz"); err != nil {
		t.Fatal(err)
	}
	return s
}

func TestWebApp(t *testing.T) {
	const year = "public, max-age=31536000, immutable"
	tests := []struct {
		path, contains, kind, kept string
		status                     int
	}{
		{"/", "the app", "text/html; charset=utf-8", "no-cache", 200},
		{"/index.html", "the app", "text/html; charset=utf-8", "no-cache", 200},
		{"/needs/need_1/edit?step=2", "the app", "text/html; charset=utf-8", "no-cache", 200},
		{"/assets", "the app", "text/html; charset=utf-8", "no-cache", 200},
		{"/logo.svg", "<svg/>", "image/svg+xml; charset=utf-8", "no-cache", 200},
		{"/assets/app-1a2b.js", "run()", "text/javascript; charset=utf-8", year, 200},
		{"/assets/style-4d5e.css", "p{}", "text/css; charset=utf-8", year, 200},
		{"/assets/font-3c.woff2", "letters", "font/woff2; charset=utf-8", year, 200},
		{"/assets/app-old.js", "There is no such page.", "application/problem+json", "no-store", 404},
		{"/../../etc/passwd.txt", "There is no such page.", "application/problem+json", "no-store", 404},
		{"/api/nothing", "There is no such page.", "application/problem+json", "no-store", 404},
		{"/api/", "There is no such page.", "application/problem+json", "no-store", 404},
		{"/healthz", "fine ", "text/plain; charset=utf-8", "no-store", 200},
	}
	s := withApp(t, built())
	for _, tt := range tests {
		t.Run(tt.path, func(t *testing.T) {
			a := s.send(http.MethodGet, tt.path, "")
			if a.status != tt.status || !strings.Contains(a.body, tt.contains) {
				t.Errorf("answered %d %s", a.status, a.body)
			}
			if kind, kept := a.header.Get("Content-Type"), a.header.Get("Cache-Control"); kind != tt.kind || kept != tt.kept {
				t.Errorf("it is %q, kept %q; want %q, %q", kind, kept, tt.kind, tt.kept)
			}
		})
	}
}

func TestMethodsBesideTheWebApp(t *testing.T) {
	tests := []struct {
		method, path string
		status       int
		allow        string
	}{
		{http.MethodPost, "/api/nothing", 404, ""},
		{http.MethodDelete, "/api/things/1", 405, "GET, POST"},
		{http.MethodPost, "/needs", 405, "GET, HEAD"},
		{http.MethodHead, "/needs", 200, ""},
		{http.MethodHead, "/healthz", 200, ""},
		{http.MethodHead, "/api/things/1", 200, ""},
		{http.MethodHead, "/api/nothing", 404, ""},
	}
	s := withApp(t, built())
	for _, tt := range tests {
		t.Run(tt.method+" "+tt.path, func(t *testing.T) {
			a := s.send(tt.method, tt.path, "")
			if a.status != tt.status || a.header.Get("Allow") != tt.allow {
				t.Errorf("answered %d, allows %q", a.status, a.header.Get("Allow"))
			}
			if tt.method == http.MethodHead && a.body != "" {
				t.Errorf("HEAD has the body %q", a.body)
			}
		})
	}
}

func TestAProgramWithoutTheWebAppSaysSo(t *testing.T) {
	s := withApp(t, fstest.MapFS{})
	if p := s.problem(s.send(http.MethodGet, "/", "")); p.Status != 503 ||
		p.Detail != "The web app was not built into this program." {
		t.Errorf("answered %+v", p)
	}
	if a := s.send(http.MethodGet, "/api/things/1", ""); a.status != 200 {
		t.Errorf("the API answered %+v", a)
	}
}

func TestFilesThatTheBuildHasPackedAreSentAsTheyAre(t *testing.T) {
	long := strings.Repeat("run();", 1000)
	files := built()
	files["assets/long-6f.js"] = &fstest.MapFile{Data: []byte(long)}
	files["assets/long-6f.js.br"] = &fstest.MapFile{Data: []byte("as brotli")}
	files["assets/long-6f.js.gz"] = &fstest.MapFile{Data: []byte("as gzip")}
	s := withApp(t, files)
	tests := []struct{ accepted, coding, body string }{
		{"br", "br", "as brotli"}, {"gzip, deflate, br, zstd", "br", "as brotli"}, {"gzip", "gzip", "as gzip"},
		{"*", "br", "as brotli"},
		{"br;q=0, gzip", "gzip", "as gzip"}, {"br;q=0.5, *;q=0", "br", "as brotli"}, {"BR", "br", "as brotli"},
		{"", "", long}, {"identity", "", long}, {"*;q=0", "", long}, {"gzip;q=0", "", long}, {"gzipped", "", long},
	}
	for _, tt := range tests {
		a := s.send(http.MethodGet, "/assets/long-6f.js", "", "Accept-Encoding", tt.accepted)
		if a.body != tt.body || a.header.Get("Content-Encoding") != tt.coding || a.header.Get("Vary") != "Accept-Encoding" {
			t.Errorf("%q: %d bytes as %q, Vary %q", tt.accepted, len(a.body), a.header.Get("Content-Encoding"),
				a.header.Get("Vary"))
		}
		if kind := a.header.Get("Content-Type"); kind != "text/javascript; charset=utf-8" {
			t.Errorf("%q: it is %q", tt.accepted, kind)
		}
	}
	if a := s.send(http.MethodGet, "/assets/long-6f.js.br", ""); a.status != http.StatusNotFound {
		t.Errorf("packed, by its own name: %d", a.status)
	}
}

func TestAFileThatOneHasIsNotSentAgain(t *testing.T) {
	files := built()
	s := withApp(t, files)
	for _, path := range []string{"/", "/needs/need_1", "/logo.svg", "/assets/app-1a2b.js"} {
		tag := s.send(http.MethodGet, path, "").header.Get("ETag")
		for _, given := range []string{tag, `"other", ` + tag, strings.TrimPrefix(tag, "W/"),
			strings.TrimSuffix(tag, `"`) + `-gzip"`} {
			if a := s.send(http.MethodGet, path, "", "If-None-Match",
				given); a.status != http.StatusNotModified || a.body != "" || a.header.Get("ETag") != tag {
				t.Errorf("%s with %s: %d %q", path, given, a.status, a.body)
			}
		}
		if a := s.send(http.MethodGet, path, "", "If-None-Match", `"other"`); a.status != http.StatusOK {
			t.Errorf("%s with another tag: %d", path, a.status)
		}
	}
	files["index.html"] = &fstest.MapFile{Data: []byte("<title>the next app</title>")}
	if withApp(t, files).send(http.MethodGet, "/", "").header.Get("ETag") ==
		s.send(http.MethodGet, "/", "").header.Get("ETag") {
		t.Error("the next app has the tag of this one")
	}
}

func TestFilesAreCompressedForWhoCanReadThem(t *testing.T) {
	files := built()
	files["assets/long-6f.js"] = &fstest.MapFile{Data: []byte(strings.Repeat("run();", 1000))}
	s := withApp(t, files)
	plain := s.send(http.MethodGet, "/assets/long-6f.js", "")
	small := s.send(http.MethodGet, "/assets/long-6f.js", "", "Accept-Encoding", "gzip")
	if plain.header.Get("Content-Encoding") != "" || small.header.Get("Content-Encoding") != "gzip" ||
		len(small.body) >= len(plain.body)/10 {
		t.Errorf("%d bytes plain, %d as %q", len(plain.body), len(small.body), small.header.Get("Content-Encoding"))
	}
}
