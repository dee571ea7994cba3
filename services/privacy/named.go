package privacy

import (
	"context"
	"strconv"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/ids"
	"lateral/services/needs"
	"lateral/services/parties"
	"lateral/services/people"
)

// nameIn is the value with names for its ids: in a list, for each.
func nameIn(ctx context.Context, r docdb.Reader, value any) (any, error) {
	switch v := value.(type) {
	case string:
		name, err := calledAs(ctx, r, v)
		if name == "" {
			return v, err
		}
		return name, err
	case []any:
		all := make([]any, len(v))
		for i, one := range v {
			var err error
			if all[i], err = nameIn(ctx, r, one); err != nil {
				return nil, err
			}
		}
		return all, nil
	}
	return value, nil
}

// calledAs is what people call the thing, "" for what is no id.
func calledAs(ctx context.Context, r docdb.Reader, id string) (name string, err error) {
	switch {
	case isParty(id):
		name, err = parties.NameOf(ctx, r, parties.Ref(id))
	case ids.HasPrefix(id, "partnership"):
		name, err = people.NameOf(ctx, r, people.Partnership(id))
	case ids.HasPrefix(id, "need"):
		var n needs.Need
		n, err = needs.GetNeed(ctx, r, id)
		name = n.Ref
	}
	if apperr.Is(err, apperr.KindNotFound) {
		return notThereAnyMore, nil
	}
	return name, err
}

// isParty says whether a value names a party, and is not a text that begins alike.
func isParty(value string) bool {
	of, err := parties.Parse(value)
	if err != nil {
		return false
	}
	_, err = strconv.Atoi(of.ID())
	return of.Kind() == parties.OfSchool && err == nil || ids.HasPrefix(of.ID(), string(of.Kind()))
}
