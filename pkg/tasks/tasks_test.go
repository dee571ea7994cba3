package tasks_test

import (
	"context"
	"testing"
	"time"

	"lateral/pkg/tasks"
)

func TestStopEndsEveryTaskAndStartsNoMore(t *testing.T) {
	var g tasks.Group
	ended := make(chan struct{}, 2)
	for range 2 {
		g.Beside(t.Context(), func(ctx context.Context) {
			<-ctx.Done()
			ended <- struct{}{}
		})
	}
	g.Stop()
	if len(ended) != 2 {
		t.Errorf("%d tasks of 2 have ended", len(ended))
	}
	g.Beside(t.Context(), func(context.Context) { t.Error("a task began after the end") })
	g.Stop() // a second time
}

func TestATaskEndsWithItsContext(t *testing.T) {
	var g tasks.Group
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	g.Beside(ctx, func(ctx context.Context) {
		<-ctx.Done()
		close(ended)
	})
	stop()
	<-ended
	g.Stop()
}

func TestDrained(t *testing.T) {
	tests := map[string]struct {
		drain time.Duration
		early bool // the serving ends before the drain
	}{
		"it goes on for the drain":        {drain: time.Millisecond},
		"or until the serving has ended":  {drain: time.Hour, early: true},
		"and ends at once where it is 0":  {},
		"an early end needs no long wait": {early: true},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			ctx, stop := context.WithCancel(t.Context())
			leaving := make(chan struct{})
			serving, end := tasks.Drained(ctx, tt.drain, func() { close(leaving) })
			defer end()
			if serving.Err() != nil {
				t.Fatal("it ended before its context")
			}
			stop()
			<-leaving
			if tt.early {
				end()
			}
			<-serving.Done()
		})
	}
}
