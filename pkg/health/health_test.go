package health_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/prometheus/client_golang/prometheus"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/health"
)

var schema = docdb.Schema{Name: "things"}

func open(t *testing.T) *sqlite.DB {
	t.Helper()
	db, err := sqlite.OpenWith(t.Context(), filepath.Join(t.TempDir(), "things.db"), sqlite.InMemory)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	if err := db.Define(t.Context(), schema); err != nil {
		t.Fatal(err)
	}
	return db
}

func answer(err error) func(context.Context) error {
	return func(context.Context) error { return err }
}

func TestReady(t *testing.T) {
	down := errors.New("it does not answer")
	tests := []struct {
		name              string
		documents, search error
		leaves            bool
		status            int
		want              health.State
	}{
		{"all is well", nil, nil, false, 200, health.State{Documents: "up", Search: "up"}},
		{"search is down", nil, down, false, 200, health.State{Documents: "up", Search: "down"}},
		{"documents are down", down, nil, false, 503, health.State{Documents: "down", Search: "up"}},
		{"the disk is full", docdb.ErrFull, nil, false, 503, health.State{Documents: "full", Search: "up"}},
		{"documents are damaged", docdb.ErrDamaged, nil, false, 503, health.State{Documents: "damaged", Search: "up"}},
		{"a part was not built", nil, nil, false, 200, health.State{Documents: "up", Search: "up", Missing: []string{"app"}}},
		{"told to stop", nil, nil, true, 503, health.State{Documents: "up", Search: "up", Leaving: true}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			c := &health.Check{
				Documents: answer(tt.documents), Search: answer(tt.search), Missing: tt.want.Missing,
				Building: func() []string { return nil }, Log: slog.New(slog.DiscardHandler),
			}
			if tt.leaves {
				c.Leave()
			}
			w := httptest.NewRecorder()
			c.Ready(w, httptest.NewRequestWithContext(t.Context(), http.MethodGet, "/readyz", nil))
			var got health.State
			if err := json.Unmarshal(w.Body.Bytes(), &got); err != nil || w.Code != tt.status {
				t.Fatalf("%d %s: %v", w.Code, w.Body, err)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// Strangers may ask as often as they like: only the first question of a moment writes.
func TestATrialWritesOnceInAMoment(t *testing.T) {
	db := open(t)
	var trial health.Trial
	full, writes := error(nil), 0
	ask := func() error {
		return trial.Writable(t.Context(), db, func(context.Context) error { writes++; return full })
	}
	for range 3 {
		if err := ask(); err != nil {
			t.Fatal(err)
		}
	}
	if writes != 1 {
		t.Errorf("%d writes", writes)
	}
	full = docdb.ErrFull
	trial.Again()
	if err := ask(); !errors.Is(err, docdb.ErrFull) || writes != 2 {
		t.Errorf("a full disk: %v after %d writes", err, writes)
	}
	trial.Damage()
	if err := ask(); !errors.Is(err, docdb.ErrDamaged) || writes != 2 {
		t.Errorf("damaged: %v after %d writes", err, writes)
	}
}

// proof finds these faults, the slower the more patience it needs.
type proof struct {
	faults []docdb.Fault
	slow   bool
}

func (p proof) Glance(ctx context.Context) error {
	if p.slow {
		<-ctx.Done()
		return ctx.Err()
	}
	if len(p.faults) > 0 {
		return docdb.ErrDamaged
	}
	return nil
}

func (p proof) Examine(_ context.Context, each func(docdb.Fault) error) error {
	for _, fault := range p.faults {
		if err := each(fault); err != nil {
			return err
		}
	}
	return nil
}

var fault = docdb.Fault{Collection: "things", ID: "thing_1"}

func TestALookForDamage(t *testing.T) {
	tests := []struct {
		name  string
		proof proof
		more  bool
		err   error
	}{
		{"whole", proof{}, false, nil},
		{"damaged", proof{faults: []docdb.Fault{fault}}, false, docdb.ErrDamaged},
		{"too many to see at once", proof{slow: true}, true, nil},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			more, err := health.Glance(t.Context(), tt.proof)
			if more != tt.more || !errors.Is(err, tt.err) {
				t.Errorf("more: %v, %v", more, err)
			}
		})
	}
	seen := 0
	note := func(error) { seen++ }
	health.LookOn(t.Context(), proof{}, note)
	health.LookOn(t.Context(), proof{faults: []docdb.Fault{fault}}, note)
	if seen != 1 {
		t.Errorf("damage was seen %d times", seen)
	}
}

func TestExamineCountsDocumentsAndNamesFaults(t *testing.T) {
	db := open(t)
	err := db.Update(t.Context(), func(tx docdb.Tx) error {
		return tx.Insert(t.Context(), schema.Name, docdb.Document{ID: "thing_1", Version: 1, Body: []byte(`{}`)})
	})
	if err != nil {
		t.Fatal(err)
	}
	n, wrong, err := health.Examine(t.Context(), db, proof{faults: []docdb.Fault{fault}}, []docdb.Schema{schema})
	if err != nil || n != 1 || len(wrong) != 1 || !strings.Contains(wrong[0], "thing_1") {
		t.Errorf("%d documents, %q, %v", n, wrong, err)
	}
	if err := health.Whole(t.Context(), proof{}); err != nil {
		t.Error(err)
	}
	if err := health.Whole(t.Context(), proof{faults: []docdb.Fault{fault}}); err == nil {
		t.Error("damaged documents are whole")
	}
}

func TestMetricsAreServedUntilTheEnd(t *testing.T) {
	var listen net.ListenConfig
	ln, err := listen.Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	registry := prometheus.NewRegistry()
	registry.MustRegister(prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: "things"}, func() float64 { return 3 }))
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		health.ServeMetrics(ctx, ln, registry, slog.New(slog.DiscardHandler))
		close(ended)
	}()
	client := http.Client{Timeout: 10 * time.Second}
	response, err := client.Get("http://" + ln.Addr().String() + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	text, _ := io.ReadAll(response.Body)
	_ = response.Body.Close()
	if !strings.Contains(string(text), "things 3") {
		t.Errorf("it says %s", text)
	}
	stop()
	<-ended
	health.ServeMetrics(t.Context(), nil, registry, nil) // no address: it returns at once
}
