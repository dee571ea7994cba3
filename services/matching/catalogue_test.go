package matching_test

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"lateral/pkg/docdb"
	"lateral/services/matching"
)

// stuck is a database on which one read of the candidates waits until it is let go.
type stuck struct {
	docdb.DB
	armed   atomic.Bool
	waits   chan struct{} // closed when a read waits
	release chan struct{}
}

func stick(db docdb.DB) *stuck {
	return &stuck{DB: db, waits: make(chan struct{}), release: make(chan struct{})}
}

func (s *stuck) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	if collection == "candidates" && s.armed.CompareAndSwap(true, false) {
		close(s.waits)
		select {
		case <-s.release:
		case <-ctx.Done():
			return docdb.Page{}, ctx.Err()
		}
	}
	return s.DB.Find(ctx, collection, q)
}

// fits are the services that fit a need, as its head is told.
func (w *world) fits(t *testing.T, m *matching.Service, needID string) []string {
	t.Helper()
	found, err := m.Find(t.Context(), w.head, needID, 10)
	if err != nil {
		t.Error(err)
	}
	var ids []string
	for _, one := range found.Matches {
		ids = append(ids, one.Service.ID)
	}
	return ids
}

// Whoever asks while somebody else's read of the candidates hangs gets their answer, with
// what was offered meanwhile; the other gets theirs later.
func TestASlowReadOfTheCandidatesDelaysNobodyElse(t *testing.T) {
	w := newWorld(t)
	first, _ := w.lists("100002", offer())
	need := w.Post("100001", w.ask())
	db := stick(w.DB)
	m := matching.New(db, w.engine, w.Clock.Now)
	if err := m.Candidates.Warm(t.Context()); err != nil {
		t.Fatal(err)
	}
	db.armed.Store(true)
	var slow sync.WaitGroup
	slow.Go(func() {
		if got := w.fits(t, m, need.ID); len(got) != 2 {
			t.Errorf("the slow one is told %v", got)
		}
	})
	<-db.waits
	second, _ := w.lists("100002", offer())
	var others sync.WaitGroup
	for range 4 {
		others.Go(func() {
			if got := w.fits(t, m, need.ID); len(got) != 2 {
				t.Errorf("told %v, want %s and %s", got, first.ID, second.ID)
			}
		})
	}
	others.Wait()
	close(db.release)
	slow.Wait()
}

// While the first read of all candidates hangs there is nothing to answer from. Others wait
// for it, no longer than their own time.
func TestAWaitForTheFirstCandidatesEndsWithTheContext(t *testing.T) {
	w := newWorld(t)
	w.lists("100002", offer())
	need := w.Post("100001", w.ask())
	db := stick(w.DB)
	m := matching.New(db, w.engine, w.Clock.Now)
	db.armed.Store(true)
	var warming sync.WaitGroup
	warming.Go(func() {
		if err := m.Candidates.Warm(t.Context()); err != nil {
			t.Error(err)
		}
	})
	<-db.waits
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := m.Find(ctx, w.head, need.ID, 10); !errors.Is(err, context.Canceled) {
		t.Errorf("whoever had no time: %v", err)
	}
	close(db.release)
	if got := w.fits(t, m, need.ID); len(got) != 1 {
		t.Errorf("afterwards: %v", got)
	}
	warming.Wait()
}

// A service that changed while it was read shows as it was changed last.
func TestAnOlderReadDoesNotHideANewerOne(t *testing.T) {
	w := newWorld(t)
	service, leader := w.lists("100002", offer())
	need := w.Post("100001", w.ask())
	db := stick(w.DB)
	m := matching.New(db, w.engine, w.Clock.Now)
	if got := w.fits(t, m, need.ID); len(got) != 1 {
		t.Fatalf("listed: %v", got)
	}
	db.armed.Store(true)
	var slow sync.WaitGroup
	slow.Go(func() { w.fits(t, m, need.ID) })
	<-db.waits
	must(w.leaders.WithdrawService(w.Ctx, leader, service.ID, service.Version))(t)
	w.follow(service.ID)
	if got := w.fits(t, m, need.ID); len(got) != 0 {
		t.Errorf("withdrawn: %v", got)
	}
	close(db.release)
	slow.Wait()
	if got := w.fits(t, m, need.ID); len(got) != 0 {
		t.Errorf("after the slow read: %v", got)
	}
}
