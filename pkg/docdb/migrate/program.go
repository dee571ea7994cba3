package migrate

import (
	"context"
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

// Accept refuses, with a *NewerError, documents of a layout that the program would misread.
func (p Program) Accept(at Layout) error {
	if at.Number > p.Layout().Done {
		return &NewerError{at}
	}
	return nil
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
