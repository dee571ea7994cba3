package main

import (
	"net/http"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
)

const fullDetail = "The service has no room left to save anything. Nothing was changed, and everything saved before " +
	"is safe. " +
	"The operator must make room on the disk; then please try again."

const awayDetail = "The service cannot reach its database at the moment. Please try again shortly, and look first " +
	"whether it was saved."

// failures are what the API answers where the database fails.
func failures() []httpx.Failure {
	return []httpx.Failure{
		{Err: docdb.ErrFull, Problem: httpx.Problem{
			Status: http.StatusServiceUnavailable, Code: "storage_full", Detail: fullDetail, After: time.Minute,
		}},
		{Err: docdb.ErrAway, Problem: httpx.Problem{
			Status: http.StatusServiceUnavailable, Code: "unavailable", Detail: awayDetail, After: 5 * time.Second,
		}},
		{Err: docdb.ErrBadCursor, Problem: httpx.Problem{
			Status: http.StatusUnprocessableEntity, Code: "bad_cursor",
			Detail: "This list has moved on. Please start from its beginning.",
			Errors: []httpx.ProblemField{{Location: "query.cursor", Message: "This is not the next of a page of this list."}},
		}},
	}
}
