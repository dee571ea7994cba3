package main

import (
	"context"
	"io"
)

// leftIndexes is "lateral indexes".
type leftIndexes struct {
	Drop string `placeholder:"WORD" help:"Drop them: the word that the list ends with."`
}

// Run lists the indexes that nobody declares, or drops those that were listed.
func (i *leftIndexes) Run(ctx context.Context, c *Config, out io.Writer) error {
	return c.place().LeftIndexes(ctx, c.log(), i.Drop, out)
}
