package mongodb

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
	"go.mongodb.org/mongo-driver/mongo/options"
	"go.mongodb.org/mongo-driver/mongo/readconcern"

	"lateral/pkg/docdb"
)

// View runs fn on one snapshot, taken at the first read.
func (db *DB) View(ctx context.Context, fn func(docdb.Reader) error) error {
	session, err := db.client.StartSession(options.Session().SetSnapshot(true))
	if err != nil {
		return failed(ctx, err, "session")
	}
	defer session.EndSession(context.WithoutCancel(ctx))
	return fn(db.within(session))
}

// Update runs fn in a transaction. It runs fn again in a new one as long as another writer
// interferes, a primary steps down or a connection breaks.
func (db *DB) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	session, err := db.client.StartSession(options.Session().
		SetDefaultReadConcern(readconcern.Snapshot()))
	if err != nil {
		return failed(ctx, err, "session")
	}
	defer session.EndSession(context.WithoutCancel(ctx))
	for attempt := 0; ; attempt++ {
		again, err := db.attempt(ctx, session, fn)
		if !again {
			return err
		}
		if stopped := pause(ctx, attempt); stopped != nil {
			return failed(ctx, err, "update, after %d attempts", attempt+1)
		}
	}
}

// attempt runs fn once, and says whether it may be run again.
func (db *DB) attempt(ctx context.Context, session mongo.Session, fn func(docdb.Tx) error) (again bool, err error) {
	if err := session.StartTransaction(); err != nil {
		return false, failed(ctx, err, "begin")
	}
	ending := false
	defer func() {
		if !ending { // also when fn panics
			abort(ctx, session)
		}
	}()
	tx := &writer{db.within(session)}
	err = fn(tx)
	switch {
	case isTransient(*tx.ended): // even if fn ignored it
		return true, *tx.ended
	case err != nil && *tx.ended == nil:
		ending = true
		abort(ctx, session)
		return false, db.founded(ctx, session, err)
	case err != nil:
		return false, err
	case *tx.ended != nil:
		return false, *tx.ended
	case ctx.Err() != nil:
		return false, failed(ctx, ctx.Err(), "commit")
	}
	ending = true
	return commit(ctx, session)
}

// commit repeats the commit until its outcome is known.
func commit(ctx context.Context, session mongo.Session) (again bool, err error) {
	for attempt := 0; ; attempt++ {
		err := session.CommitTransaction(ctx)
		switch {
		case err == nil:
			return false, nil
		case isTransient(err):
			return true, err
		case !hasLabel(err, "UnknownTransactionCommitResult") || pause(ctx, attempt) != nil:
			return false, failed(ctx, err, "commit")
		}
	}
}

// founded returns the error of a transaction that was given up because of what it read,
// once that is safe. A transaction reads what others have committed, even if it may still
// be lost; only its own commit would wait. Else somebody could be refused because of data
// that others do not see yet, or that is lost with its primary.
func (db *DB) founded(ctx context.Context, session mongo.Session, err error) error {
	if ctx.Err() != nil {
		return err
	}
	// The session's reads come after everything that it saw, and see only safe data.
	after := mongo.NewSessionContext(ctx, session)
	none := db.db.Collection("founded").FindOne(after, bson.D{{Key: "_id", Value: ""}}).Err()
	if none != nil && !errors.Is(none, mongo.ErrNoDocuments) {
		return fmt.Errorf("%w: %w", failed(ctx, none, "confirming what was read"), err)
	}
	return err
}

// abort ends the transaction now; the server would end it by itself later.
func abort(ctx context.Context, session mongo.Session) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), time.Second)
	defer cancel()
	_ = session.AbortTransaction(ctx)
}

// pause waits for a random time that grows with the attempts, so that writers who collided
// do not collide again. It returns an error if ctx ends first.
func pause(ctx context.Context, attempt int) error {
	longest := time.Millisecond << min(attempt+3, 8)
	timer := time.NewTimer(rand.N(longest)) //nolint:gosec // no secret
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return fmt.Errorf("mongodb: %w", ctx.Err())
	case <-timer.C:
		return nil
	}
}
