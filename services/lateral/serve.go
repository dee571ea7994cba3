package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math/rand/v2"
	"net"
	"net/netip"
	"os"
	"sync"
	"syscall"
	"time"

	"lateral/frontend"
	"lateral/pkg/apperr"
	"lateral/pkg/clock"
	"lateral/pkg/date"
	"lateral/pkg/health"
	"lateral/pkg/httpx"
	"lateral/pkg/tasks"
)

// serve is "lateral serve".
type serve struct {
	Addr        string        `default:"127.0.0.1:8080" env:"LATERAL_ADDR" help:"Address to listen on (${default})."`
	MetricsAddr string        `name:"metrics-addr" env:"LATERAL_METRICS_ADDR" placeholder:"ADDRESS" help:"Address of /metrics alone, for who collects them (127.0.0.1:8081 where that is free); off for none."`
	Jobs        bool          `default:"true" negatable:"" env:"LATERAL_JOBS" help:"Run the jobs too; --no-jobs leaves them to a worker."`
	Drain       time.Duration `default:"0s" env:"LATERAL_DRAIN" help:"How long to go on answering once told to stop, while /readyz says no: as long as a load balancer takes to notice (${default})."`
	Demo        bool          `help:"Fill an empty database with a made-up partnership, and print its accounts."`
	Date        string        `placeholder:"2026-02-03" help:"With --demo: the day on which it takes place, instead of today."`
}

// grace is how long running requests and jobs may take to finish.
const grace = 20 * time.Second

// Run serves until the program is told to stop.
func (s *serve) Run(ctx context.Context, c *Config, out io.Writer) error {
	if c.PublicURL == "" {
		c.PublicURL = publicAddress(s.Addr)
	}
	c.demo = s.Demo
	if s.Date != "" && !s.Demo {
		return errors.New("--date goes with --demo")
	}
	if err := c.travel(s.Date); err != nil {
		return err
	}
	if s.Demo {
		if err := demonstrate(ctx, c, out); err != nil {
			return err
		}
	}
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	server, err := p.server()
	if err != nil {
		return err
	}
	if err := p.people.NoteDuty(ctx); err != nil {
		return err
	}
	if err := p.indexes().PrepareOrGoOn(ctx); err != nil {
		return err
	}
	ln, err := s.listen(ctx)
	if err != nil {
		return err
	}
	metrics, err := s.listenMetrics(ctx, p)
	if err != nil {
		return errors.Join(err, ln.Close())
	}
	p.tasks.Beside(ctx, func(ctx context.Context) { health.ServeMetrics(ctx, metrics, p.metrics, p.Log) })
	p.tasks.Beside(ctx, p.warm)
	p.tasks.Beside(ctx, p.lookOn)
	_, _ = fmt.Fprintf(out, "Lateral is at %s\n", c.PublicURL)
	if files, err := frontend.Dist(); err == nil {
		p.sayIfAppless(out, files)
	}
	p.sayKept(out)
	return p.serveAndWork(ctx, server, ln, s.Jobs, s.Drain)
}

// publicAddress is the address on this machine of a program that listens on
// addr. It has a name if possible, because passkeys are bound to names, not to
// numbers.
func publicAddress(addr string) string {
	host, port, err := net.SplitHostPort(addr)
	ip, none := netip.ParseAddr(host)
	if err == nil && (host == "" || none == nil && (ip.IsLoopback() || ip.IsUnspecified())) {
		return "http://" + net.JoinHostPort("localhost", port)
	}
	return "http://" + addr
}

func (s *serve) listen(ctx context.Context) (net.Listener, error) {
	var listen net.ListenConfig
	ln, err := listen.Listen(ctx, "tcp", s.Addr)
	switch {
	case err == nil:
		return ln, nil
	case errors.Is(err, syscall.EADDRINUSE):
		return nil, apperr.Advised(fmt.Errorf("another program listens on %s already, perhaps a lateral", s.Addr),
			"Stop it, or name another address by "+named("addr")+".")
	}
	return nil, apperr.Advised(fmt.Errorf("lateral cannot listen on %s: %v", s.Addr, err), //nolint:errorlint // the advice is this one
		"Name an address of this machine by "+named("addr")+
			", like 127.0.0.1:8080 or :8080; numbers below 1024 need a right of their own.")
}

