package notices

import (
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/people"
)

// rule says who is told what about an event.
type rule func(ctx context.Context, r docdb.Reader, e events.Event) ([]telling, error)

// on turns a function of the event's data into a rule.
func on[T any](fn func(ctx context.Context, r docdb.Reader, data T) ([]telling, error)) rule {
	return onDay(func(ctx context.Context, r docdb.Reader, _ date.Day, data T) ([]telling, error) {
		return fn(ctx, r, data)
	})
}

// onDay is on for a function that also asks for the day of the event.
func onDay[T any](fn func(ctx context.Context, r docdb.Reader, day date.Day, data T) ([]telling, error)) rule {
	return func(ctx context.Context, r docdb.Reader, e events.Event) ([]telling, error) {
		var data T
		if err := e.Decode(&data); err != nil {
			return nil, err
		}
		all, err := fn(ctx, r, date.On(e.At), data)
		return slices.DeleteFunc(all, func(t telling) bool {
			return !t.private && !t.own && t.accountID == e.Actor // they did it themselves
		}), err
	}
}

// toHolders tells everybody who holds one of the roles in the place.
func toHolders(ctx context.Context, r docdb.Reader, t telling, place people.Place,
	roles ...people.Role) ([]telling, error) {
	accounts, err := people.HoldersOf(ctx, r, place, roles...)
	return toAccounts(t, accounts), err
}

// toAccounts tells each account once.
func toAccounts(t telling, accounts []people.Account) []telling {
	var all []telling
	seen := map[string]bool{}
	for _, account := range accounts {
		if seen[account.ID] {
			continue
		}
		seen[account.ID] = true
		t.accountID = account.ID
		all = append(all, t)
	}
	return all
}

// merge joins the messages of one event, so that nobody is told twice; a person
// gets the first.
func merge(parts ...[]telling) []telling {
	var all []telling
	seen := map[string]bool{}
	for _, part := range parts {
		for _, t := range part {
			if t.accountID != "" && seen[t.accountID] {
				continue
			}
			seen[t.accountID] = true
			all = append(all, t)
		}
	}
	return all
}
