package peopletest

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
)

// Callers are people by their access tokens.
type Callers map[string]people.Actor

// Gate knows the callers by their tokens and nobody else.
func (c Callers) Gate() peoplehttp.Gate {
	return peoplehttp.NewGate(func(_ context.Context, token string) (people.Actor, error) {
		if a, ok := c[token]; ok {
			return a, nil
		}
		return people.Actor{}, apperr.Unauthenticated("Please sign in.")
	})
}
