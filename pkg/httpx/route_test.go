package httpx_test

import (
	"context"
	"net/http"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/apperr"
	"lateral/pkg/httpx"
)

func TestRoutesThatSayTooLittleAreRefused(t *testing.T) {
	closed := row(http.MethodGet, "/a", "get-a", failing(nil))
	closed.Access = nil
	tests := []struct {
		name   string
		routes []httpx.Route
		want   string
	}{
		{"nobody says who may call it", []httpx.Route{closed}, "GET /a does not say who may call it"},
		{"no name", []httpx.Route{row(http.MethodGet, "/a", "", failing(nil))}, "GET /a needs a name"},
		{"nothing answers", []httpx.Route{row(http.MethodGet, "/a", "get-a", nil)},
			"GET /a needs a name of its own and an endpoint"},
		{
			"a name twice",
			[]httpx.Route{row(http.MethodGet, "/a", "get-a", failing(nil)), row(http.MethodGet, "/b", "get-a", failing(nil))},
			"GET /b needs a name of its own",
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			_, err := httpx.New(httpx.Options{Routes: tt.routes, Metrics: prometheus.NewRegistry()})
			if err == nil || !strings.Contains(err.Error(), tt.want) {
				t.Errorf("New says %v, want %q", err, tt.want)
			}
		})
	}
}

type hidden struct {
	ID string `path:"id"`
}

// Shown embeds a struct that Huma would skip.
type Shown struct{ hidden }

type deepInput struct{ Shown }

func TestAnInputThatWouldStayEmptyPanicsAtTheStart(t *testing.T) {
	defer func() {
		if got, _ := recover().(string); !strings.Contains(got, "get-a") || !strings.Contains(got, "embeds hidden") {
			t.Errorf("panicked with %q", got)
		}
	}()
	deep := httpx.Handle(func(context.Context, *deepInput) (*none, error) { return nil, nil })
	serve(t, row(http.MethodGet, "/a/{id}", "get-a", deep))
}

func TestAccessIsDecidedBeforeTheBodyIsRead(t *testing.T) {
	route := row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo))
	route.Access = gate{apperr.Forbidden("You may not.")}
	s := serve(t, route)
	for name, body := range map[string]string{
		"no JSON": "{", "too much": strings.Repeat("a", 300<<10), "a wrong type": `{"name":1}`, "nothing": "",
	} {
		t.Run(name, func(t *testing.T) {
			if p := s.problem(s.send(http.MethodPost, "/things", body)); p.Status != http.StatusForbidden ||
				p.Detail != "You may not." {
				t.Errorf("answered %+v", p)
			}
		})
	}
}

type visitorKey struct{}

// visitorGate lets in who says their name in a header, and reads the path.
type visitorGate struct{}

func (visitorGate) String() string { return "visitors" }

func (visitorGate) Permit(ctx context.Context, call httpx.Call) (context.Context, error) {
	name := call.Header("X-Visitor")
	if name == "" {
		return nil, apperr.Unauthenticated("Say who you are.")
	}
	return context.WithValue(ctx, visitorKey{}, name+" of "+call.Param("id")), nil
}

type oneInput struct {
	ID string `path:"id"`
}

func TestTheContextOfAccessReachesTheEndpoint(t *testing.T) {
	route := row(http.MethodGet, "/things/{id}", "get-thing",
		httpx.Handle(func(ctx context.Context, _ *oneInput) (*thingOutput, error) {
			name, _ := ctx.Value(visitorKey{}).(string)
			return &thingOutput{Body: thing{Name: name}}, nil
		}))
	route.Access = visitorGate{}
	s := serve(t, route)
	if a := s.send(http.MethodGet, "/things/9", "", "X-Visitor", "Ruth"); a.status != http.StatusOK ||
		!strings.Contains(a.body, "Ruth of 9") {
		t.Errorf("answered %+v", a)
	}
	if p := s.problem(s.send(http.MethodGet, "/things/9", "")); p.Status != http.StatusUnauthorized ||
		p.Code != "unauthenticated" {
		t.Errorf("answered %+v", p)
	}
}

func TestAnswersWithoutContent(t *testing.T) {
	s := serve(t,
		row(http.MethodDelete, "/things", "remove-things", failing(nil)),
		row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	if a := s.send(http.MethodDelete, "/things", ""); a.status != http.StatusNoContent || a.body != "" {
		t.Errorf("answered %+v", a)
	}
	if a := s.send(http.MethodPost, "/things", `{"name":"x"}`); a.status != http.StatusOK ||
		a.header.Get("ETag") != `W/"7"` {
		t.Errorf("answered %+v", a)
	}
}
