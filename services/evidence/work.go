package evidence

import (
	"cmp"
	"context"
	"maps"
	"slices"

	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/needs"
	"lateral/services/register"
	"lateral/services/themes"
)

// Work is what a leader delivered to one school for one need.
type Work struct {
	URN      register.URN
	Themes   []themes.ID // of the need; none where it has none, or is not known any more
	HalfDays int         // signed off
}

// WorkOf returns what the leader delivered, by school and need.
func WorkOf(ctx context.Context, r docdb.Reader, leaderID string) ([]Work, error) {
	all, err := deliveries.All(ctx, r, docdb.Query{Index: "by_leader", Equal: []any{leaderID}})
	if err != nil || len(all) == 0 {
		return nil, err
	}
	visits := make([]string, len(all))
	for i, one := range all {
		visits[i] = one.ID
	}
	needOf, err := agreements.NeedsOf(ctx, r, visits)
	if err != nil {
		return nil, err
	}
	about, err := needs.ThemesOf(ctx, r, slices.Compact(slices.Sorted(maps.Values(needOf))))
	return summed(all, needOf, about), err
}

// summed adds up the deliveries of each school and need, in the order of both.
func summed(all []Delivery, needOf map[string]string, about map[string][]themes.ID) []Work {
	type key struct {
		urn    register.URN
		needID string
	}
	sum := map[key]int{}
	var order []key
	for _, one := range all {
		k := key{one.URN, needOf[one.ID]}
		if sum[k] == 0 {
			order = append(order, k)
		}
		sum[k] += one.HalfDays
	}
	slices.SortFunc(order, func(a, b key) int {
		return cmp.Or(cmp.Compare(a.urn, b.urn), cmp.Compare(a.needID, b.needID))
	})
	work := make([]Work, len(order))
	for i, k := range order {
		work[i] = Work{URN: k.urn, Themes: about[k.needID], HalfDays: sum[k]}
	}
	return work
}

// LeadersAt returns the leaders who delivered to any of the schools, in order.
func LeadersAt(ctx context.Context, r docdb.Reader, urns []register.URN) ([]string, error) {
	var ids []string
	for some := range slices.Chunk(urns, docdb.MaxIn) {
		in := make([]any, len(some))
		for i, urn := range some {
			in[i] = urn
		}
		q := docdb.Query{Index: "by_school", In: in, Limit: docdb.MaxLimit}
		err := deliveries.Each(ctx, r, q, func(one Delivery) error {
			ids = append(ids, one.LeaderID)
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids), nil
}
