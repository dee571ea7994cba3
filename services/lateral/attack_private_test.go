package main

import (
	"context"
	"io"
	"io/fs"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"lateral/pkg/health"
)

// The attack: another user of the machine copies the database and the signing
// key out of the data folder.
func TestAttack1_12_AnotherUserOfTheMachineReadsTheData(t *testing.T) {
	t.Parallel()
	data := filepath.Join(t.TempDir(), "data")
	if err := os.Mkdir(data, 0o755); err != nil {
		t.Fatal(err)
	}
	for range 2 { // a new folder, and one that an older program left
		p, err := openTestProgram(t.Context(), data, nil)
		if err != nil {
			t.Fatal(err)
		}
		err = filepath.WalkDir(data, func(path string, e fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			info, err := e.Info()
			if err == nil && info.Mode().Perm()&0o077 != 0 && !strings.HasPrefix(path, filepath.Join(data, "search")+"/") {
				t.Errorf("%s is %v", path, info.Mode())
			}
			return err
		})
		if err != nil {
			t.Error(err)
		}
		if err := p.close(); err != nil {
			t.Fatal(err)
		}
		for _, path := range []string{"", "lateral.db", "token-keys", "search"} {
			if err := os.Chmod(filepath.Join(data, path), 0o755); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// The attack: a stranger reads in the metrics what people do, how often and
// when.
func TestAttack1_12_AStrangerReadsTheMetrics(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	stranger := outsiderTo(t, p)
	for _, path := range []string{"/metrics", "/metrics/", "/METRICS", "/api/v1/metrics"} {
		answer := stranger.send(http.MethodGet, path, "")
		text, err := io.ReadAll(answer.Body)
		if err != nil || strings.Contains(string(text), "go_goroutines") {
			t.Errorf("%s: %d %v %s", path, answer.StatusCode, err, text)
		}
	}
	ln, err := (&serve{MetricsAddr: "127.0.0.1:0"}).listenMetrics(t.Context(), p)
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ended := make(chan struct{})
	go func() {
		health.ServeMetrics(ctx, ln, p.metrics, p.Log)
		close(ended)
	}()
	answer, err := http.Get("http://" + ln.Addr().String() + "/metrics")
	if err != nil {
		t.Fatal(err)
	}
	text, err := io.ReadAll(answer.Body)
	_ = answer.Body.Close()
	if err != nil || !strings.Contains(string(text), "lateral_jobs") {
		t.Errorf("who collects them reads %v %s", err, text)
	}
	stop()
	<-ended
}

func TestMetricsListenWhereTheyAreTold(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	p.Log = quiet()
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer taken.Close() // nothing was sent
	if ln, err := (&serve{MetricsAddr: "off"}).listenMetrics(t.Context(), p); ln != nil || err != nil {
		t.Errorf("off: %v, %v", ln, err)
	}
	if _, err := (&serve{MetricsAddr: taken.Addr().String()}).listenMetrics(t.Context(), p); err == nil ||
		!strings.Contains(err.Error(), "LATERAL_METRICS_ADDR") {
		t.Errorf("a port that is taken: %v", err)
	}
	host, _, err := net.SplitHostPort(metricsAddr)
	if ip := net.ParseIP(host); err != nil || !ip.IsLoopback() {
		t.Errorf("without a setting others can read them: %s", metricsAddr)
	}
}

// The attack: somebody tries passwords, and the log says neither whose nor from
// where.
func TestAttack1_12_TheLogTellsWhoWasRefusedAndFromWhere(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	s.p.config.TrustedProxies = "0.0.0.0"
	var log strings.Builder
	p, err := newProgram(s.p.config, s.p.Engines) // whose server has not been made yet
	if err != nil {
		t.Fatal(err)
	}
	e := *s.p.Engines
	p.Engines, e.Log = &e, textLog(&log)
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	stranger := outsider{t, func(r *http.Request) *http.Response {
		answer, err := server.RoundTrip(r)
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = answer.Body.Close() })
		return answer
	}}
	stranger.send(http.MethodPost, "/api/v1/session", `{"email":"hanna.head@schools.example","password":"a guess"}`,
		"X-Forwarded-For", "192.0.2.7:5000")
	stranger.send(http.MethodGet, "/api/v1/operators", "", "X-Forwarded-For", "192.0.2.8", "Authorization",
		"Bearer "+s.head.token)
	for _, want := range []string{"status=401 us=", "address=192.0.2.7 outcome=", "address=192.0.2.8 account=acct_",
		"outcome=forbidden"} {
		if !strings.Contains(log.String(), want) {
			t.Errorf("the log lacks %q: %s", want, &log)
		}
	}
}
