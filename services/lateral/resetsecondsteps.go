package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// resetSecondSteps is "lateral reset-second-steps": for an operator whom no other operator
// can help.
type resetSecondSteps struct {
	Email string `arg:"" help:"Address that the person signs in with."`
}

// Run removes the person's second steps. A letter tells them.
func (r *resetSecondSteps) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	err = p.people.ResetFactorsByCommand(ctx, r.Email)
	if err == nil {
		_, err = fmt.Fprintf(out, "%s has no second step any more, and is signed out everywhere.\n", r.Email)
	}
	return errors.Join(err, p.close())
}
