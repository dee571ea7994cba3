package httpx_test

import (
	"errors"
	"fmt"
	"net/http"
	"testing"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

// What the program is built on fails in ways that only the program knows. It says how each
// is answered; a failure of ours counts more than the words of the use-case that met it.
func TestFailuresOfWhatIsBeneathAreAnsweredAsTheProgramSays(t *testing.T) {
	full, lost := errors.New("full"), errors.New("lost")
	tests := []struct {
		name   string
		err    error
		status int
		detail string
		after  string
	}{
		{"ours", fmt.Errorf("saving: %w", full), 503, "There is no room.", "60"},
		{"ours, within a refusal", errors.Join(apperr.NotFound("book"), full), 503, "There is no room.", "60"},
		{"the caller's", fmt.Errorf("reading on: %w", lost), 422, "Start again.", ""},
		{"the caller's, within a refusal", errors.Join(apperr.NotFound("book"), lost), 404, "", ""},
		{"another", errors.New("else"), 500, "", ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serveWith(t, httpx.Options{
				Routes: []httpx.Route{row(http.MethodPost, "/do", "do", failing(tt.err))},
				Failures: []httpx.Failure{
					{Err: full, Problem: httpx.Problem{Status: 503, Code: "full", Detail: "There is no room.", After: time.Minute}},
					{Err: lost, Problem: httpx.Problem{Status: 422, Code: "lost", Detail: "Start again."}},
				},
			})
			a := s.send(http.MethodPost, "/do", "")
			p := s.problem(a)
			if a.status != tt.status || tt.detail != "" && p.Detail != tt.detail || a.header.Get("Retry-After") != tt.after {
				t.Errorf("answered %+v, after %q", p, a.header.Get("Retry-After"))
			}
		})
	}
}
