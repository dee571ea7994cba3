package events

import (
	"cmp"
	"context"
	"slices"
)

// System is the actor if nobody in particular caused an event.
const System = "system"

// Actor is the one who causes what happens within a context, for the record.
type Actor struct {
	AccountID string
	RequestID string
	Places    []string // ids of the places where they have a role now; Service for those who run the service
}

// in are the places of an event where the actor has a role, and Service.
func (a Actor) in(places []string) []string {
	var in []string
	for _, id := range a.Places {
		if (id == Service || slices.Contains(places, id)) && !slices.Contains(in, id) {
			in = append(in, id)
		}
	}
	return in
}

type actorKey struct{}

// WithActor returns a context in which a causes what happens.
func WithActor(ctx context.Context, a Actor) context.Context {
	return context.WithValue(ctx, actorKey{}, a)
}

// ActorFrom returns the actor of the context; System if none was named.
func ActorFrom(ctx context.Context) Actor {
	a, _ := ctx.Value(actorKey{}).(Actor)
	if a.AccountID == "" {
		a.AccountID = System
	}
	return a
}

func inOrder(all []Event) []Event {
	slices.SortFunc(all, func(a, b Event) int {
		return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID))
	})
	return all
}
