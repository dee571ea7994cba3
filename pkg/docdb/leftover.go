package docdb

import (
	"context"
	"fmt"
	"slices"
)

// Leftover is an index that was declared once. Writes still renew it, and a unique one still
// refuses documents: a program of before may rely on it.
type Leftover struct {
	Collection string
	Index      string // as it was declared
	Stored     string // its name in the database, which no other index of the collection has
}

// String says which index it is, for people.
func (l Leftover) String() string {
	return fmt.Sprintf("%s of %s (%s)", l.Index, l.Collection, l.Stored)
}

// Pruner is a database that can drop the indexes which Define leaves.
type Pruner interface {
	// Leftovers are the indexes of the defined collections that no declaration asks for, but
	// for those of a later edition. They are in order.
	Leftovers(ctx context.Context) ([]Leftover, error)
	// Prune drops leftovers. It drops none where one of them is not left over.
	Prune(ctx context.Context, drop ...Leftover) error
}

// MustBeLeft refuses to drop what is not among the leftovers. Engines call it.
func MustBeLeft(drop, left []Leftover) error {
	for _, l := range drop {
		if !slices.Contains(left, l) {
			return fmt.Errorf("docdb: index %s is not left over", l)
		}
	}
	return nil
}
