package people

import (
	"context"
	"errors"
	"runtime"
	"time"

	"github.com/go-webauthn/webauthn/webauthn"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/ids"
	"lateral/pkg/jobs"
	"lateral/pkg/token"
	"lateral/services/people/password"
)

// Directory holds the use-cases of people. It is safe for concurrent use.
type Directory struct {
	db     docdb.DB
	events *events.Log
	queue  *jobs.Queue
	now    clock.Clock
	ids    *ids.Source
	signer *token.Signer
	keys   keys
	hasher *password.Hasher
	cache  *cache

	site       *webauthn.WebAuthn // nil if there are no passkeys
	origin     string             // the address at which they work
	noPasskeys string             // why there are no passkeys

	watch Watch         // of failed sign-ins
	grace time.Duration // time until some roles need a second step; 0: never
}

// Option changes how a directory works.
type Option func(*Directory)

// Hashing makes the directory hash passwords by h. Without it, it uses
// password.Recommended, at most four at once.
func Hashing(h *password.Hasher) Option { return func(d *Directory) { d.hasher = h } }

// New returns the directory kept in db. signer signs access tokens. The first of secrets is
// used for what is sent to people (links in letters, refresh tokens); the others are
// earlier ones that are still valid. An error if there is no secret, or one has less than
// 32 bytes.
func New(db docdb.DB, log *events.Log, now clock.Clock, source *ids.Source, signer *token.Signer, secrets [][]byte,
	options ...Option) (*Directory, error) {
	k, err := newKeys(secrets)
	if err != nil {
		return nil, err
	}
	d := &Directory{
		db: db, events: log, queue: jobs.NewQueue(db, now, source), now: now, ids: source, signer: signer, keys: k,
		hasher: password.NewHasher(password.Recommended(), min(runtime.GOMAXPROCS(0), 4)),
		cache:  newCache(cacheSize),

		noPasskeys: passkeysAreNotSet, watch: nobodyWatches{},
	}
	for _, option := range options {
		option(d)
	}
	return d, nil
}

// update runs fn in a transaction. If another transaction inserted the same unique value
// first, fn runs again: it looks before it inserts, and then sees it.
func (d *Directory) update(ctx context.Context, fn func(docdb.Tx) error) error {
	err := d.db.Update(ctx, fn)
	for range 3 {
		if !errors.Is(err, docdb.ErrDuplicate) {
			break
		}
		err = d.db.Update(ctx, fn)
	}
	return err
}

// asActor names the account as the cause of the events of fn, if the call itself could not
// say who calls: at sign-in, or by a link.
func asActor(ctx context.Context, accountID string) context.Context {
	by := events.ActorFrom(ctx)
	by.AccountID = accountID
	return events.WithActor(ctx, by)
}

// forgetAccount forgets who calls with the account's tokens, once the change can be read.
func (d *Directory) forgetAccount(ctx context.Context, accountID string) {
	docdb.Afterwards(ctx, func() { d.cache.forgetAccount(accountID) })
}

func (d *Directory) forgetAll(ctx context.Context) { docdb.Afterwards(ctx, d.cache.forgetAll) }

// Watching tells w about failed sign-ins.
func Watching(w Watch) Option { return func(d *Directory) { d.watch = w } }
