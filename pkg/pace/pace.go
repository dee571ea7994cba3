// Package pace counts how often something is done, and says how long to wait if it is done
// too often. It stores the counts in the transaction of the act. So replicas count
// together, and an act that fails is not counted.
package pace

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"strings"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
)

// Pace is how often something may be done: so many times at once, and again so many in each
// period. Used tries come back little by little.
type Pace struct {
	What  string // names what is counted: "invite"
	Often int
	Per   time.Duration
}

// Count is one thing that an act counts for.
type Count struct {
	Pace Pace
	Of   []string // what it is counted for: an account, an address, a thing
}

// Of counts for the parts together.
func (p Pace) Of(parts ...string) Count { return Count{p, parts} }

// used is how much of one pace was used, as the moment when all of it is back.
type used struct {
	docdb.Meta
	Back time.Time `json:"back"`
}

var collection = docdb.Of[used]("paces", docdb.Index{Name: "by_time", Fields: []string{"back"}})

// Schema is the collection that the counts need.
func Schema() docdb.Schema { return collection.Schema }

// Take counts an act for each of the counts. If it comes too early for one of them, it
// counts nothing and returns the longest wait.
func Take(ctx context.Context, tx docdb.Tx, now time.Time, counts ...Count) (time.Duration, error) {
	var wait time.Duration
	found := make([]used, len(counts))
	for i, c := range counts {
		u, err := c.next(ctx, tx, now)
		if err != nil {
			return 0, err
		}
		found[i] = u
		wait = max(wait, u.Back.Sub(now)-c.Pace.Per)
	}
	if wait > 0 {
		return wait, nil
	}
	for _, u := range found {
		if err := keep(ctx, tx, u); err != nil {
			return 0, err
		}
	}
	return 0, nil
}

// Waits is how long an act for the counts would have to wait. It counts nothing.
func Waits(ctx context.Context, r docdb.Reader, now time.Time, counts ...Count) (time.Duration, error) {
	var wait time.Duration
	for _, c := range counts {
		u, err := c.next(ctx, r, now)
		if err != nil {
			return 0, err
		}
		wait = max(wait, u.Back.Sub(now)-c.Pace.Per)
	}
	return wait, nil
}

// Check is Take for an act that is refused if it comes too early: TooMany, with the
// sentence for the person who acts.
func Check(ctx context.Context, tx docdb.Tx, now time.Time, sentence string, counts ...Count) error {
	wait, err := Take(ctx, tx, now, counts...)
	if err == nil && wait > 0 {
		return apperr.TooMany(sentence, wait)
	}
	return err
}

// next is the count with one more act.
func (c Count) next(ctx context.Context, r docdb.Reader, now time.Time) (used, error) {
	u, err := collection.Get(ctx, r, c.id())
	if errors.Is(err, docdb.ErrNotFound) {
		u, err = used{Meta: docdb.Meta{ID: c.id()}}, nil
	}
	if u.Back.Before(now) {
		u.Back = now
	}
	u.Back = u.Back.Add(c.Pace.Per / time.Duration(c.Pace.Often)).Truncate(time.Second)
	return u, err
}

func keep(ctx context.Context, tx docdb.Tx, u used) error {
	if u.Version > 0 {
		return collection.Replace(ctx, tx, &u)
	}
	return collection.Insert(ctx, tx, &u)
}

// id hides what is counted, since it may be an address.
func (c Count) id() string {
	sum := sha256.Sum256([]byte(strings.Join(c.Of, "\x00")))
	return c.Pace.What + "." + hex.EncodeToString(sum[:16])
}

// Forget deletes the counts that are back in full, and returns how many.
func Forget(ctx context.Context, db docdb.DB, now time.Time) (int, error) {
	return collection.Sweep(ctx, db, docdb.Query{Index: "by_time", To: now})
}

// Forgive forgets what was counted.
func Forgive(ctx context.Context, tx docdb.Tx, c Count) error {
	u, err := collection.Get(ctx, tx, c.id())
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	return collection.Delete(ctx, tx, &u)
}
