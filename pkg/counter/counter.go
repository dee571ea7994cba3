// Package counter gives numbers without gaps. A number is taken within a transaction, and
// given back if the transaction is rolled back.
package counter

import (
	"context"
	"errors"

	"lateral/pkg/docdb"
)

type counter struct {
	docdb.Meta
	Last int64 `json:"last"`
}

var collection = docdb.Of[counter]("counters")

// Schema is the collection that the counters need.
func Schema() docdb.Schema { return collection.Schema }

// Next returns the next number of the series. The first one is first.
func Next(ctx context.Context, tx docdb.Tx, series string, first int64) (int64, error) {
	c, err := collection.Get(ctx, tx, series)
	if errors.Is(err, docdb.ErrNotFound) {
		c = counter{Meta: docdb.Meta{ID: series}, Last: first}
		return first, collection.Insert(ctx, tx, &c)
	}
	if err != nil {
		return 0, err
	}
	c.Last++
	return c.Last, collection.Replace(ctx, tx, &c)
}
