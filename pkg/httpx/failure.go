package httpx

import (
	"context"
	"errors"
	"net/http"
)

// Failure says which problem answers an error of what the program is built on, like a
// database that is full. The problem's title and request are filled in.
type Failure struct {
	Err error // as errors.Is finds it
	Problem
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
