// Package tasks starts what runs beside the serving of a program, and stops it before the
// program closes what it uses.
package tasks

import (
	"context"
	"sync"
	"time"
)

// Group is the tasks that run beside the serving. The zero Group has none, and is ready for
// use. It is safe for concurrent use.
type Group struct {
	mu      sync.Mutex
	stopped bool
	stops   []context.CancelFunc
	running sync.WaitGroup
}

// Beside runs a task until it ends, ctx ends or Stop is called. It runs none after Stop.
func (g *Group) Beside(ctx context.Context, task func(context.Context)) {
	ctx, stop := context.WithCancel(ctx)
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.stopped {
		stop()
		return
	}
	g.stops = append(g.stops, stop)
	g.running.Go(func() { task(ctx) })
}

// Stop ends the tasks, and returns when all have ended.
func (g *Group) Stop() {
	g.mu.Lock()
	g.stopped = true
	for _, stop := range g.stops {
		stop()
	}
	g.mu.Unlock()
	g.running.Wait()
}

// Drained is a context that ends later than ctx, by drain; leaving is called when ctx ends.
// Meanwhile the program goes on answering: otherwise a load balancer, which takes a while to
// notice, would send requests into closing connections.
func Drained(ctx context.Context, drain time.Duration, leaving func()) (context.Context, context.CancelFunc) {
	serving, stop := context.WithCancel(context.WithoutCancel(ctx))
	go func() {
		<-ctx.Done()
		leaving()
		select {
		case <-time.After(drain):
		case <-serving.Done():
		}
		stop()
	}()
	return serving, stop
}
