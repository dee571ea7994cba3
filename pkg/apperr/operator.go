package apperr

import (
	"errors"
	"fmt"
)

// Advised is an error with advice on a line of its own. Nobody checks the
// error's kind any more: it is printed next.
func Advised(err error, todo string) error { return fmt.Errorf("%s\n  %s", Plain(err), todo) }

// Plain is an error as an operator reads it: a product error in its own words,
// any other in full.
func Plain(err error) string {
	var e *Error
	if errors.As(err, &e) && e.Kind != KindInternal {
		text := e.Message
		for _, f := range e.Fields {
			text += "\n  " + f.Path + ": " + f.Message
		}
		return text
	}
	return err.Error()
}
