package httpx_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

const notUTF8 = "This is not UTF-8 text. Send it as UTF-8, without halves of characters."

func TestWhatIsSentWrong(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	field := func(location, message string) []httpx.ProblemField {
		return []httpx.ProblemField{{Location: location, Message: message}}
	}
	const putRight = "Some of what was sent needs to be put right."
	tests := []struct {
		name, body string
		status     int
		code       string
		detail     string
		fields     []httpx.ProblemField
	}{
		{"nothing", "", 400, "bad_request", "Nothing was sent. Send a JSON object.", nil},
		{"no JSON", "name=x", 400, "bad_request", putRight, field("body", "This is not JSON.")},
		{"half of it", `{"name":`, 400, "bad_request", putRight, field("body", "This JSON is cut short.")},
		{"a list", `[]`, 422, "invalid", putRight, field("body", "This must be an object.")},
		{"null", `null`, 422, "invalid", putRight, field("body", "This must be an object.")},
		{"an unknown field", `{"name":"x","colour":"red"}`, 422, "invalid", putRight,
			field("body.colour", "There is no such field.")},
		{"a missing field", `{}`, 422, "invalid", putRight, field("body", "This is missing: name.")},
		{"a number for a text", `{"name":1}`, 422, "invalid", putRight, field("body.name", "This must be text.")},
		{"a text for a number", `{"name":"x","days":"2"}`, 422, "invalid", putRight,
			field("body.days", "This must be a whole number.")},
		{"half a half-day", `{"name":"x","days":1.5}`, 422, "invalid", putRight,
			field("body.days", "This must be a whole number.")},
		{"too little", `{"name":"x","days":0}`, 422, "invalid", putRight,
			field("body.days", "This is too little. The least is: 1.")},
		{"too much", `{"name":"x","days":21}`, 422, "invalid", putRight,
			field("body.days", "This is too much. The most is: 20.")},
		{"far too much", `{"name":"x","rate":1000001}`, 422, "invalid", putRight,
			field("body.rate", "This is too much. The most is: 1000000.")},
		{"not one of the choices", `{"name":"x","kind":"odd"}`, 422, "invalid", putRight,
			field("body.kind", "This must be one of: near, far.")},
		{"no date", `{"name":"x","on":"tomorrow"}`, 422, "invalid", putRight,
			field("body.on", "This must be a date, like 2026-02-03.")},
		{"several at once", `{"name":1,"days":"2"}`, 422, "invalid", putRight, []httpx.ProblemField{
			{Location: "body.days", Message: "This must be a whole number."},
			{Location: "body.name", Message: "This must be text."},
		}},
		{"a whole number with an exponent", `{"name":"x","days":1e1}`, 422, "invalid", putRight,
			field("body.days", "This number is too large, or not written in digits alone.")},
		{"more than a number can be", `{"name":"x","days":1e400}`, 400, "bad_request", putRight,
			field("body", "This number is too large, or not written in digits alone.")},
		{"a field twice", `{"name":"x","days":2,"name":"y"}`, 400, "bad_request", putRight,
			field("body", "This is there twice: name.")},
		{"a field twice, of two kinds", `{"name":1,"name":"y"}`, 400, "bad_request", putRight,
			field("body", "This is there twice: name.")},
		{"a field of something within twice", `{"name":"x","sum":{"pence":1,"pence":1}}`, 400, "bad_request", putRight,
			field("body", "This is there twice: pence.")},
		{"a field twice, once in capitals", `{"name":"x","Name":"y"}`, 400, "bad_request", putRight,
			field("body", "This is there twice: Name.")},
		{"a field twice, once with a long s", `{"days":2,"name":"x","dayſ":3}`, 400, "bad_request", putRight,
			field("body", "This is there twice: dayſ.")},
		{"a field within twice, once in capitals", `{"name":"x","sum":{"pence":1,"PENCE":1}}`, 400, "bad_request", putRight,
			field("body", "This is there twice: PENCE.")},
		{"a letter of Latin-1", "{\"name\":\"caf\xe9\"}", 400, "bad_request", putRight, field("body", notUTF8)},
		{"a letter cut short", "{\"name\":\"caf\xc3\"}", 400, "bad_request", putRight, field("body", notUTF8)},
		{"half a character", `{"name":"\ud83d"}`, 400, "bad_request", putRight, field("body", notUTF8)},
		{"the other half", `{"name":"x\ude00"}`, 400, "bad_request", putRight, field("body", notUTF8)},
		{"halves in the wrong order", `{"name":"\ude00\ud83d"}`, 400, "bad_request", putRight, field("body", notUTF8)},
		{"half a character before another", `{"name":"\ud83d\u0041"}`, 400, "bad_request", putRight, field("body", notUTF8)},
		{"half a character in a key", `{"name":"x","\udc00":1}`, 400, "bad_request", putRight, field("body", notUTF8)},
		{"a sum that is too large", `{"name":"x","sum":{"pence":9223372036854775808}}`, 422, "invalid", putRight,
			field("body.sum.pence", "This number is too large, or not written in digits alone.")},
		{"a text of a quarter of a megabyte", `{"name":"` + strings.Repeat("a", 256<<10) + `"}`, 413,
			"request_entity_too_large", "What was sent is too large. Please shorten it.", nil},
		{"a text of a megabyte", `{"name":"` + strings.Repeat("a", 1<<20) + `"}`, 413, "request_entity_too_large",
			"What was sent is too large. Please shorten it.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := s.send(http.MethodPost, "/things", tt.body)
			p := s.problem(a)
			want := httpx.Problem{
				Title: http.StatusText(tt.status), Status: tt.status, Code: tt.code, Detail: tt.detail,
				RequestID: p.RequestID, Errors: tt.fields,
			}
			if diff := cmp.Diff(want, p); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestHowABodyIsMarked(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	tests := []struct {
		name, header, value string
		status              int
		detail              string
	}{
		{"as JSON", "Content-Type", "application/json; charset=utf-8", 200, ""},
		{"as nothing", "Content-Type", "", 200, ""},
		{"as a form", "Content-Type", "application/x-www-form-urlencoded", 415,
			"Send JSON, and say so: Content-Type: application/json."},
		{"as text", "Content-Type", "text/plain", 415, "Send JSON, and say so: Content-Type: application/json."},
		{"compressed", "Content-Encoding", "gzip", 415, "Send the body as it is, without a Content-Encoding."},
		{"not compressed", "Content-Encoding", "identity", 200, ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := s.send(http.MethodPost, "/things", `{"name":"x"}`, tt.header, tt.value)
			if a.status != tt.status {
				t.Errorf("answered %+v", a)
			}
			if tt.status == http.StatusOK {
				return
			}
			if p := s.problem(a); p.Detail != tt.detail || p.Code != "unsupported_media_type" {
				t.Errorf("answered %+v", p)
			}
		})
	}
}

func TestControlCharactersAreData(t *testing.T) {
	var got string
	take := httpx.Handle(func(_ context.Context, in *thingInput) (*none, error) {
		got = in.Body.Name
		return nil, nil
	})
	s := serve(t, row(http.MethodPost, "/things", "add-thing", take))
	if a := s.send(http.MethodPost, "/things", `{"name":"a\u0000b\u001b[31m\u202e"}`); a.status != http.StatusOK ||
		got != "a\x00b\x1b[31m\u202e" {
		t.Errorf("the use-case got %q, answered %+v", got, a)
	}
}

func TestWhoMustWaitIsToldHowLong(t *testing.T) {
	tests := []struct {
		name string
		err  error
		want string
	}{
		{"minutes", apperr.TooMany("Wait.", 2*time.Minute), "120"},
		{"a part of a second is a second", apperr.TooMany("Wait.", time.Millisecond), "1"},
		{"rounded up, so that nobody comes too early",
			fmt.Errorf("signing in: %w", apperr.TooMany("Wait.", 14*time.Second+1)), "15"},
		{"not known", apperr.TooMany("Wait.", 0), ""},
		{"another problem", apperr.NotFound("need"), ""},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			s := serve(t, row(http.MethodPost, "/do", "do", failing(tt.err)))
			if got := s.send(http.MethodPost, "/do", "").header.Get("Retry-After"); got != tt.want {
				t.Errorf("Retry-After: %q, want %q", got, tt.want)
			}
		})
	}
}

