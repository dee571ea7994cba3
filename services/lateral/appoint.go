package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"

	"lateral/services/people"
)

// appoint is "lateral appoint": without it nobody could let in the first people.
type appoint struct {
	Email string `arg:"" help:"Address that the operator signs in with."`
	Name  string `arg:"" help:"Name of the operator, for somebody who is new here."`
}

// Run makes the person an operator. A new person gets a password, which is
// printed once; a person who can already sign in keeps theirs.
func (a *appoint) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	known, err := p.people.Known(ctx, a.Email)
	if err != nil {
		return err
	}
	password := rand.Text()
	account, err := p.people.Provision(ctx, people.ProvisionInput{
		Name: a.Name, Email: a.Email, Password: password,
		Held: []people.Held{{Role: people.Operator, Place: people.Service()}},
	})
	if err != nil {
		return err
	}
	_, err = fmt.Fprintf(out, "%s <%s> is an operator.\n", account.Name, account.Email)
	if err == nil && !known {
		_, err = fmt.Fprintf(out, "The password for the first sign-in, to be changed then: %s\n", password)
	}
	return err
}
