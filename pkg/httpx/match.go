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
func eachVersion[I, O any](ctx context.Context, in *I, fn func(context.Context, *I) (*O, error)) (*O, error) {
	m := matchIn(in)
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
		matchIn(&attempt).IfMatch = strconv.FormatInt(version, 10)
		if out, err = fn(ctx, &attempt); !apperr.Is(err, apperr.KindStale) {
			break
		}
	}
	return out, err
}

// matchIn is the IfMatch that an input embeds, nil if it embeds none.
func matchIn(in any) *IfMatch {
	if v := reflect.ValueOf(in).Elem(); v.Kind() == reflect.Struct {
		if m := fieldOf(v, reflect.TypeFor[IfMatch]()); m.IsValid() {
			return m.Addr().Interface().(*IfMatch) //nolint:forcetypeassert // it is of this type
		}
	}
	return nil
}

// fieldOf is the embedded struct of a type, at any depth.
func fieldOf(v reflect.Value, of reflect.Type) reflect.Value {
	if v.Type() == of {
		return v
	}
	for i := range v.NumField() {
		if f := v.Field(i); v.Type().Field(i).Anonymous && f.Kind() == reflect.Struct {
			if m := fieldOf(f, of); m.IsValid() {
				return m
			}
		}
	}
	return reflect.Value{}
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
func unlessSame(ctx context.Context, out any) error {
	r := requestOf(ctx)
	if r.has == "" || r.method != http.MethodGet {
		return nil
	}
	v := reflect.ValueOf(out).Elem()
	if v.Kind() != reflect.Struct {
		return nil
	}
	whole := fieldOf(v, reflect.TypeFor[Whole]())
	if !whole.IsValid() {
		return nil
	}
	now := whole.Interface().(Whole).ETag //nolint:forcetypeassert // it is of this type
	for _, version := range tagged(r.has) {
		if version < 0 || ETag(version) == now {
			return notModified{now}
		}
	}
	return nil
}