func TestKindsOfErrorHaveAStatus(t *testing.T) {
	const ours = "Something went wrong on our side. Please look whether it was saved before you try again, and tell us " +
		"the request number if it happens again."
	tests := []struct {
		err    error
		status int
		code   string
		detail string
	}{
		{apperr.Invalid(apperr.Field{Path: "days", Message: "x"}), 422, "invalid", ""},
		{apperr.Unauthenticated("Sign in."), 401, "unauthenticated", "Sign in."},
		{apperr.Forbidden("No."), 403, "forbidden", "No."},
		{apperr.NotFound("need"), 404, "not_found", ""},
		{apperr.Conflict("taken", "It is taken."), 409, "taken", "It is taken."},
		{apperr.Stale("need"), 412, "stale", ""},
		{apperr.TooMany("Wait.", time.Minute), 429, "too_many", "Wait."},
		{fmt.Errorf("wrapped: %w", apperr.Conflict("taken", "It is taken.").Because(errors.New("secret"))), 409, "taken",
			"It is taken."},
		{&apperr.Error{Kind: apperr.KindInternal, Message: "secret"}, 500, "internal", ours},
		{&apperr.Error{Kind: "of a kind that nobody knows", Message: "secret"}, 500, "internal", ours},
		{errors.New("secret"), 500, "internal", ours},
		{fmt.Errorf("secret: %w", context.DeadlineExceeded), 503, "timeout",
			"This took too long and was given up. Please try again."},
	}
	for _, tt := range tests {
		t.Run(fmt.Sprintf("%d %s", tt.status, tt.code), func(t *testing.T) {
			s := serve(t, row(http.MethodPost, "/do", "do", failing(tt.err)))
			a := s.send(http.MethodPost, "/do", "")
			p := s.problem(a)
			if p.Status != tt.status || p.Code != tt.code || tt.detail != "" && p.Detail != tt.detail || p.Detail == "" {
				t.Errorf("answered %+v", p)
			}
			if strings.Contains(a.body, "secret") {
				t.Errorf("the answer gives away %s", a.body)
			}
			if failed := tt.status >= 500; strings.Contains(s.log.String(), tt.err.Error()) != failed {
				t.Errorf("logged %s", s.log)
			}
		})
	}
}

