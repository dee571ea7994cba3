package httpx

import (
	"net/http"
	"reflect"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/danielgtaylor/huma/v2"

	"lateral/pkg/apperr"
)

// ETag is the entity tag of a document at a version. It is weak, so that a proxy that
// compresses an answer may leave it as it is.
func ETag(version int64) string { return `W/"` + strconv.FormatInt(version, 10) + `"` }

// IfMatch is embedded by inputs that change a document. The caller says which version they
// saw.
type IfMatch struct {
	IfMatch string `header:"If-Match" doc:"The ETag that you read. The change is refused if it is no longer the present one."`
}

// AnyVersion is the seen version of a caller who accepts every version (If-Match: *).
const AnyVersion int64 = -1

// Seen returns the version that the caller saw, AnyVersion if any will do. A Problem
// of status 428 if the header is missing (RFC 6585), of 422 if it has no ETag of ours.
//
// Tags are compared weakly, although RFC 9110 (13.1.1) has If-Match compare strongly: see
// docs/decisions/0004-weak-tags.md. If there are several versions, it returns the first;
// Handle tries the others.
func (m IfMatch) Seen() (int64, error) {
	if strings.TrimSpace(m.IfMatch) == "" {
		return 0, unseen(http.StatusPreconditionRequired, "if_match_required",
			"Say which version you saw: read this first, and send the ETag of the answer as If-Match.")
	}
	versions := tagged(m.IfMatch)
	if len(versions) == 0 {
		return 0, unseen(http.StatusUnprocessableEntity, "if_match_garbled",
			"The If-Match that you sent is not an ETag of this service.")
	}
	return versions[0], nil
}

// Ahead is added to the version of a thing that can be read before anybody has written it.
// Such a thing is at version 0, but ETags begin with 1.
const Ahead int64 = 1

// SeenAhead is Seen for such a thing. Version 0 means that nobody has written it yet.
func (m IfMatch) SeenAhead() (int64, error) {
	seen, err := m.Seen()
	if err != nil || seen == AnyVersion {
		return seen, err
	}
	return seen - Ahead, nil
}

// maxTags is how many tags of a list are read.
const maxTags = 20

// ourTag is a tag of ours as it may come back: weak or strong, with or without the
// quotation marks, with the name of a coding that somebody added on the way.
var ourTag = regexp.MustCompile(`^(?:[Ww]/)?(?:"(\d{1,19})(?:(?:--?|;|:)[A-Za-z][A-Za-z0-9]*)*"|(\d{1,19}))$`)

// tagged are the versions that a list of tags names, each once, in order; nil if none of
// the tags is ours.
func tagged(list string) []int64 {
	if strings.TrimSpace(list) == "*" {
		return []int64{AnyVersion}
	}
	var versions []int64
	for tag := range strings.SplitSeq(list, ",") { // tags of ours have no comma
		found := ourTag.FindStringSubmatch(strings.TrimSpace(tag))
		if found == nil || len(versions) == maxTags {
			continue
		}
		version, err := strconv.ParseInt(found[1]+found[2], 10, 64)
		if err == nil && version > 0 && !slices.Contains(versions, version) {
			versions = append(versions, version)
		}
	}
	return versions
}

func unseen(status int, code, detail string) *Problem {
	return &Problem{
		Status: status, Code: code, Detail: detail,
		Errors: []ProblemField{{Location: "header.If-Match", Message: "Send the ETag that you read."}},
	}
}

// describeIfMatch adds to a registered operation the answer to callers that send no
// If-Match.
func describeIfMatch(api huma.API, op huma.Operation, input reflect.Type) {
	if _, found := pathTo(input, reflect.TypeFor[IfMatch]()); !found {
		return
	}
	op.Responses[strconv.Itoa(http.StatusPreconditionRequired)] = &huma.Response{
		Description: http.StatusText(http.StatusPreconditionRequired) + ": no If-Match was sent",
		Content: map[string]*huma.MediaType{
			problemType: {Schema: api.OpenAPI().Components.Schemas.Schema(reflect.TypeFor[Problem](), true, "Problem")},
		},
	}
}

// IdempotencyKey is embedded by inputs that create something. A caller who is not sure that
// the command arrived sends it again with the same key.
type IdempotencyKey struct {
	IdempotencyKey string `header:"Idempotency-Key" maxLength:"100" doc:"A new key for each new command, at most 100 characters; a command that is sent again with the same key is carried out once"`
}

// Sent returns the key. Invalid if the header is missing.
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
	Cursor string `query:"cursor" maxLength:"500" doc:"The value of next from the previous page"`
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

// pathTo is the way from a struct to one that it embeds.
func pathTo(from, to reflect.Type) ([]int, bool) {
	if from == to {
		return nil, true
	}
	if from.Kind() != reflect.Struct {
		return nil, false
	}
	for i := range from.NumField() {
		if f := from.Field(i); f.Anonymous {
			if rest, found := pathTo(f.Type, to); found {
				return append([]int{i}, rest...), true
			}
		}
	}
	return nil, false
}
