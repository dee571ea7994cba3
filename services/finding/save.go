package finding

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/text"
	"lateral/services/people"
)

// SaveInput is a search that is to be saved.
type SaveInput struct {
	Name  string // at most text.Title; "" lets the query name it
	Query Query
	Key   string // idempotency key; "" where the caller never repeats the command
}

// Save saves a search of the actor's. Where they saved the same one before, that stands and is
// returned. A repeat with the same key returns the same search. Invalid with every bad field and
// for a search that looks for nothing, NotFound for a school that is not the actor's, Conflict
// "many_searches".
func (s *Service) Save(ctx context.Context, actor people.Actor, in SaveInput) (Search, error) {
	name, err := text.Line(in.Name, text.Title)
	var c apperr.Check
	c.Add("name", err)
	if err := c.Err(); err != nil {
		return Search{}, err
	}
	q, err := in.Query.check()
	if err != nil {
		return Search{}, err
	}
	if err := mustBeOwn(actor, q.URN); err != nil {
		return Search{}, err
	}
	if q.isEmpty() {
		return Search{}, apperr.Invalid(apperr.Field{Path: "query", Message: sayWhatToLookFor})
	}
	if name == "" {
		name = nameOf(q)
	}
	var saved Search
	err = s.db.Update(ctx, func(tx docdb.Tx) error {
		command := idempotency.Command{Who: actor.AccountID, What: "save-search", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, s.now(), command, func() (string, error) {
			return s.save(ctx, tx, actor, Search{AccountID: actor.AccountID, Name: name, Query: q})
		})
		if err != nil {
			return err
		}
		saved, err = GetSearch(ctx, tx, id)
		return err
	})
	return saved, err
}

func (s *Service) save(ctx context.Context, tx docdb.Tx, actor people.Actor, one Search) (string, error) {
	all, err := searches.All(ctx, tx, docdb.Query{Index: "by_account", Equal: []any{one.AccountID}})
	if err != nil {
		return "", err
	}
	if at := slices.IndexFunc(all, func(s Search) bool { return s.Query.same(one.Query) }); at >= 0 {
		return all[at].ID, nil
	}
	if len(all) >= MostSearches {
		return "", apperr.Conflict("many_searches", youHaveSavedMany(MostSearches))
	}
	one.ID, one.CreatedAt = s.ids.New("search"), s.now()
	s.begin(ctx, actor, &one)
	return one.ID, searches.Insert(ctx, tx, &one)
}

// Searches returns the searches that the actor saved, oldest first.
func (s *Service) Searches(ctx context.Context, actor people.Actor) ([]Search, error) {
	return searches.All(ctx, s.db, docdb.Query{Index: "by_account", Equal: []any{actor.AccountID}})
}

// Forget deletes a saved search of the actor's; NotFound if it is somebody else's.
func (s *Service) Forget(ctx context.Context, actor people.Actor, id string) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		one, err := GetSearch(ctx, tx, id)
		if err != nil {
			return err
		}
		if one.AccountID != actor.AccountID {
			return apperr.NotFound("search")
		}
		return searches.Delete(ctx, tx, &one)
	})
}
