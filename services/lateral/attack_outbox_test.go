package main

import (
	"context"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"lateral/pkg/mail"
)

const outboxPath = "/api/v1/outbox"

// keepLetter puts a letter with a sign-in link into the outbox.
func keepLetter(t *testing.T, p *program) {
	t.Helper()
	err := p.Outbox.Send(t.Context(), mail.Message{
		ID: "mail_1", To: "hanna@schools.example", Subject: "Choose a new password", At: p.Now(),
		Text: "Follow this link: http://localhost/reset-password?token=secret",
	})
	if err != nil {
		t.Fatal(err)
	}
}

// The attack: a stranger asks for a new password in another's name, and reads
// the letter in the outbox of a server without a mail server.
func TestAttack1_2_AStrangerReadsLettersInTheOutbox(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	keepLetter(t, p)
	stranger := outsiderTo(t, p)
	if got := stranger.send(http.MethodGet, outboxPath, "").StatusCode; got != http.StatusNotFound {
		t.Errorf("without --demo: %d, want 404", got)
	}
	p.config.demo = true
	if got := stranger.send(http.MethodGet, outboxPath, "").StatusCode; got != http.StatusOK {
		t.Errorf("whoever tries it out on this machine: %d, want 200", got)
	}
	p.config.PublicURL = "https://lateral.example"
	if got := stranger.send(http.MethodGet, outboxPath, "").StatusCode; got != http.StatusNotFound {
		t.Errorf("where people come by https: %d, want 404", got)
	}
}

// The attack: a demonstration stands behind a proxy, open to everybody, and a
// stranger reads in its outbox how somebody else signs in.
func TestAttack1_2_AStrangerReadsTheOutboxOfADemonstrationByItsProxy(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	keepLetter(t, p)
	p.config.demo = true
	for _, trusted := range []string{"", "0.0.0.0"} {
		p.config.TrustedProxies = trusted
		q := *p.Engines
		other, err := newProgram(p.config, &q)
		if err != nil {
			t.Fatal(err)
		}
		stranger := outsiderTo(t, other)
		for name, value := range map[string]string{
			"X-Forwarded-For": "127.0.0.1", "Forwarded": "for=127.0.0.1", "Via": "1.1 proxy", "X-Real-Ip": "127.0.0.1",
			"X-Forwarded-Proto": "http", "X-Forwarded-Host": "localhost", "x-forwarded-for": "",
		} {
			if got := stranger.send(http.MethodGet, outboxPath, "", name, value).StatusCode; got != http.StatusNotFound {
				t.Errorf("with %s, trusting %q: %d, want 404", name, trusted, got)
			}
		}
	}
}

// fromAfar is a listener whose callers seem to come from another machine.
type fromAfar struct{ net.Listener }

type farConn struct{ net.Conn }

func (l fromAfar) Accept() (net.Conn, error) {
	c, err := l.Listener.Accept()
	return farConn{c}, err
}

func (farConn) RemoteAddr() net.Addr { return &net.TCPAddr{IP: net.IPv4(192, 0, 2, 9), Port: 4000} }

// The attack: somebody in the same network opens the outbox of a demonstration;
// or another site does, by pointing its own name at this machine's address.
func TestAttack1_2_AnotherMachineOrAnotherSiteReadsTheOutbox(t *testing.T) {
	t.Parallel()
	tests := []struct {
		name string
		wrap func(net.Listener) net.Listener
		host string
		want int
	}{
		{"this machine", func(l net.Listener) net.Listener { return l }, "localhost:8080", http.StatusOK},
		{"this machine by its address", func(l net.Listener) net.Listener { return l }, "127.0.0.1", http.StatusOK},
		{"this machine by its other address", func(l net.Listener) net.Listener { return l }, "[::1]:8080", http.StatusOK},
		{"another machine", func(l net.Listener) net.Listener { return fromAfar{l} }, "localhost:8080", http.StatusNotFound},
		{"another site", func(l net.Listener) net.Listener { return l }, "evil.example:8080", http.StatusNotFound},
		{"another site with a name like ours", func(l net.Listener) net.Listener { return l }, "localhost.evil.example",
			http.StatusNotFound},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			p := newTestProgram(t)
			keepLetter(t, p)
			p.config.demo = true
			at := listening(t, p, tt.wrap)
			r, err := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+at+outboxPath, nil)
			if err != nil {
				t.Fatal(err)
			}
			r.Host = tt.host
			answer, err := http.DefaultClient.Do(r)
			if err != nil {
				t.Fatal(err)
			}
			defer answer.Body.Close() // only the status counts
			if answer.StatusCode != tt.want {
				t.Errorf("%d, want %d", answer.StatusCode, tt.want)
			}
		})
	}
}

// listening serves a program on a port of its own until the test ends.
func listening(t *testing.T, p *program, wrap func(net.Listener) net.Listener) string {
	t.Helper()
	p.Log = quiet()
	server, err := p.server()
	if err != nil {
		t.Fatal(err)
	}
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.WithoutCancel(t.Context()))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx, wrap(ln), time.Second) }()
	t.Cleanup(func() {
		stop()
		if err := <-ended; err != nil {
			t.Error(err)
		}
	})
	return ln.Addr().String()
}

// Anybody who may read the documents on the machine reads its letters by a
// command.
func TestTheOutboxIsReadOnTheMachine(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	keepLetter(t, p)
	data := p.config.Data
	if err := p.close(); err != nil {
		t.Fatal(err)
	}
	list, err := runCommand(t.Context(), t, "outbox", "--data", data)
	if err != nil || !strings.Contains(list, "mail_1") || !strings.Contains(list, "hanna@schools.example") ||
		strings.Contains(list, "token=") {
		t.Errorf("the list: %v\n%s", err, list)
	}
	one, err := runCommand(t.Context(), t, "outbox", "mail_1", "--data", data)
	if err != nil || !strings.Contains(one, "token=secret") {
		t.Errorf("one: %v\n%s", err, one)
	}
	if _, err := runCommand(t.Context(), t, "outbox", "mail_2", "--data", data); err == nil ||
		!strings.Contains(err.Error(), "mail_2") {
		t.Errorf("one that is not there: %v", err)
	}
	if _, err := runCommand(t.Context(), t, "outbox", "--smtp-url", "smtp://mail.example", "--mail-from", "a@b.example",
		"--data", data); err == nil {
		t.Error("with a mail server: no word that none is kept")
	}
	if out, err := runCommand(t.Context(), t, "outbox", "--data", t.TempDir()); err == nil {
		t.Errorf("an empty folder: %s", out)
	}
}

func TestAServerThatKeepsLettersSaysSo(t *testing.T) {
	t.Parallel()
	p := newTestProgram(t)
	var out, log strings.Builder
	p.Log = textLog(&log)
	p.sayKept(&out)
	for _, text := range []string{out.String(), log.String()} {
		if !strings.Contains(text, "letters are kept") || !strings.Contains(text, "LATERAL_SMTP_URL") {
			t.Errorf("said %q", text)
		}
	}
	if strings.Contains(out.String(), "/outbox") {
		t.Errorf("it tells of a page that is not there: %s", &out)
	}
	out.Reset()
	p.config.demo = true
	if p.sayKept(&out); !strings.Contains(out.String(), "http://localhost/outbox") {
		t.Errorf("a demonstration says %q", &out)
	}
	w := newSiege(t)
	if got := w.operator.get("/mail"); got["sent"] != false {
		t.Errorf("the operator is told %v", got)
	}
}
