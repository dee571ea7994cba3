package docdbtest

import (
	"sync"
	"testing"

	"lateral/pkg/docdb"
)

// Engine is an engine as the suite sees it.
type Engine struct {
	Place func(t testing.TB) string                 // names a new, empty database, so that another process can open it
	Open  func(t testing.TB, place string) docdb.DB // opens it; the suite closes it
	Guarantees
}

// Guarantees are what one engine promises and another does not. What the port itself
// promises, every engine is tested for. A guarantee that is declared is tested too.
type Guarantees struct {
	RunsOnce     bool // Update never runs its function twice, whoever else writes
	DefinesWhole bool // a refused Define leaves nothing of itself

	// Restart ends the engine's own process as a power cut does, and starts it again on the
	// same files. Databases that are open stay usable. nil: the engine is a part of our
	// process, and restarts when it is closed and opened.
	Restart func(t testing.TB)
}

// fresh opens a new, empty database.
func (e Engine) fresh(t testing.TB) docdb.DB {
	db, _ := e.open(t, e.Place(t))
	return db
}

// open opens a place. The database is closed when the test ends, or earlier by end.
func (e Engine) open(t testing.TB, place string) (db docdb.DB, end func()) {
	t.Helper()
	db = e.Open(t, place)
	end = sync.OnceFunc(func() {
		if err := db.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	t.Cleanup(end)
	return db, end
}
