package mongodb

import (
	"context"

	"go.mongodb.org/mongo-driver/bson"

	"lateral/pkg/docdb"
)

// Explain runs a query and returns MongoDB's report of it, as extended JSON. For tests, and
// for people who look for the cause of a slow page.
func (db *DB) Explain(ctx context.Context, collection string, q docdb.Query) (string, error) {
	schema, err := db.schemas.get(collection)
	if err != nil {
		return "", err
	}
	plan, err := schema.Plan(q)
	if err != nil {
		return "", err
	}
	find := bson.D{
		{Key: "find", Value: schema.Name}, {Key: "filter", Value: filter(plan)},
		{Key: "sort", Value: order(plan)}, {Key: "limit", Value: int64(plan.Limit + 1)},
	}
	var answer struct {
		Statistics bson.Raw `bson:"executionStats"`
	}
	explain := bson.D{{Key: "explain", Value: find}, {Key: "verbosity", Value: "executionStats"}}
	if err := db.db.RunCommand(ctx, explain).Decode(&answer); err != nil {
		return "", failed(ctx, err, "explain in %s", collection)
	}
	return answer.Statistics.String(), nil
}
