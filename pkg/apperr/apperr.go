package apperr

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Kind says what sort of answer an error is. A table in httpx turns it into an HTTP status;
// nothing else interprets it.
type Kind string

// The kinds. Anything that is not an *Error is Internal.
const (
	KindInvalid         Kind = "invalid"         // what was sent is wrong; the fields say where
	KindUnauthenticated Kind = "unauthenticated" // nobody is signed in, or no longer
	KindForbidden       Kind = "forbidden"       // the caller may know that it exists, but may not do this
	KindNotFound        Kind = "not_found"       // absent, or the caller may not see it: the two look alike
	KindConflict        Kind = "conflict"        // a rule forbids it in the present state
	KindStale           Kind = "stale"           // it changed since it was read
	KindTooMany         Kind = "too_many"        // asked too often
	KindUnavailable     Kind = "unavailable"     // a needed part is down; try again
	KindInternal        Kind = "internal"        // our fault; people see no details
)

// Field is one wrong input: the path to it as the caller wrote it
// ("days", "themes[2]") and a sentence that says how to mend it.
type Field struct {
	Path    string
	Message string
}

// Error keeps what people may read (Message, Fields) apart from what only the
// log may hold (the cause).
type Error struct {
	Kind    Kind
	Code    string // stable word for programs, for example "reply_by_past"
	Message string // a sentence for people
	Fields  []Field
	After   time.Duration // how long to wait before asking again; 0 if unknown
	cause   error
}

// Error is the text for logs, cause included. It is never shown to people.
func (e *Error) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s", e.Kind, e.Message)
	for _, f := range e.Fields {
		fmt.Fprintf(&b, "; %s: %s", f.Path, f.Message)
	}
	if e.cause != nil {
		fmt.Fprintf(&b, ": %v", e.cause)
	}
	return b.String()
}

// Unwrap gives the cause to errors.Is and errors.As.
func (e *Error) Unwrap() error { return e.cause }

// Because returns a copy that carries cause for the log.
func (e *Error) Because(cause error) *Error {
	c := *e
	c.cause = cause
	return &c
}

// NotFound says that this caller cannot find the thing ("book", "shelf").
func NotFound(thing string) *Error {
	return &Error{Kind: KindNotFound, Code: "not_found", Message: "There is no such " + thing + "."}
}

// NotFoundIf returns NotFound for an error that is absent, which says in the words of a
// store that there is no such thing; every other error as it is.
func NotFoundIf(err, absent error, thing string) error {
	if errors.Is(err, absent) {
		return NotFound(thing)
	}
	return err
}

// Conflict says that a rule forbids the change now; code names the rule.
func Conflict(code, message string) *Error {
	return &Error{Kind: KindConflict, Code: code, Message: message}
}

// Stale says that the thing changed since the caller read it.
func Stale(thing string) *Error {
	return &Error{Kind: KindStale, Code: "stale", Message: "This " + thing + " has changed since you opened it."}
}

// Forbidden says that the caller may know of the thing but not do this to it.
func Forbidden(message string) *Error {
	return &Error{Kind: KindForbidden, Code: "forbidden", Message: message}
}

// Unauthenticated says that the caller must sign in (again).
func Unauthenticated(message string) *Error {
	return &Error{Kind: KindUnauthenticated, Code: "unauthenticated", Message: message}
}

// TooMany says that the caller must wait before asking again. The message need not say how
// long: the caller is told.
func TooMany(message string, after time.Duration) *Error {
	return &Error{Kind: KindTooMany, Code: "too_many", Message: message, After: after}
}

// Invalid is a problem with one field or several.
func Invalid(fields ...Field) *Error {
	return &Error{Kind: KindInvalid, Code: "invalid", Message: "Some of what was sent needs to be put right.",
		Fields: fields}
}

// KindOf returns the kind of err, KindInternal for errors of other makes.
func KindOf(err error) Kind {
	var e *Error
	if errors.As(err, &e) {
		return e.Kind
	}
	return KindInternal
}

// Reason is the sentence of an error that answers the caller: of its first field, if it has
// one. It is false if the error is a failure, ours or that of an outside part.
func Reason(err error) (string, bool) {
	var e *Error
	if !errors.As(err, &e) || e.Kind == KindInternal || e.Kind == KindUnavailable {
		return "", false
	}
	if len(e.Fields) > 0 {
		return e.Fields[0].Message, true
	}
	return e.Message, true
}

// Is says whether err is of the kind.
func Is(err error, kind Kind) bool { return err != nil && KindOf(err) == kind }
