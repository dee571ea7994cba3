package httpx

import (
	"context"
	"fmt"
	"net/http"
	"reflect"

	"github.com/danielgtaylor/huma/v2"
)

// Route is a row of the table of operations: what is called, by whom, and what answers.
type Route struct {
	Method  string
	Path    string // "/api/v1/needs/{id}"
	Name    string // operation id in the OpenAPI description: verb-noun
	Summary string // one line for readers of the description
	Access  Access // who may call it; nil is refused at start-up
	Pace    Pace   // how often one address may call it
	Within  Within // nil: the endpoint runs as it is
	MaxBody int64  // largest body in bytes, of an operation that takes a file; 0 is what all others read
	Handle  Endpoint
}

// Access decides whether a call may reach its endpoint.
type Access interface {
	// Permit returns the context in which the endpoint runs, or the problem:
	// Unauthenticated, Forbidden or NotFound.
	Permit(ctx context.Context, call Call) (context.Context, error)
	// String describes the rule for the OpenAPI description.
	String() string
}

// Call is what Access may look at.
type Call interface {
	// Header is a header of the request, "" if there is none.
	Header(name string) string
	// Param is a parameter of the path, "" if the path has none of the name.
	Param(name string) string
}

// Endpoint adds an operation to the API.
type Endpoint func(api huma.API, op huma.Operation)

// Handle makes an endpoint of a function from a decoded input to an output; a
// nil output is an answer without content. Its errors become problems.
func Handle[I, O any](fn func(context.Context, *I) (*O, error)) Endpoint {
	return func(api huma.API, op huma.Operation) {
		mustBind(op, reflect.TypeFor[I]())
		op.Responses = map[string]*huma.Response{}
		describePDF(op, reflect.TypeFor[O]())
		describeXMLFile(op, reflect.TypeFor[O]())
		describeJSONFile(op, reflect.TypeFor[O]())
		describeCSVFile(op, reflect.TypeFor[O]())
		describeAnyFile(op, reflect.TypeFor[O]())
		match, whole := embeddedIn[I, IfMatch](), embeddedIn[O, Whole]()
		huma.Register(api, op, func(ctx context.Context, in *I) (*O, error) {
			out, err := eachVersion(ctx, in, match, asOne(fn))
			if err != nil {
				return nil, problemFrom(ctx, err)
			}
			if out == nil {
				out = new(O)
			}
			return out, unlessSame(ctx, out, whole)
		})
		describeIfMatch(api, op, reflect.TypeFor[I]())
	}
}

// asOne is the function, run as the row of the table says.
func asOne[I, O any](fn func(context.Context, *I) (*O, error)) func(context.Context, *I) (*O, error) {
	return func(ctx context.Context, in *I) (*O, error) {
		within := requestOf(ctx).within
		if within == nil {
			return fn(ctx, in)
		}
		var out *O
		err := within(ctx, func(ctx context.Context) error {
			var err error
			out, err = fn(ctx, in)
			return err
		})
		return out, err
	}
}

// mustBind panics if Huma would silently leave a part of the input empty: it skips embedded
// structs that are not exported.
func mustBind(op huma.Operation, input reflect.Type) {
	if input.Kind() != reflect.Struct {
		return
	}
	for i := range input.NumField() {
		f := input.Field(i)
		if !f.Anonymous {
			continue
		}
		if !f.IsExported() {
			panic(fmt.Sprintf("httpx: %s: %s embeds %s, which must be exported", op.OperationID, input, f.Name))
		}
		mustBind(op, f.Type)
	}
}

// maxBody is the largest request body that an operation reads, in bytes.
const maxBody = 256 << 10

func (r Route) register(api huma.API, p *pacer, seen map[string]bool) error {
	if r.Access == nil {
		return fmt.Errorf("httpx: %s %s does not say who may call it", r.Method, r.Path)
	}
	if r.Name == "" || seen[r.Name] || r.Handle == nil {
		return fmt.Errorf("httpx: %s %s needs a name of its own and an endpoint", r.Method, r.Path)
	}
	seen[r.Name] = true
	status, most := http.StatusOK, int64(maxBody)
	if r.MaxBody > 0 {
		most = r.MaxBody
	}
	if r.Method == http.MethodDelete {
		status = http.StatusNoContent
	}
	r.Handle(api, huma.Operation{
		Method: r.Method, Path: r.Path, OperationID: r.Name, Summary: r.Summary,
		Description:   "Who may call it: " + r.Access.String() + ".",
		DefaultStatus: status, MaxBodyBytes: most,
		Middlewares: huma.Middlewares{r.gate(api, p)},
	})
	return nil
}

// gate lets a call through only if its pace and Access permit it, before anything of its
// input is read.
func (r Route) gate(api huma.API, p *pacer) func(huma.Context, func(huma.Context)) {
	return func(c huma.Context, next func(huma.Context)) {
		requestOf(c.Context()).name = r.Name
		ctx, err := c.Context(), p.check(r.Name, r.Pace, requestOf(c.Context()).from)
		if err == nil {
			ctx, err = r.Access.Permit(ctx, c)
		}
		requestOf(c.Context()).within = r.Within
		if err != nil {
			p := problemFrom(c.Context(), err)
			for name := range p.GetHeaders() {
				c.SetHeader(name, p.GetHeaders().Get(name))
			}
			_ = huma.WriteErr(api, c, p.Status, p.Detail, p)
			return
		}
		next(huma.WithContext(c, ctx))
	}
}