// travel sets the program's clock to nine in the morning of the demonstration's
// day, if one is named; it goes on from there.
func (c *Config) travel(to string) error {
	if to == "" {
		return nil
	}
	day, err := date.Day(to).Start()
	if err != nil {
		return errors.New("--date is a day like 2026-02-03")
	}
	ahead := time.Until(date.Noon(day).Add(-3 * time.Hour))
	c.clock = func() time.Time { return clock.System().Add(ahead).Truncate(time.Second) }
	return nil
}

// serveAndWork answers on ln, and also runs the jobs on request, until ctx ends.
// Then it starts no more jobs, and goes on answering for drain.
func (p *program) serveAndWork(ctx context.Context, server *httpx.Server, ln net.Listener, withJobs bool,
	drain time.Duration) error {
	ctx, stop := context.WithCancel(ctx)
	serving, close := tasks.Drained(ctx, drain, p.health.Leave)
	defer close()
	defer stop()
	var work sync.WaitGroup
	if withJobs {
		work.Go(func() { p.work(ctx, "serve") })
	}
	err := server.Serve(serving, ln, grace)
	stop()
	work.Wait()
	return err
}

// warm loads the matcher's candidates while the first people sign in.
func (p *program) warm(ctx context.Context) {
	if err := p.matching.Candidates.Warm(ctx); err != nil && ctx.Err() == nil {
		p.Log.WarnContext(ctx, "matching: the first answer will take longer", "error", err)
	}
	p.spelling()
	if err := p.finding.Warm(ctx); err != nil && ctx.Err() == nil {
		p.Log.WarnContext(ctx, "finding: the first search will take longer", "error", err)
	}
	if err := p.reader.Err(); err != nil {
		p.Log.ErrorContext(ctx, "texts are read by words alone: the model inside this program cannot be used", "error", err,
			"advice", "Install the program again, from its release or by make build; matching works by words meanwhile.")
	}
}

// poll is how often a program looks for jobs that it did not queue itself: those of other
// programs, and those that become due. Each program adds up to half of it by chance, so that
// they do not all look at once.
const poll = 2 * time.Second

// work runs jobs until ctx ends.
func (p *program) work(ctx context.Context, command string) {
	tick := time.NewTicker(poll + rand.N(poll/2)) //nolint:gosec // so that they differ, not a secret
	defer tick.Stop()
	p.runner(command).Run(ctx, 2, tick.C)
}

// worker is "lateral worker".
type worker struct{}

// Run runs jobs until the program is told to stop.
func (worker) Run(ctx context.Context, c *Config, out io.Writer) error {
	p, err := open(ctx, c)
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // everything acknowledged is on the disk
	if err := p.indexes().PrepareOrGoOn(ctx); err != nil {
		return err
	}
	p.sayKept(out)
	p.work(ctx, "worker")
	return nil
}

// openapi is "lateral openapi".
type openapi struct{}

// Run prints the description that the server would serve. It needs no settings:
// it uses a temporary data folder.
func (openapi) Run(ctx context.Context, out io.Writer) error {
	dir, err := os.MkdirTemp("", "lateral-openapi")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir) //nolint:errcheck // a temporary folder
	p, err := open(ctx, &Config{Data: dir, PublicURL: "http://localhost"})
	if err != nil {
		return err
	}
	defer p.close() //nolint:errcheck // nothing was written
	api, err := p.api()
	if err != nil {
		return err
	}
	text, err := api.OpenAPI()
	if err != nil {
		return err
	}
	_, err = out.Write(append(text, '\n'))
	return err
}
