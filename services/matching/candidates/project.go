package candidates

import (
	"cmp"
	"context"
	"errors"
	"maps"
	"reflect"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/matching/relevance"
)

// batch is how many candidates are written in one transaction.
const batch = 200

// project writes the candidates of the services anew, with one turn for each
// batch. It takes the turn in the same transaction, so a reader who has read up
// to a turn has missed nothing before it.
func (p *Projection) project(ctx context.Context, serviceIDs []string) error {
	for ids := range slices.Chunk(serviceIDs, batch) {
		err := p.db.Update(ctx, func(tx docdb.Tx) error {
			changed, err := p.changed(ctx, tx, ids)
			if err != nil || len(changed) == 0 {
				return err
			}
			turn, err := counter.Next(ctx, tx, "matching", 1)
			for i := range changed {
				changed[i].Turn = turn
				if err == nil {
					err = store(ctx, tx, &changed[i])
				}
			}
			return err
		})
		if err != nil {
			return err
		}
	}
	return nil
}

// changed returns the candidates that differ from the stored ones.
func (p *Projection) changed(ctx context.Context, r docdb.Reader, ids []string) ([]Candidate, error) {
	var changed []Candidate
	known := NewFacts() // a leader has several services and one diary
	for _, id := range ids {
		stored, err := docs.Get(ctx, r, id)
		if err != nil && !errors.Is(err, docdb.ErrNotFound) {
			return nil, err
		}
		_, fresh, err := p.fresh(ctx, r, id, known)
		if apperr.Is(err, apperr.KindNotFound) {
			if stored.Version == 0 {
				continue // a restored backup may lack the service of an event
			}
			fresh, err = stored.gone(), nil
		}
		if err != nil {
			return nil, err
		}
		fresh.Meta.Version, fresh.Turn = stored.Version, stored.Turn
		fresh.Meaning = stored.Meaning // learn replaces it where the text changed
		if stored.Version == 0 || !same(fresh, stored) {
			changed = append(changed, fresh)
		}
	}
	return changed, nil
}

// fresh makes a candidate from today's documents, which it returns too.
func (p *Projection) fresh(ctx context.Context, r docdb.Reader, serviceID string,
	known *Facts) (Sources, Candidate, error) {
	d, err := Read(ctx, r, serviceID, p.now())
	if err != nil {
		return d, Candidate{}, err
	}
	c := d.candidate()
	err = known.addTo(ctx, r, &c, p.now())
	return d, c, err
}

// Fresh is the candidate of a service by today's documents. What it says and means, memory knows.
func (p *Projection) Fresh(ctx context.Context, r docdb.Reader, serviceID string,
	known *Facts) (Sources, *Ready, error) {
	d, c, err := p.fresh(ctx, r, serviceID, known)
	if err != nil {
		return d, nil, err
	}
	if inMemory := p.catalogue.find([]string{serviceID})[0]; inMemory != nil {
		c.Meaning = inMemory.Meaning
		return d, ready(&c, inMemory.Place, inMemory.said), nil
	}
	return d, ready(&c, nowhere, relevance.NewOffer(c.Text(), c.Meaning.Of(c.Text(), p.reader.Model()))), nil
}

// gone is the candidate of a deleted service. Replicas may have it in memory, so
// the candidate is kept but hidden.
func (c Candidate) gone() Candidate {
	c.Shown = false
	return c
}

// same says whether two candidates hold the same facts.
func same(a, b Candidate) bool { return reflect.DeepEqual(plain(a), plain(b)) }

// plain makes candidates comparable: a stored empty list comes back as nil. What a text means
// is of the text, which is compared.
func plain(c Candidate) Candidate {
	if len(c.Free) == 0 {
		c.Free = nil
	}
	if len(c.Held) == 0 {
		c.Held = nil
	}
	if len(c.Interests) == 0 {
		c.Interests = nil
	}
	if len(c.Done) == 0 {
		c.Done = nil
	}
	c.Meaning = relevance.Meaning{}
	return c
}

func store(ctx context.Context, tx docdb.Tx, c *Candidate) error {
	if c.Version == 0 {
		return docs.Insert(ctx, tx, c)
	}
	return docs.Replace(ctx, tx, c)
}

// Rebuild writes all candidates anew: those of every listed service, and the
// known ones, which may no longer be listed.
func (p *Projection) Rebuild(ctx context.Context) error {
	ids, err := everyService(ctx, p.db)
	if err != nil {
		return err
	}
	return p.project(ctx, ids)
}

// everyService returns the ids of all services that are listed or have a
// candidate. A leader's services stand together, so that each diary is read
// once.
func everyService(ctx context.Context, r docdb.Reader) ([]string, error) {
	leaderOf := map[string]string{}
	err := docs.Each(ctx, r, docdb.Query{Limit: docdb.MaxLimit}, func(c Candidate) error {
		leaderOf[c.ID] = c.LeaderID
		return nil
	})
	if err != nil {
		return nil, err
	}
	err = leaders.EachListed(ctx, r, func(offered leaders.Service) error {
		leaderOf[offered.ID] = offered.LeaderID
		return nil
	})
	return slices.SortedFunc(maps.Keys(leaderOf), func(a, b string) int {
		return cmp.Or(cmp.Compare(leaderOf[a], leaderOf[b]), cmp.Compare(a, b))
	}), err
}
