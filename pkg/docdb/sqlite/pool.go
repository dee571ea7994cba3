package sqlite

import (
	"context"
	"database/sql/driver"
	"errors"
	"sync"
)

var errClosed = errors.New("sqlite: the database is closed")

// pool holds the connections of readers, or the one of writers. The one given back last is
// taken first: what it read lately is still in its memory.
type pool struct {
	open  func() (driver.Conn, error)
	turns chan struct{} // one for each connection in use
	mu    sync.Mutex
	free  []*handle
	over  bool
}

func newPool(size int, open func() (driver.Conn, error)) *pool {
	return &pool{open: open, turns: make(chan struct{}, size)}
}

// take waits for a connection until ctx ends.
func (p *pool) take(ctx context.Context) (*handle, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	select {
	case p.turns <- struct{}{}:
	case <-ctx.Done():
		return nil, ctx.Err()
	}
	h, err := p.next()
	if err != nil {
		<-p.turns
	}
	return h, err
}

func (p *pool) next() (*handle, error) {
	p.mu.Lock()
	if p.over {
		p.mu.Unlock()
		return nil, errClosed
	}
	if last := len(p.free) - 1; last >= 0 {
		h := p.free[last]
		p.free = p.free[:last]
		p.mu.Unlock()
		return h, nil
	}
	p.mu.Unlock()
	conn, err := p.open()
	if err != nil {
		return nil, err
	}
	return &handle{conn: conn, known: map[string]statement{}}, nil
}

// give gives a connection back.
func (p *pool) give(h *handle) {
	good := h.good()
	p.mu.Lock()
	if good = good && !p.over; good {
		p.free = append(p.free, h)
	}
	p.mu.Unlock()
	if !good {
		_ = h.close() // nothing of it is needed any more
	}
	<-p.turns
}

// close closes the connections that nobody uses; the others are closed when they are given
// back.
func (p *pool) close() error {
	p.mu.Lock()
	free := p.free
	p.free, p.over = nil, true
	p.mu.Unlock()
	var errs []error
	for _, h := range free {
		errs = append(errs, h.close())
	}
	return errors.Join(errs...)
}
