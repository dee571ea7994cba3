package main

import (
	"bytes"
	"errors"
	"io"
	"net"
	"net/http"
	"net/mail"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/compose-spec/compose-go/v2/cli"
	"github.com/compose-spec/compose-go/v2/types"
	gosmtp "github.com/emersion/go-smtp"

	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/services/demo"
)

// composed is docker-compose.yml as compose reads it with the profiles.
func composed(t *testing.T, profiles ...string) *types.Project {
	t.Helper()
	options, err := cli.NewProjectOptions([]string{"../../docker-compose.yml"},
		cli.WithProfiles(profiles), cli.WithEnv([]string{
			"LATERAL_TOKEN_KEYS=k1:" + strings.Repeat("QUJD", 11), "LATERAL_MEILISEARCH_KEY=a-master-key-for-tests",
		}))
	if err != nil {
		t.Fatal(err)
	}
	project, err := options.LoadProject(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	return project
}

// programs are the services of a project that run this program.
func programs(p *types.Project) []string {
	var names []string
	for name, s := range p.Services {
		if strings.HasPrefix(s.Image, "lateral:") {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	return names
}

func TestTheDemonstrationIsAProfileOfCompose(t *testing.T) {
	t.Parallel()
	plain, demo := composed(t), composed(t, "demo")
	if got := programs(plain); !slices.Equal(got, []string{"lateral-1", "lateral-2", "worker"}) {
		t.Errorf("without a profile: %q", got)
	}
	for _, name := range programs(demo) {
		service := demo.Services[name]
		wait, waits := service.DependsOn["demonstration"]
		switch {
		case name == "demonstration" && (waits || service.Restart != "no"):
			t.Errorf("%s waits for itself, or is started again and again", name)
		case name != "demonstration" && (wait.Required || wait.Condition != types.ServiceConditionCompletedSuccessfully):
			t.Errorf("%s does not wait for the demonstration where there is one: %+v", name, wait)
		}
		for _, engine := range []string{"mongodb-init", "meilisearch", "mailpit"} {
			if _, waits := service.DependsOn[engine]; !waits {
				t.Errorf("%s does not wait for %s", name, engine)
			}
		}
	}
}

// stack is what compose would start, on the engines of this machine, without
// containers. Meilisearch is not available everywhere; without it the program
// starts too, and finds what the database can find.
type stack struct {
	t        *testing.T
	services types.Services
	local    *strings.Replacer // of the names of compose's network
	letters  *letterbox
	searches bool // there is a Meilisearch
}

func newStack(t *testing.T) *stack {
	t.Helper()
	uri, name := mongod.Database(t)
	server, options, _ := strings.Cut(uri, "?")
	engine, found := meilisearchtest.Find(t, "compose's demonstration with Meilisearch")
	if !found {
		engine.URL = "http://" + meilisearchtest.FreeAddress(t)
	}
	s := &stack{t: t, services: composed(t, "demo").Services, letters: newLetterbox(t), searches: found}
	s.local = strings.NewReplacer(
		"mongodb://mongodb:27017/lateral?replicaSet=rs0", strings.TrimSuffix(server, "/")+"/"+name+"?"+options,
		"http://meilisearch:7700", engine.URL, "a-master-key-for-tests", engine.Key,
		"mailpit:1025", s.letters.address)
	return s
}

// command is the command of a service, with its environment.
func (s *stack) command(service, address string) *exec.Cmd {
	s.t.Helper()
	c := child(s.t, s.services[service].Command...)
	for name, value := range s.services[service].Environment {
		if value != nil {
			c.Env = append(c.Env, name+"="+s.local.Replace(*value))
		}
	}
	c.Env = append(c.Env, "LATERAL_DATA="+s.t.TempDir(), "LATERAL_ADDR="+address, "LATERAL_METRICS_ADDR=off")
	return c
}

// started is a replica on a free address, once it is ready.
func (s *stack) started(service string) http.RoundTripper {
	s.t.Helper()
	address := meilisearchtest.FreeAddress(s.t)
	log := s.background(service, address)
	at := relay(address)
	for end := time.Now().Add(time.Minute); ; {
		r, err := http.NewRequestWithContext(s.t.Context(), http.MethodGet, "/readyz", nil)
		if err != nil {
			s.t.Fatal(err)
		}
		answer, err := at.RoundTrip(r)
		if err == nil {
			_ = answer.Body.Close()
			if answer.StatusCode == http.StatusOK {
				return at
			}
		}
		if time.Now().After(end) {
			s.t.Fatalf("%s is not ready: %v\n%s", service, err, log)
		}
	}
}

// background starts a service that ends with the test.
func (s *stack) background(service, address string) *bytes.Buffer {
	s.t.Helper()
	c, log := s.command(service, address), new(bytes.Buffer)
	c.Stdout, c.Stderr = log, log
	if err := c.Start(); err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() {
		_ = c.Process.Kill()
		_ = c.Wait() // always an error: it was killed
	})
	return log
}

// relay sends all requests to one address, whatever host they name.
type relay string

// RoundTrip implements http.RoundTripper.
func (e relay) RoundTrip(r *http.Request) (*http.Response, error) {
	r.URL.Scheme, r.URL.Host, r.RequestURI = "http", string(e), ""
	return http.DefaultTransport.RoundTrip(r)
}

// The demonstration on MongoDB, SMTP and Meilisearch where there is one: compose's
// own commands and environments, two replicas and a worker.
func TestComposeStartsTheDemonstration(t *testing.T) {
	t.Parallel()
	s := newStack(t)
	for range 2 { // the second finds the documents of the first
		out, err := s.command("demonstration", "").CombinedOutput()
		if err != nil || !strings.Contains(string(out), demo.Accounts()[0].Email) {
			t.Fatalf("%v\n%s", err, out)
		}
	}
	_ = s.background("worker", "")
	one, two := s.started("lateral-1"), s.started("lateral-2")
	for _, a := range demo.Accounts() {
		v := visitor{t: t, server: one}
		memberships := v.signIn(a.Email)
		v.server = two // that server knows the same session
		if len(memberships) == 0 {
			t.Fatalf("%s has no role", a.Email)
		}
		if me := v.call(http.MethodGet, "/me", ""); me["duty"] != nil {
			t.Errorf("%s is asked for a second step: %v", a.Role, me["duty"])
		}
		v.call(http.MethodGet, "/dashboard?membership="+memberships[0], "")
	}
	if found := (visitor{t: t, server: one}).call(http.MethodGet, "/schools?q=wenlow",
		""); found["degraded"] == s.searches {
		t.Errorf("search answers %v, and there is a Meilisearch: %v", found, s.searches)
	}
	asking := request(t, http.MethodPost, "/api/v1/password-resets", map[string]string{"email": demo.Accounts()[0].Email})
	answer, err := two.RoundTrip(asking)
	if err != nil || answer.StatusCode >= http.StatusBadRequest {
		t.Fatalf("%v, %v", answer, err)
	}
	_ = answer.Body.Close()
	s.letters.await(demo.Accounts()[0].Email)
}

// A database in use is never filled with made-up people.
func TestComposeFillsNoDatabaseThatIsUsed(t *testing.T) {
	t.Parallel()
	s := newStack(t)
	s.services["worker"] = withCommand(s.services["worker"], "appoint", "olive@lateral.example", "Olive Operator")
	if out, err := s.command("worker", "").CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	out, err := s.command("demonstration", "").CombinedOutput()
	if err == nil || !strings.Contains(string(out), "holds other documents") ||
		strings.Contains(string(out), "accounts:") {
		t.Errorf("%v\n%s", err, out)
	}
}

func withCommand(s types.ServiceConfig, words ...string) types.ServiceConfig {
	s.Command = words
	return s
}

// letterbox is a mail server on this machine.
type letterbox struct {
	t       *testing.T
	address string
	taken   chan string // receivers
}

func newLetterbox(t *testing.T) *letterbox {
	t.Helper()
	l := &letterbox{t: t, taken: make(chan string, 100)}
	server := gosmtp.NewServer(gosmtp.BackendFunc(func(*gosmtp.Conn) (gosmtp.Session, error) { return session{l}, nil }))
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.address = listener.Addr().String()
	go server.Serve(listener) //nolint:errcheck // ends with an error when it is closed
	t.Cleanup(func() { _ = errors.Join(server.Close(), listener.Close()) })
	return l
}

// await waits for a letter to the address.
func (l *letterbox) await(receiver string) {
	l.t.Helper()
	late := time.After(time.Minute)
	for {
		select {
		case to := <-l.taken:
			if to == receiver {
				return
			}
		case <-late:
			l.t.Fatalf("no letter to %s", receiver)
		}
	}
}

// session implements gosmtp.Session.
type session struct{ box *letterbox }

func (session) Reset()                                 {}
func (session) Logout() error                          { return nil }
func (session) Mail(string, *gosmtp.MailOptions) error { return nil }
func (session) Rcpt(string, *gosmtp.RcptOptions) error { return nil }
func (s session) Data(r io.Reader) error {
	m, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	to, err := m.Header.AddressList("To")
	if err != nil {
		return err
	}
	s.box.taken <- to[0].Address
	return nil
}
