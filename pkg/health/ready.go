package health

import (
	"context"
	"encoding/json"
	"errors"
	"log/slog"
	"net/http"
	"sync"
	"sync/atomic"
	"time"

	"lateral/pkg/docdb"
)

// Healthy answers as long as the program runs.
func Healthy(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("ok\n")) }

// State says which engines answer: "up" or "down"; documents may be "full" or "damaged" too.
type State struct {
	Documents string   `json:"documents"`
	Search    string   `json:"search"`
	Building  []string `json:"building,omitempty"` // indexes that are being built; until then answers are degraded
	Missing   []string `json:"missing,omitempty"`  // parts that were not built into the program; the others answer
	Leaving   bool     `json:"leaving,omitempty"`  // the program was told to stop
}

// Check says whether the program can answer. Its functions are asked for each answer.
type Check struct {
	Documents func(context.Context) error // nil where they can be read and written: see Trial
	Search    func(context.Context) error // nil where it answers
	Building  func() []string             // names of indexes that are being built
	Missing   []string                    // parts that were not built into the program
	Log       *slog.Logger

	leaving atomic.Bool
}

// Leave says that the program was told to stop: it is ready no more.
func (c *Check) Leave() { c.leaving.Store(true) }

// patience is how long an answer waits for an engine.
const patience = 2 * time.Second

// Ready answers 200 when documents can be read and written, until the program is told to
// stop. When only search is down the program still serves, so the answer says so and stays
// 200; so it does where a part of the program is missing. Both engines are asked at once, so
// that the silence of one says nothing of the other.
func (c *Check) Ready(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), patience)
	defer cancel()
	var documents, search error
	var asked sync.WaitGroup
	asked.Go(func() { documents = c.Documents(ctx) })
	asked.Go(func() { search = c.Search(ctx) })
	asked.Wait()
	w.Header().Set("Content-Type", "application/json")
	if documents != nil {
		c.Log.ErrorContext(ctx, "not ready", "error", documents)
	}
	state := State{stateOf(documents), stateOf(search), c.Building(), c.Missing, c.leaving.Load()}
	if documents != nil || state.Leaving {
		w.WriteHeader(http.StatusServiceUnavailable)
	}
	_ = json.NewEncoder(w).Encode(state)
}

func stateOf(err error) string {
	switch {
	case err == nil:
		return "up"
	case errors.Is(err, docdb.ErrFull):
		return "full"
	case errors.Is(err, docdb.ErrDamaged):
		return "damaged"
	}
	return "down"
}
