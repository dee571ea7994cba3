package httpx

import (
	"net/http"
	"strconv"
	"time"
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

// Failure says which problem answers an error of what the program is built on, like a
// database that is full. The problem's title and request are filled in.
type Failure struct {
	Err error // as errors.Is finds it
	Problem
}
