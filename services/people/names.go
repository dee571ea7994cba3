package people

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// NamesOf returns the names of the accounts that exist among the ids, each with those that
// the person had before: a record that names people must not read otherwise after a new name.
func NamesOf(ctx context.Context, r docdb.Reader, ids []string) (map[string]string, error) {
	found, err := accounts.GetMany(ctx, r, ids)
	names := make(map[string]string, len(found))
	for id, a := range found {
		before := slices.DeleteFunc(slices.Clone(a.Formerly), func(name string) bool { return name == a.Name })
		names[id] = nameWords(a.Name, before)
	}
	return names, err
}

// NameIfThere is NameOf, but "" if there is no such place.
func NameIfThere(ctx context.Context, r docdb.Reader, place Place) (string, error) {
	name, err := NameOf(ctx, r, place)
	if apperr.Is(err, apperr.KindNotFound) {
		return "", nil
	}
	return name, err
}

// EverAt returns the accounts that have or had a role in the place.
func EverAt(ctx context.Context, r docdb.Reader, place Place) (map[string]bool, error) {
	all := map[string]bool{}
	q := docdb.Query{Index: "by_place", Equal: []any{place.Kind, place.ID}, Limit: docdb.MaxLimit}
	err := memberships.Each(ctx, r, q, func(m Membership) error {
		if m.State != StatePending && m.State != StateRefused {
			all[m.AccountID] = true
		}
		return nil
	})
	return all, err
}
