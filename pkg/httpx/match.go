package httpx

import (
	"context"
	"net/http"
	"reflect"
	"strconv"

	"github.com/gofiber/fiber/v2"

	"lateral/pkg/apperr"
)

// eachVersion calls fn for each version that If-Match names until one is the present one,
// since a caller who is not sure may name several. A call that was refused because of its
// version has changed nothing.
func eachVersion[I, O any](ctx context.Context, in *I, match embedded[I, IfMatch],
	fn func(context.Context, *I) (*O, error)) (*O, error) {
	m := match.of(in)
	if m == nil {
		return fn(ctx, in)
	}
	versions := tagged(m.IfMatch)
	if len(versions) < 2 {
		return fn(ctx, in)
	}
	var out *O
	var err error
	for _, version := range versions {
		attempt := *in
		match.of(&attempt).IfMatch = strconv.FormatInt(version, 10)
		if out, err = fn(ctx, &attempt); !apperr.Is(err, apperr.KindStale) {
			break
		}
	}
	return out, err
}

// embedded says where a T embeds a struct E, at any depth. It is looked up once for an
// operation, since looking takes longer than the answer "not modified".
type embedded[T, E any] struct {
	found bool
	path  []int
}

func embeddedIn[T, E any]() embedded[T, E] {
	path, found := pathTo(reflect.TypeFor[T](), reflect.TypeFor[E]())
	return embedded[T, E]{found, path}
}

// of is the E within one, nil if there is none.
func (e embedded[T, E]) of(one *T) *E {
	if !e.found {
		return nil
	}
	return reflect.ValueOf(one).Elem().FieldByIndex(e.path).Addr().Interface().(*E) //nolint:forcetypeassert // it is
}

// Whole is embedded by outputs that hold nothing but one document. If the caller's
// If-None-Match names its present version, the answer is 304.
type Whole struct {
	ETag string `header:"ETag"`
}

// WholeAt is the Whole of a document at a version.
func WholeAt(version int64) Whole { return Whole{ETag(version)} }

// notModified answers that the caller has the present answer.
type notModified struct{ tag string }

func (notModified) Error() string             { return http.StatusText(http.StatusNotModified) }
func (notModified) GetStatus() int            { return http.StatusNotModified }
func (n notModified) GetHeaders() http.Header { return http.Header{fiber.HeaderETag: {n.tag}} }

// unlessSame is notModified if the caller has this version of the answer.
func unlessSame[O any](ctx context.Context, out *O, whole embedded[O, Whole]) error {
	r := requestOf(ctx)
	w := whole.of(out)
	if r.has == "" || r.method != http.MethodGet || w == nil {
		return nil
	}
	for _, version := range tagged(r.has) {
		if version < 0 || ETag(version) == w.ETag {
			return notModified{w.ETag}
		}
	}
	return nil
}
