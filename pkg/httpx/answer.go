package httpx

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"unicode"

	"github.com/danielgtaylor/huma/v2"
	"github.com/gofiber/fiber/v2"

	"lateral/pkg/apperr"
)

// problemFrom turns an error of a use-case into a problem. An error that is not an apperr
// goes to the log whole, and people do not see its text.
func problemFrom(ctx context.Context, err error) *Problem {
	p := problemOf(ctx, err)
	p.Title, p.RequestID = http.StatusText(p.Status), RequestID(ctx)
	requestOf(ctx).outcome = p.Code
	if p.Status >= http.StatusInternalServerError {
		requestOf(ctx).log.ErrorContext(ctx, "request failed", "request_id", p.RequestID, "status", p.Status, "error", err)
	}
	return p
}

func problemOf(ctx context.Context, err error) *Problem {
	var own *Problem
	var e *apperr.Error
	if errors.As(err, &own) {
		p := *own
		return &p
	}
	if p, ok := failure(ctx, err, ours); ok {
		return p
	}
	if errors.As(err, &e) && e.Kind != apperr.KindInternal && statuses[e.Kind] != 0 {
		return refusal(ctx, e)
	}
	if p, ok := failure(ctx, err, 0); ok {
		return p
	}
	if errors.Is(err, context.DeadlineExceeded) || ctx.Err() != nil {
		return &Problem{Status: http.StatusServiceUnavailable, Code: "timeout",
			Detail: "This took too long and was given up. Please try again."}
	}
	return &Problem{Status: http.StatusInternalServerError, Code: string(apperr.KindInternal), Detail: internalDetail}
}

// refusal is what a use-case says.
func refusal(ctx context.Context, e *apperr.Error) *Problem {
	p := &Problem{Status: statuses[e.Kind], Code: e.Code, Detail: e.Message, After: e.After}
	for _, f := range e.Fields {
		p.Errors = append(p.Errors, ProblemField{Location: requestOf(ctx).locate(f.Path), Message: f.Message})
	}
	return p
}

// asProblem is Huma's constructor of errors. What Huma itself refuses (types, missing and
// unknown fields, sizes) becomes a Problem too.
func asProblem(status int, message string, errs ...error) huma.StatusError {
	return newProblem(status, message, errs...)
}

func newProblem(status int, message string, errs ...error) *Problem {
	p := &Problem{Title: http.StatusText(status), Status: status, Code: codeOf(status), Detail: detailOf(status, message)}
	for _, err := range errs {
		var own *Problem
		if errors.As(err, &own) {
			return own
		}
		if d, ok := err.(huma.ErrorDetailer); ok {
			p.Errors = append(p.Errors, plainField(d.ErrorDetail()))
		}
	}
	return p
}

func codeOf(status int) string {
	for kind, s := range statuses {
		if s == status {
			return string(kind)
		}
	}
	return strings.ReplaceAll(strings.ToLower(http.StatusText(status)), " ", "_")
}

func detailOf(status int, message string) string {
	switch {
	case message == "request body is required":
		return "Nothing was sent. Send a JSON object."
	case status == http.StatusUnsupportedMediaType && message == "validation failed":
		return "Send JSON, and say so: Content-Type: application/json."
	case status == http.StatusUnprocessableEntity, status == http.StatusBadRequest:
		return "Some of what was sent needs to be put right."
	case status == http.StatusRequestHeaderFieldsTooLarge:
		return fmt.Sprintf("This address is too long: with its headers it may have %d characters, and fewer where they are "+
			"not plain letters. Take some of it away.", longestHead)
	case status == http.StatusRequestEntityTooLarge:
		return "What was sent is too large. Please shorten it."
	case status == http.StatusInternalServerError:
		return internalDetail
	}
	return message
}

// failure is the problem for a failure within err, if it is at fault from a status on.
func failure(ctx context.Context, err error, from int) (*Problem, bool) {
	for _, f := range requestOf(ctx).failures {
		if f.Status >= from && errors.Is(err, f.Err) {
			p := f.Problem
			return &p, true
		}
	}
	return nil, false
}

// ours is the least status that says that the fault is not the caller's. Such a failure
// counts more than the words of the use-case that met it.
const ours = http.StatusInternalServerError

// statuses is the only place where kinds of error become HTTP statuses.
var statuses = map[apperr.Kind]int{
	apperr.KindInvalid:         http.StatusUnprocessableEntity,
	apperr.KindUnauthenticated: http.StatusUnauthorized,
	apperr.KindForbidden:       http.StatusForbidden,
	apperr.KindNotFound:        http.StatusNotFound,
	apperr.KindConflict:        http.StatusConflict,
	apperr.KindStale:           http.StatusPreconditionFailed,
	apperr.KindTooMany:         http.StatusTooManyRequests,
	apperr.KindUnavailable:     http.StatusServiceUnavailable,
	apperr.KindInternal:        http.StatusInternalServerError,
}

const internalDetail = "Something went wrong on our side. Please look whether it was saved before you try again, and " +
	"tell us the request number if it happens again."

// plainField is Huma's message about one value, in plain English. Huma's own check misses
// numbers that are too large. They fail when the JSON is read into its type, with a message
// of encoding/json.
func plainField(d *huma.ErrorDetail) ProblemField {
	kind, misfit := strings.CutPrefix(d.Message, "json: cannot unmarshal ")
	if !misfit {
		return ProblemField{Location: d.Location, Message: plain(d.Message)}
	}
	f := ProblemField{Location: d.Location, Message: "This is of the wrong kind."}
	if strings.HasPrefix(kind, "number") {
		f.Message = "This number is too large, or not written in digits alone."
	}
	_, path, _ := strings.Cut(kind, " Go struct field ")
	path, _, _ = strings.Cut(path, " of type ")
	for i, name := range strings.Split(path, ".") {
		if i > 0 && name != "" && !unicode.IsUpper(rune(name[0])) { // people need not know the names of Go types
			f.Location += "." + name
		}
	}
	return f
}

// asProblemJSON answers refusals outside the operations: no such page, wrong method, body
// too large, a panic.
func asProblemJSON(c *fiber.Ctx, err error) error {
	var p *Problem
	var f *fiber.Error
	if errors.As(err, &f) {
		p = newProblem(f.Code, f.Message)
		r := requestOf(c.UserContext())
		p.RequestID, r.outcome = r.id, p.Code
	} else {
		p = problemFrom(c.UserContext(), err)
	}
	switch p.Status {
	case http.StatusNotFound:
		p.Detail = "There is no such page."
	case http.StatusMethodNotAllowed:
		p.Detail = "This cannot be asked with " + c.Method() + ", only with " + c.GetRespHeader(fiber.HeaderAllow) + "."
	}
	return c.Status(p.Status).JSON(p, problemType)
}
