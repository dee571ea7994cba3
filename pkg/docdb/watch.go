package docdb

import (
	"context"
)

// Watch calls do after each commit that wrote documents of the collection, until stop. It
// hears of what this program commits through this Shared, and not of other programs. So it is
// for speed: whoever must not miss anything looks by themselves now and then too. do must
// not wait.
func (s *Shared) Watch(collection string, do func()) (stop func()) {
	w := &s.watches
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.of == nil {
		w.of = map[string]map[int]func(){}
	}
	if w.of[collection] == nil {
		w.of[collection] = map[int]func(){}
	}
	w.next++
	id := w.next
	w.of[collection][id] = do
	return func() {
		w.mu.Lock()
		defer w.mu.Unlock()
		delete(w.of[collection], id)
	}
}

// tell calls everybody who watches what was written.
func (w *watches) tell(wrote written) {
	w.mu.RLock()
	defer w.mu.RUnlock()
	for collection := range wrote {
		for _, do := range w.of[collection] {
			do()
		}
	}
}

// watchedTx notes what is written.
type watchedTx struct {
	Tx
	wrote written
}

func (w *watchedTx) Insert(ctx context.Context, collection string, d Document) error {
	w.wrote[collection] = true
	return w.Tx.Insert(ctx, collection, d)
}

func (w *watchedTx) Replace(ctx context.Context, collection string, d Document) error {
	w.wrote[collection] = true
	return w.Tx.Replace(ctx, collection, d)
}

func (w *watchedTx) Delete(ctx context.Context, collection, id string, version int64) error {
	w.wrote[collection] = true
	return w.Tx.Delete(ctx, collection, id, version)
}
