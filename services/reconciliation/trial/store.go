package trial

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"time"

	"lateral/pkg/counter"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/events"
	"lateral/pkg/idempotency"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/services/agreements"
	"lateral/services/billing"
	"lateral/services/parties"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/reconciliation"
	"lateral/services/register"
)

// store is a program of the nouns that reconciliation needs, on a file of its own.
type store struct {
	db       docdb.DB
	now      time.Time
	register *register.Service
	groups   *partnerships.Service
	parties  *parties.Service
	billing  *billing.Service
	desk     *reconciliation.Service

	keys *ids.Source
	one  people.Actor // who handles the money of all sellers
	two  people.Actor // who approves what needs two
}

// open makes a store whose clock stands at noon of a day; done removes it.
func open(ctx context.Context, on date.Day) (s *store, done func() error, err error) {
	at, err := on.Start()
	if err != nil {
		return nil, nil, err
	}
	folder, err := os.MkdirTemp("", "lateral-reconcile-")
	if err != nil {
		return nil, nil, err
	}
	db, err := sqlite.OpenWith(ctx, filepath.Join(folder, "trial.db"), sqlite.InMemory)
	if err != nil {
		return nil, nil, errors.Join(err, os.RemoveAll(folder))
	}
	done = func() error { return errors.Join(db.Close(), os.RemoveAll(folder)) }
	if err := db.Define(ctx, schemas()...); err != nil {
		return nil, nil, errors.Join(err, done())
	}
	s = &store{db: docdb.Share(db), now: at.Add(12 * time.Hour)}
	s.assemble()
	return s, done, nil
}

func schemas() []docdb.Schema {
	return slices.Concat(
		[]docdb.Schema{events.Schema(), events.PlacesSchema(), jobs.Schema(), idempotency.Schema(), pace.Schema(),
			counter.Schema()},
		register.Schemas(), partnerships.Schemas(), people.Schemas(), parties.Schemas(), agreements.Schemas(),
		billing.Schemas(), reconciliation.Schemas(),
	)
}

func (s *store) assemble() {
	now := func() time.Time { return s.now }
	s.keys = ids.New(now)
	log := events.NewLog(now, s.keys, jobs.NewQueue(s.db, now, s.keys), events.Consumers{})
	s.register = register.New(s.db, log, nil, now, s.keys)
	s.groups = partnerships.New(s.db, log, now, s.keys)
	s.parties = parties.New(s.db, log, now, s.keys, s.groups)
	s.billing = billing.New(s.db, log, now, s.keys)
	s.desk = reconciliation.New(s.db, log, now, s.keys, s.billing)
	s.one = people.Actor{AccountID: "one", Name: "One"}
	s.two = people.Actor{AccountID: "two", Name: "Two"}
}

func (s *store) key() string { return s.keys.New("key") }

// appoint lets both people handle the money of a seller.
func (s *store) appoint(seller parties.Ref) {
	for _, who := range []*people.Actor{&s.one, &s.two} {
		who.Held = append(who.Held, people.Held{Role: people.Finance, Place: seller.Place()})
	}
}
