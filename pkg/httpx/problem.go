package httpx

import (
	"context"
	"errors"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/danielgtaylor/huma/v2"

	"lateral/pkg/apperr"
)

// Problem is an RFC 9457 problem, the body of every answer that is not a
// success.
type Problem struct {
	Title     string         `json:"title" doc:"The kind of problem in a word or two"`
	Status    int            `json:"status" doc:"HTTP status code"`
	Code      string         `json:"code" doc:"Stable word for programs"`
	Detail    string         `json:"detail" doc:"What is wrong and how to mend it, for people"`
	RequestID string         `json:"requestId,omitempty" doc:"Name this when you ask for help"`
	Errors    []ProblemField `json:"errors,omitempty" doc:"Each bad field"`
	After     time.Duration  `json:"-"` // how long to wait before asking again; sent as Retry-After
}

// ProblemField is one bad field of the input.
type ProblemField struct {
	Location string `json:"location" doc:"Where it is: body.days, query.limit, path.id, header.If-Match"`
	Message  string `json:"message" doc:"What is wrong and how to mend it"`
}

// Error makes Problem an error for Huma.
func (p *Problem) Error() string { return p.Detail }

// GetStatus is the HTTP status.
func (p *Problem) GetStatus() int { return p.Status }

// GetHeaders has Retry-After, in whole seconds and rounded up, if that time is known.
func (p *Problem) GetHeaders() http.Header {
	if p.After <= 0 {
		return nil
	}
	seconds := (p.After + time.Second - 1) / time.Second
	return http.Header{"Retry-After": {strconv.FormatInt(int64(seconds), 10)}}
}

// ContentType names the media type of problems.
func (p *Problem) ContentType(string) string { return problemType }

const problemType = "application/problem+json"

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
		p.Errors = append(p.Errors, ProblemField{Location: requestOf(ctx).part() + f.Path, Message: f.Message})
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
	case status == http.StatusRequestEntityTooLarge:
		return "What was sent is too large. Please shorten it."
	case status == http.StatusInternalServerError:
		return internalDetail
	}
	return message
}