func TestFieldsOfAUseCaseAreInTheBody(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/do", "do", failing(apperr.Invalid(
		apperr.Field{Path: "days", Message: "This is in the past."},
		apperr.Field{Path: "themes[2]", Message: "No such theme."}))))
	want := []httpx.ProblemField{
		{Location: "body.days", Message: "This is in the past."}, {Location: "body.themes[2]", Message: "No such theme."},
	}
	if diff := cmp.Diff(want, s.problem(s.send(http.MethodPost, "/do", "")).Errors); diff != "" {
		t.Error(diff)
	}
}

func TestFieldsOfWhatOnlyAsksAreInTheQuery(t *testing.T) {
	s := serve(t,
		row(http.MethodGet, "/find", "find", failing(apperr.Invalid(apperr.Field{Path: "cursor", Message: "No such page."}))))
	want := []httpx.ProblemField{{Location: "query.cursor", Message: "No such page."}}
	if diff := cmp.Diff(want, s.problem(s.send(http.MethodGet, "/find", "")).Errors); diff != "" {
		t.Error(diff)
	}
}

func TestAddressesThatAreNoText(t *testing.T) {
	s := serve(t, row(http.MethodGet, "/things/{id}", "get-thing", failing(apperr.NotFound("thing"))))
	tests := map[string]int{
		"/things/%ff": 422, "/things/a?q=%ff%fe": 422, "/things/a?%ff=q": 422,
		"/things/a?q=%C3%A9": 404, "/things/%C3%A9": 404, "/things/100%25?q=%zz": 404,
	}
	for path, status := range tests {
		p := s.problem(s.send(http.MethodGet, path, ""))
		if p.Status != status || status == 422 && p.Detail != "The address has characters that are not UTF-8." {
			t.Errorf("%s answered %+v", path, p)
		}
	}
}

func TestAPanicIsNotShown(t *testing.T) {
	s := serve(t,
		row(http.MethodGet, "/do", "do", httpx.Handle(func(context.Context, *none) (*none, error) { panic("secret") })))
	a := s.send(http.MethodGet, "/do", "")
	if p := s.problem(a); p.Status != http.StatusInternalServerError || p.Code != "internal" ||
		strings.Contains(a.body, "secret") {
		t.Errorf("answered %s", a.body)
	}
	for _, want := range []string{"panic=secret", "problem_test.go", a.header.Get("X-Request-Id")} {
		if !strings.Contains(s.log.String(), want) {
			t.Errorf("the log lacks %q: %s", want, s.log)
		}
	}
}

func TestNoSuchPageAndWrongMethod(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)),
		row(http.MethodPut, "/things", "put-thing", httpx.Handle(echo)))
	if p := s.problem(s.send(http.MethodGet, "/nothing", "")); p.Status != 404 || p.Code != "not_found" ||
		p.Detail != "There is no such page." {
		t.Errorf("answered %+v", p)
	}
	a := s.send(http.MethodDelete, "/things", "")
	if p := s.problem(a); p.Status != 405 || p.Code != "method_not_allowed" ||
		p.Detail != "This cannot be asked with DELETE, only with POST, PUT." {
		t.Errorf("answered %+v", p)
	}
	if got := a.header.Get("Allow"); got != "POST, PUT" {
		t.Errorf("allows %q", got)
	}
	var p httpx.Problem
	if a := s.send("BREW", "/things",
		""); a.status != 405 || a.header.Get("Content-Type") != "application/problem+json" ||
		json.Unmarshal([]byte(a.body), &p) != nil || p.Detail != "There is no such method." {
		t.Errorf("a method that nobody knows: %+v", a)
	}
	if p := s.problem(s.send(http.MethodPost, "/THINGS", `{"name":"x"}`)); p.Status != 404 {
		t.Errorf("another spelling answered %+v", p)
	}
}

func TestCharactersMayBeEscapedHoweverOneLikes(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	for given, want := range map[string]string{
		`{"name":"\ud83d\ude00 \\ud83d caf\u00e9 \\\" \uFFFD"}`: "😀 \\\\ud83d café \\\\\\\" \ufffd",
		`{"name":"😀"}`: "😀", `{"name":"\\"}`: `\\`, `{"name":"\\\ud83d\ude00\ud83d\ude00"}`: `\\😀😀`,
	} {
		if a := s.send(http.MethodPost, "/things", given); a.status != http.StatusOK || !strings.Contains(a.body, want) {
			t.Errorf("%s is answered %d %s, want %s", given, a.status, a.body, want)
		}
	}
}
