package search

import (
	"errors"
	"fmt"
	"strings"
)

var (
	// ErrUnavailable says that the engine cannot answer now: it is closed, it
	// is not reachable, or it refuses the key. Trying later may help.
	ErrUnavailable = errors.New("search: engine unavailable")

	// ErrStale says that an index must be rebuilt before it matches its
	// settings.
	ErrStale = errors.New("search: index must be rebuilt")

	// ErrNoIndex says that there is no index of that name.
	ErrNoIndex = errors.New("search: no such index")
)

// Down says that the engine or the index cannot answer now, and that it is not the caller's
// fault. The caller then asks the database.
func Down(err error) bool {
	return errors.Is(err, ErrUnavailable) || errors.Is(err, ErrStale) || errors.Is(err, ErrNoIndex)
}

// Problem is one thing that is wrong with an index, a document or a query.
type Problem struct {
	Field  string // path of what is wrong, such as "filter[1].town"
	Reason string // for people, without a full stop
}

// InvalidError lists everything that is wrong with what a caller passed in.
type InvalidError struct {
	Problems []Problem
}

// Error joins the problems into one line for logs.
func (e *InvalidError) Error() string {
	var b strings.Builder
	b.WriteString("search: invalid")
	for i, p := range e.Problems {
		b.WriteString(separator(i))
		b.WriteString(p.Field + " " + p.Reason)
	}
	return b.String()
}

func separator(i int) string {
	if i == 0 {
		return ": "
	}
	return "; "
}

// problems collects what is wrong, so that a caller hears all of it at once.
type problems []Problem

func (p *problems) add(field, format string, args ...any) {
	*p = append(*p, Problem{Field: field, Reason: fmt.Sprintf(format, args...)})
}

func (p problems) err() error {
	if len(p) == 0 {
		return nil
	}
	return &InvalidError{Problems: p}
}
