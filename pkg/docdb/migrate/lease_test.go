package migrate_test

import (
	"context"
	"errors"
	"fmt"
	"os"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/docdbtest"
	"lateral/pkg/docdb/migrate"
)

// hurried is a program for which waiting is the passing of time.
func hurried(steps ...migrate.Migration) migrate.Program {
	hands := clock.NewManual(time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC))
	return migrate.Program{By: "2.0", Migrations: steps, Now: hands.Now, Wait: func(ctx context.Context) error {
		hands.Advance(migrate.Lapse)
		return ctx.Err()
	}}
}

func TestOfReplicasThatStartAtOnceOneMigrates(t *testing.T) {
	onEngines(t, func(t *testing.T, place string) {
		_ = school(t, place)
		var did atomic.Int32
		step := splitting()
		step.Do = func(ctx context.Context, db docdb.DB) error {
			did.Add(1)
			return split(ctx, db)
		}
		var group sync.WaitGroup
		for range 4 {
			db := open(t, place)
			group.Go(func() {
				p := migrate.Program{By: "2.0", Migrations: []migrate.Migration{step}}
				err := errors.Join(p.Claim(t.Context(), db), db.Define(t.Context(), pupils.Schema))
				if err := errors.Join(err, allSplit(t.Context(), db)); err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if did.Load() != 1 {
			t.Errorf("%d replicas migrated", did.Load())
		}
	})
}

// A program stood still for so long that another took its lease over. It cannot write any
// more: it sees that the migration is done, and starts.
func TestWhoLostTheLeaseWritesNothing(t *testing.T) {
	onEngines(t, func(t *testing.T, place string) {
		db, begun, overtaken := school(t, place), make(chan bool), make(chan bool)
		slow := splitting()
		refused := make(chan error, 1)
		slow.Do = func(ctx context.Context, db docdb.DB) error {
			close(begun)
			<-overtaken
			err := db.Update(ctx, func(tx docdb.Tx) error {
				return pupils.Insert(ctx, tx, &pupil{Meta: docdb.Meta{ID: "late"}})
			})
			refused <- err
			return err
		}
		ended := make(chan error)
		go func() {
			ended <- migrate.Program{By: "slow", Migrations: []migrate.Migration{slow}}.Claim(t.Context(), db)
		}()
		<-begun
		if err := hurried(splitting()).Claim(t.Context(), open(t, place)); err != nil {
			t.Error(err)
		}
		close(overtaken)
		if err := <-refused; err == nil {
			t.Error("it wrote without the lease")
		}
		if err := <-ended; err != nil {
			t.Errorf("it does not start: %v", err)
		}
		if got := at(t, db); got.By != "2.0" {
			t.Errorf("the layout is %+v", got)
		}
	})
}

// placeVariable tells the child which database to migrate.
const placeVariable = "TEST_MIGRATE_PLACE"

// A program is killed in the middle of a migration. The next one waits until its lease
// lapses, and does the rest.
func TestAKilledProgramsLeaseLapsesAndTheNextResumes(t *testing.T) {
	if place := os.Getenv(placeVariable); place != "" {
		migrateHalf(t, place)
		return
	}
	for name, place := range engines {
		t.Run(name, func(t *testing.T) {
			where := place(t)
			db := school(t, where)
			killHalfWay(t, where)
			if err := db.Define(t.Context(), pupils.Schema); err != nil {
				t.Fatal(err)
			}
			if got := at(t, db); got.Done != 1 {
				t.Fatalf("after the kill the layout is %+v", got)
			}
			waited := 0
			next := hurried(splitting())
			pass := next.Wait
			next.Wait = func(ctx context.Context) error {
				waited++
				return pass(ctx)
			}
			if err := errors.Join(next.Claim(t.Context(), db), allSplit(t.Context(), db)); err != nil || waited == 0 {
				t.Errorf("the next one waited %d times: %v", waited, err)
			}
		})
	}
}

// migrateHalf stops in the middle of the migration, and waits for its end.
func migrateHalf(t *testing.T, place string) {
	half := splitting()
	half.Do = func(ctx context.Context, db docdb.DB) error {
		if err := db.Define(ctx, pupils.Schema); err != nil {
			return err
		}
		err := db.Update(ctx, func(tx docdb.Tx) error {
			first := docdb.Document{ID: "000", Version: 1, Body: []byte(writesBoth("Ann", "000"))}
			return tx.Replace(ctx, "pupils", first)
		})
		_, _ = fmt.Fprintln(os.Stdout, "half of it is done")
		<-ctx.Done()
		return err
	}
	t.Log(migrate.Program{By: "killed", Migrations: []migrate.Migration{half}}.Claim(t.Context(), open(t, place)))
}

func killHalfWay(t *testing.T, place string) {
	t.Helper()
	child := docdbtest.StartAgain(t, placeVariable, place)
	said, more := child.Next()
	for ; more && said != "half of it is done"; said, more = child.Next() {
	}
	if !more {
		t.Fatal("the child ended before half of it was done")
	}
	child.Kill()
	child.Wait()
}
