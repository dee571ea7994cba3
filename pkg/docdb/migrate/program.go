package migrate

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
)

// Program is the program that runs.
type Program struct {
	By         string      // its version
	Migrations []Migration // all that it knows, in order

	Now clock.Clock  // nil: the machine's
	Log *slog.Logger // nil: says nothing
	// Wait comes before it looks again whether another still migrates; nil: a quarter of a second.
	Wait func(ctx context.Context) error
}

// Layout is how the program lays out documents.
func (p Program) Layout() Layout { return p.after(First + len(p.Migrations)) }

// after is the layout after the migration of a number.
func (p Program) after(done int) Layout {
	l := Layout{Number: First, Done: done, By: p.By}
	for _, m := range p.Migrations {
		if m.Number <= done {
			l.Number = max(l.Number, m.Needs)
		}
	}
	return l
}

// Validate refuses migrations that are not numbered one by one, or need one that comes
// later.
func (p Program) Validate() error {
	for i, m := range p.Migrations {
		if m.Number != First+1+i || m.Needs > m.Number || m.Name == "" || m.Do == nil {
			return fmt.Errorf("migration %d (%s) needs the number %d, a name and something to do", m.Number, m.Name, First+1+i)
		}
	}
	return nil
}

// Claim brings the documents to the program's layout, writes the layout into a database
// that has none, and defines what Mark needs. It fails with ErrUnfinished, with a
// *NewerError where the documents need a newer program, or with a *FailedError. Several
// programs may call it at once: one migrates, and the others wait for it.
func (p Program) Claim(ctx context.Context, db docdb.DB) error {
	if err := errors.Join(p.Validate(), db.Define(ctx, entries.Schema)); err != nil {
		return err
	}
	var seen sight
	for {
		done, err := p.look(ctx, db)
		if err != nil || done {
			return err
		}
		err = p.leased(ctx, db, &seen)
		switch {
		case errors.Is(err, docdb.ErrDuplicate), errors.Is(err, errLost): // another was quicker
		case errors.Is(err, errHeld):
			if err := p.wait(ctx); err != nil {
				return err
			}
		default:
			return err
		}
	}
}

// look says whether nothing is left to do. It refuses what Claim refuses.
func (p Program) look(ctx context.Context, db docdb.DB) (done bool, err error) {
	if unfinished, err := Marked(ctx, db, Unfinished); err != nil {
		return false, err
	} else if unfinished {
		return false, ErrUnfinished
	}
	at, err := At(ctx, db)
	switch {
	case errors.Is(err, docdb.ErrNotFound):
		return p.found(ctx, db)
	case err != nil:
		return false, err
	}
	return at.Done >= p.Layout().Done, p.Accept(at)
}

// Accept refuses, with a *NewerError, documents of a layout that the program would misread.
func (p Program) Accept(at Layout) error {
	if at.Number > p.Layout().Done {
		return &NewerError{at}
	}
	return nil
}

// found writes the layout into a database that has none, unless another starting program
// is quicker.
func (p Program) found(ctx context.Context, db docdb.DB) (done bool, err error) {
	err = db.Update(ctx, func(tx docdb.Tx) error { return p.Layout().put(ctx, tx, documents) })
	if errors.Is(err, docdb.ErrDuplicate) {
		return false, nil
	}
	return err == nil, err
}

// Forward does the migrations after a layout, on documents that nobody else can reach: of a
// backup that was just read. It leaves the layout of the database alone.
func (p Program) Forward(ctx context.Context, db docdb.DB, from int) error {
	return p.each(ctx, db, from, func(int) error { return nil })
}

// each does the migrations after a layout, and tells which are done.
func (p Program) each(ctx context.Context, db docdb.DB, from int, done func(number int) error) error {
	for _, m := range p.Migrations {
		if m.Number <= from {
			continue
		}
		p.say("begins", m)
		if err := m.run(ctx, db); err != nil {
			return err
		}
		if err := done(m.Number); err != nil {
			return err
		}
		p.say("is done", m)
	}
	return nil
}

func (p Program) say(what string, m Migration) {
	if p.Log != nil {
		p.Log.Info("a migration", "step", what, "number", m.Number, "name", m.Name)
	}
}

func (p Program) now() time.Time {
	if p.Now == nil {
		return clock.System()
	}
	return p.Now()
}

func (p Program) wait(ctx context.Context) error {
	if p.Wait != nil {
		return p.Wait(ctx)
	}
	timer := time.NewTimer(250 * time.Millisecond)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
