package migrate

import (
	"context"
	"crypto/rand"
	"errors"
	"time"

	"lateral/pkg/docdb"
)

// Lapse is how long a lease lasts that nobody renews.
const Lapse = 30 * time.Second

// lease lets one program migrate. Each transaction of its migrations gives it a new
// version; so whoever waits sees that it is alive, without comparing the clocks of two
// machines.
type lease struct {
	docdb.Meta
	By    string `json:"by"`
	Token string `json:"token"` // of the program that holds it
}

var leases = docdb.Of[lease](entries.Schema.Name)

// migrating is the only lease.
const migrating = "migrating"

// errHeld says that another program has the lease; errLost that one took it over.
var (
	errHeld = errors.New("another program migrates the documents")
	errLost = errors.New("another program took over the migration of the documents")
)

// sight is the lease of another program as it was seen last, and since when it is so.
type sight struct {
	token   string
	version int64
	since   time.Time
}

// lapsed says whether the lease has not been renewed for as long as it lasts.
func (s *sight) lapsed(l lease, now time.Time) bool {
	if s.token != l.Token || s.version != l.Version {
		*s = sight{l.Token, l.Version, now}
	}
	return now.Sub(s.since) >= Lapse
}

// leased does the missing migrations under the lease. It fails with errHeld or errLost, or
// as a migration does.
func (p Program) leased(ctx context.Context, db docdb.DB, seen *sight) error {
	g := guarded{DB: db, token: rand.Text()}
	if err := p.acquire(ctx, db, g.token, seen); err != nil {
		return err
	}
	at, err := At(ctx, db)
	if err == nil {
		err = p.each(ctx, g, at.Done, func(number int) error {
			return g.Update(ctx, func(tx docdb.Tx) error { return p.after(number).put(ctx, tx, documents) })
		})
	}
	return errors.Join(err, g.release(ctx))
}

// acquire takes a lease that is free or has lapsed.
func (p Program) acquire(ctx context.Context, db docdb.DB, token string, seen *sight) error {
	return db.Update(ctx, func(tx docdb.Tx) error {
		l, err := leases.Get(ctx, tx, migrating)
		l.ID = migrating
		switch {
		case errors.Is(err, docdb.ErrNotFound):
			l.By, l.Token = p.By, token
			return leases.Insert(ctx, tx, &l)
		case err != nil:
			return err
		case !seen.lapsed(l, p.now()):
			return errHeld
		}
		l.By, l.Token = p.By, token
		return leases.Replace(ctx, tx, &l)
	})
}

// guarded is the database of a program that holds the lease: each of its transactions
// renews the lease, and none is kept once another program has it.
type guarded struct {
	docdb.DB
	token string
}

// Update is docdb.DB's. It fails with errLost where another program has the lease.
func (g guarded) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	return g.DB.Update(ctx, func(tx docdb.Tx) error {
		l, err := leases.Get(ctx, tx, migrating)
		if errors.Is(err, docdb.ErrNotFound) || err == nil && l.Token != g.token {
			return errLost
		}
		if err != nil {
			return err
		}
		if err := leases.Replace(ctx, tx, &l); err != nil {
			return err
		}
		return fn(tx)
	})
}

// release gives the lease back, also when ctx has ended.
func (g guarded) release(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
	defer cancel()
	err := g.Update(ctx, func(tx docdb.Tx) error {
		l, err := leases.Get(ctx, tx, migrating)
		if err != nil {
			return err
		}
		return leases.Delete(ctx, tx, &l)
	})
	if errors.Is(err, errLost) {
		return nil
	}
	return err
}
