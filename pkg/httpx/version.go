package httpx

import (
	"net/http"
	"reflect"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"lateral/pkg/apperr"
)

// ETag is the entity tag of a document at a version.
func ETag(version int64) string { return `"` + strconv.FormatInt(version, 10) + `"` }

// IfMatch is embedded by inputs that change a document: the caller says which
// version they saw.
type IfMatch struct {
	IfMatch string `header:"If-Match" doc:"The ETag that you read. The change is refused if it is no longer the present one."`
}

// Seen returns the version that the caller saw. A Problem of status 428 where
// the header is missing (RFC 6585), of 422 where it is no ETag of ours.
func (m IfMatch) Seen() (int64, error) {
	if m.IfMatch == "" {
		return 0, unseen(http.StatusPreconditionRequired, "if_match_required",
			"Say which version you saw: read this first, and send the ETag of the answer as If-Match.")
	}
	text := strings.Trim(strings.TrimPrefix(m.IfMatch, "W/"), `"`)
	version, err := strconv.ParseInt(text, 10, 64)
	if err != nil || version < 1 {
		return 0, unseen(http.StatusUnprocessableEntity, "if_match_garbled", "The If-Match that was sent is no ETag of ours.")
	}
	return version, nil
}

func unseen(status int, code, detail string) *Problem {
	return &Problem{
		Status: status, Code: code, Detail: detail,
		Errors: []ProblemField{{Location: "header.If-Match", Message: "Send the ETag that you read."}},
	}
}

// describeIfMatch adds to the operation, which is registered already, the
// answer to those who send no If-Match.
func describeIfMatch(api huma.API, op huma.Operation, input reflect.Type) {
	if !embeds(input, reflect.TypeFor[IfMatch]()) {
		return
	}
	op.Responses[strconv.Itoa(http.StatusPreconditionRequired)] = &huma.Response{
		Description: http.StatusText(http.StatusPreconditionRequired) + ": no If-Match was sent",
		Content: map[string]*huma.MediaType{
			problemType: {Schema: api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "Problem")},
		},
	}
}

// embeds says whether an input has the other type among its embedded ones.
func embeds(input, other reflect.Type) bool {
	if input.Kind() != reflect.Struct {
		return false
	}
	for i := range input.NumField() {
		if f := input.Field(i); f.Anonymous && (f.Type == other || embeds(f.Type, other)) {
			return true
		}
	}
	return false
}

// IdempotencyKey is embedded by inputs that create something: whoever is not
// sure that the command arrived sends it again with the same key.
type IdempotencyKey struct {
	IdempotencyKey string `header:"Idempotency-Key" maxLength:"200" doc:"A new one for each new command, at most 100 characters; the same command with the same key is carried out once"`
}

// Sent returns the key. Invalid where the header is missing.
func (k IdempotencyKey) Sent() (string, error) {
	if k.IdempotencyKey == "" {
		return "", &apperr.Error{
			Kind: apperr.KindInvalid, Code: "idempotency_key_required",
			Message: "Send an Idempotency-Key of at most 100 characters, a new one for each new command.",
		}
	}
	return k.IdempotencyKey, nil
}

// Listing is embedded by inputs that read a page of a list.
type Listing struct {
	Cursor string `query:"cursor" maxLength:"500" doc:"The value of next from the page before"`
	Limit  int    `query:"limit" minimum:"1" maximum:"100" default:"25" doc:"Entries on a page"`
}

// Page is a page of a list; Next is absent on the last.
type Page[T any] struct {
	Items []T    `json:"items" nullable:"false"`
	Next  string `json:"next,omitempty" doc:"Send this as cursor to read on"`
}

// PageOf returns a page, never with a null list.
func PageOf[T any](items []T, next string) Page[T] {
	if items == nil {
		items = []T{}
	}
	return Page[T]{Items: items, Next: next}
}
