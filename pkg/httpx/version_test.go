package httpx_test

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

func TestIfMatchIsTheVersionThatWasSeen(t *testing.T) {
	tests := []struct {
		given string
		want  int64
	}{
		{httpx.ETag(3), 3}, {`"12"`, 12}, {`W/"12"`, 12}, {"12", 12}, {`"9223372036854775807"`, 1<<63 - 1},
		{"", 0}, {"*", 0}, {`"0"`, 0}, {`"-1"`, 0}, {`"abc"`, 0}, {`"1.5"`, 0}, {`"1", "2"`, 0}, {`"9223372036854775808"`, 0},
	}
	for _, tt := range tests {
		got, err := httpx.IfMatch{IfMatch: tt.given}.Seen()
		if got != tt.want || (err == nil) != (tt.want > 0) {
			t.Errorf("%q is version %d, %v; want %d", tt.given, got, err, tt.want)
		}
		var e *apperr.Error
		if err != nil && (!errors.As(err, &e) || e.Code != "if_match_required") {
			t.Errorf("%q: %v", tt.given, err)
		}
	}
}

func TestAPageIsNeverNull(t *testing.T) {
	tests := []struct {
		items []int
		next  string
		want  string
	}{
		{nil, "", `{"items":[]}`},
		{[]int{}, "", `{"items":[]}`},
		{[]int{1, 2}, "more", `{"items":[1,2],"next":"more"}`},
	}
	for _, tt := range tests {
		got, err := json.Marshal(httpx.PageOf(tt.items, tt.next))
		if err != nil || string(got) != tt.want {
			t.Errorf("%s, %v; want %s", got, err, tt.want)
		}
	}
}

func TestListingHasLimits(t *testing.T) {
	var got httpx.Listing
	s := serve(t, row(http.MethodGet, "/things", "list-things", httpx.Handle(func(_ context.Context, in *httpx.Listing) (*none, error) {
		got = *in
		return nil, nil
	})))
	tests := []struct {
		query   string
		want    httpx.Listing
		message string
	}{
		{"", httpx.Listing{Limit: 25}, ""},
		{"?limit=100&cursor=abc", httpx.Listing{Limit: 100, Cursor: "abc"}, ""},
		{"?limit=0", httpx.Listing{}, "This is too little. The least is: 1."},
		{"?limit=101", httpx.Listing{}, "This is too much. The most is: 100."},
		{"?limit=many", httpx.Listing{}, "This must be a whole number."},
		{"?cursor=" + strings.Repeat("a", 501), httpx.Listing{}, "This is too long. The most is: 500."},
	}
	for _, tt := range tests {
		got = httpx.Listing{}
		a := s.send(http.MethodGet, "/things"+tt.query, "")
		if got != tt.want || (a.status == http.StatusOK) != (tt.message == "") {
			t.Errorf("%s: read %+v, answered %d", tt.query, got, a.status)
		}
		if tt.message == "" {
			continue
		}
		if p := s.problem(a); len(p.Errors) != 1 || p.Errors[0].Message != tt.message || !strings.HasPrefix(p.Errors[0].Location, "query.") {
			t.Errorf("%s: %+v", tt.query, p)
		}
	}
}
