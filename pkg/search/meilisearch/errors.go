package meilisearch

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"
	"time"

	client "github.com/meilisearch/meilisearch-go"

	"lateral/pkg/search"
)

const (
	codeNoIndex     = "index_not_found"
	codeIndexExists = "index_already_exists"
	codeNoVectors   = "vector_embedding_error"
)

// failure says what an error of the client means to the port.
func failure(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if ctx.Err() != nil {
		return ctx.Err()
	}
	var e *client.Error
	if !errors.As(err, &e) {
		return fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	switch code := e.MeilisearchApiError.Code; {
	case code == codeNoIndex:
		return fmt.Errorf("%w: %s", search.ErrStale, e.MeilisearchApiError.Message)
	case strings.HasPrefix(code, "invalid_search_"):
		// Queries are checked against the settings of the code, so it is the
		// server that has others.
		return fmt.Errorf("%w: %s", search.ErrStale, e.MeilisearchApiError.Message)
	case e.StatusCode == 0, e.StatusCode >= http.StatusInternalServerError,
		e.StatusCode == http.StatusUnauthorized, e.StatusCode == http.StatusForbidden,
		e.StatusCode == http.StatusTooManyRequests, e.StatusCode == http.StatusRequestTimeout:
		return fmt.Errorf("%w: %w", search.ErrUnavailable, err)
	}
	return fmt.Errorf("search: meilisearch refused: %w", err)
}

// pollInterval is how often a task is asked after. Most take some milliseconds.
const pollInterval = 15 * time.Millisecond

// taskError says why a task of the server has failed.
type taskError struct {
	uid           int64
	code, message string
}

// Error is the text for logs.
func (e *taskError) Error() string {
	return fmt.Sprintf("search: meilisearch task %d failed: %s: %s", e.uid, e.code, e.message)
}

// Is makes the failures that mean something to the port comparable.
func (e *taskError) Is(target error) bool {
	return target == search.ErrStale && e.code == codeNoIndex
}
