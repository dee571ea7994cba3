package main

import (
	"context"
	"errors"
	"fmt"
	"io"
)

// unstep is "lateral reset-second-steps": for an operator whom no other operator
// can help.
type unstep struct {
	Email string `arg:"" help:"Address that the person signs in with."`
}

// Run removes the person's second steps. A letter tells them.
func (u *unstep) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	err = p.people.ResetFactorsByCommand(ctx, u.Email)
	if err == nil {
		_, err = fmt.Fprintf(out, "%s has no second step any more, and is signed out everywhere.\n", u.Email)
	}
	return errors.Join(err, p.close())
}
