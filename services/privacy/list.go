package privacy

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/services/people"
)

// Waiting is a request that an operator decides on.
type Waiting struct {
	Erasure
	Name      string
	Email     string
	Obstacles []string
}

// List returns a page of the requests in a state, the first due first, and the next cursor,
// for operators. Others find none.
func (s *Service) List(ctx context.Context, actor people.Actor, state State, cursor string,
	limit int) ([]Waiting, string, error) {
	if !actor.IsOperator() {
		return nil, "", apperr.NotFound("request")
	}
	var all []Waiting
	var next string
	err := s.db.View(ctx, func(r docdb.Reader) error {
		found, more, err := erasures.Find(ctx, r,
			docdb.Query{Index: "by_state", Equal: []any{state}, After: cursor, Limit: limit})
		next = more
		for _, e := range found {
			w, err := describe(ctx, r, e)
			if err != nil {
				return err
			}
			all = append(all, w)
		}
		return err
	})
	return all, next, err
}

// describe says whose request it is, and what is in its way while it waits.
func describe(ctx context.Context, r docdb.Reader, e Erasure) (Waiting, error) {
	w := Waiting{Erasure: e}
	a, err := people.GetAccount(ctx, r, e.AccountID)
	if err != nil {
		return w, err
	}
	w.Name, w.Email, w.Was = a.Name, a.Email, nil
	if e.State == Asked {
		w.Obstacles, err = obstacles(ctx, r, e.AccountID, theyAre)
	}
	return w, err
}
