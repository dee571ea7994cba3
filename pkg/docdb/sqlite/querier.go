package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"sync"
)

// querier is a pool of connections or a transaction.
type querier interface {
	// query calls row for each row of the answer until that returns false.
	query(ctx context.Context, q question, row func([]driver.Value) (bool, error)) error
	// broke hears of every failure, also of those while reading rows.
	broke(err error)
}

// pooled queries outside transactions.
type pooled struct{ pool *pool }

func (p pooled) broke(error) {}

func (p pooled) query(ctx context.Context, q question, row func([]driver.Value) (bool, error)) error {
	h, err := p.pool.take(ctx)
	if err != nil {
		return err
	}
	defer p.pool.give(h)
	return h.query(ctx, q, row)
}

// inTx runs statements in a transaction. Its calls take turns.
type inTx struct {
	ctx    context.Context //nolint:containedctx // of the transaction: when it ends, so does all of it
	mu     sync.Mutex
	on     *handle
	broken error // set after a failure, since SQLite may have rolled back
}

var errOver = errors.New("its function has returned")

// How transactions begin and end, as prepared statements: the driver parses the words each
// time, which more than doubles what an empty view costs.
const (
	beginReading = "BEGIN"           // takes its snapshot at the first read
	beginWriting = "BEGIN IMMEDIATE" // takes the lock of writers
	commit       = "COMMIT"
	rollback     = "ROLLBACK"
)

// beginOn begins a transaction on a connection.
func beginOn(ctx context.Context, on *handle, begin string) (*inTx, error) {
	if _, err := on.exec(ctx, begin, nil); err != nil {
		return nil, err
	}
	return &inTx{ctx: ctx, on: on}, nil
}

func (t *inTx) broke(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.broken == nil { // the first is the cause of the others
		t.broken = err
	}
}

// usable is nil while the transaction goes on.
func (t *inTx) usable() error {
	if t.broken != nil {
		return fmt.Errorf("sqlite: the transaction has ended: %w", t.broken)
	}
	return t.ctx.Err()
}

func (t *inTx) query(ctx context.Context, q question, row func([]driver.Value) (bool, error)) error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.usable(); err != nil {
		return err
	}
	return t.on.query(ctx, q, row)
}

// exec returns how many rows changed.
func (t *inTx) exec(ctx context.Context, text string, args ...any) (int64, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err := t.usable(); err != nil {
		return 0, err
	}
	return t.on.exec(ctx, text, args)
}

func (t *inTx) commit() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.broken != nil {
		return t.broken
	}
	if err := t.ctx.Err(); err != nil {
		return failed(t.ctx, err, "commit")
	}
	t.broken = errOver
	if _, err := t.on.exec(context.WithoutCancel(t.ctx), commit, nil); err != nil {
		_, _ = t.on.exec(context.WithoutCancel(t.ctx), rollback, nil) // it may have ended already
		return failed(t.ctx, err, "commit")
	}
	return nil
}

// rollback ends the transaction unless it was committed. The connection goes to somebody
// else, so nobody may use it through the transaction any more.
func (t *inTx) rollback() {
	t.mu.Lock()
	defer t.mu.Unlock()
	if errors.Is(t.broken, errOver) {
		return
	}
	t.broken = errOver
	// An error says that SQLite has done so itself; the pool then looks at the connection.
	_, _ = t.on.exec(context.WithoutCancel(t.ctx), rollback, nil)
}
