package main

import (
	"context"
	"sync"
)

// besides are the tasks that run beside the server and the jobs, until the
// program closes.
type besides struct {
	mu     sync.Mutex
	closed bool
	stops  []context.CancelFunc
	group  sync.WaitGroup
}

// beside runs a task until it ends, ctx ends or the program closes. The engines
// close only after the task has ended.
func (p *program) beside(ctx context.Context, do func(context.Context)) {
	ctx, stop := context.WithCancel(ctx)
	p.besides.mu.Lock()
	defer p.besides.mu.Unlock()
	if p.besides.closed {
		stop()
		return
	}
	p.besides.stops = append(p.besides.stops, stop)
	p.besides.group.Go(func() { do(ctx) })
}

// close ends the tasks, and closes the engines.
func (p *program) close() error {
	p.besides.mu.Lock()
	p.besides.closed = true
	for _, stop := range p.besides.stops {
		stop()
	}
	p.besides.mu.Unlock()
	p.besides.group.Wait()
	return p.engines.close()
}
