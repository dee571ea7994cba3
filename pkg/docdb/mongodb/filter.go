package mongodb

import (
	"fmt"
	"slices"
	"strings"

	"go.mongodb.org/mongo-driver/bson"

	"lateral/pkg/docdb"
)

func field(path string) string { return "body." + path }

func is(field, operator string, value any) bson.D {
	return bson.D{{Key: field, Value: bson.D{{Key: operator, Value: value}}}}
}

// membership is the condition of every document of the index: its conditions hold, and its
// fields are there and not null. It is the index's partial filter, and each query must
// repeat it exactly.
func membership(ix docdb.Index) []bson.D {
	var all []bson.D
	for _, w := range ix.Where {
		value, _ := docdb.Value(w.Value) // checked by Schema.Validate
		all = append(all, is(field(w.Field), "$eq", value))
	}
	for _, f := range ix.Fields {
		all = append(all, is(field(f), "$type", bson.A{"string", "long", "bool"}))
	}
	return all
}

// filter is the condition of the query: the index's own, the fixed fields, the bounds of
// the next field, and where the last page ended.
func filter(plan docdb.Plan) bson.D {
	all := membership(plan.By)
	for i, v := range plan.Equal {
		all = append(all, is(field(plan.By.Fields[i]), "$eq", v))
	}
	if plan.In != nil {
		all = append(all, is(field(plan.Open[0]), "$in", plan.In))
	}
	if plan.From != nil {
		all = append(all, is(field(plan.Open[0]), "$gte", plan.From))
	}
	if plan.To != nil {
		all = append(all, is(field(plan.Open[0]), "$lt", plan.To))
	}
	if plan.Start != nil {
		return bson.D{{Key: "$or", Value: after(plan, all)}}
	}
	if len(all) == 0 {
		return bson.D{}
	}
	return bson.D{{Key: "$and", Value: all}}
}

// after is the condition that a document follows the last page: (a, b, id) > (x, y, z),
// written out as a > x, or a = x and b > y, or …. Each alternative repeats all other
// conditions. So the server enters the index at the right place for each, and merges the
// results.
func after(plan docdb.Plan, all []bson.D) []bson.D {
	than := "$gt"
	if plan.Descending {
		than = "$lt"
	}
	fields, values := sorted(plan), slices.Clone(plan.Start.Values)
	if plan.ByID {
		values = append(values, plan.Start.ID)
	}
	var either []bson.D
	for i, f := range fields {
		either = append(either, bson.D{{Key: "$and", Value: append(slices.Clone(all), is(f, than, values[i]))}})
		all = append(all, is(f, "$eq", values[i]))
	}
	return either
}

// sorted is the fields that decide the order of the results.
func sorted(plan docdb.Plan) []string {
	fields := make([]string, 0, len(plan.Open)+1)
	for _, f := range plan.Open {
		fields = append(fields, field(f))
	}
	if plan.ByID {
		fields = append(fields, "_id")
	}
	return fields
}

func order(plan docdb.Plan) bson.D {
	direction := 1
	if plan.Descending {
		direction = -1
	}
	by := bson.D{}
	for _, f := range sorted(plan) {
		by = append(by, bson.E{Key: f, Value: direction})
	}
	return by
}

// lookup returns the values at the paths, for a cursor.
func lookup(body bson.Raw, paths []string) ([]any, error) {
	values := make([]any, len(paths))
	for i, path := range paths {
		found, err := body.LookupErr(strings.Split(path, ".")...)
		if err != nil {
			return nil, err
		}
		switch found.Type {
		case bson.TypeString:
			values[i] = found.StringValue()
		case bson.TypeInt64:
			values[i] = found.Int64()
		case bson.TypeBoolean:
			values[i] = found.Boolean()
		default:
			return nil, fmt.Errorf("%s is of type %s", path, found.Type)
		}
	}
	return values, nil
}
