package main

import (
	"bufio"
	"io"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"
)

// rawly sends raw bytes and returns the answers until the server closed the
// connection, and whether it closed it.
func rawly(t *testing.T, at, bytes string) (statuses []int, closed bool) {
	t.Helper()
	conn, err := net.Dial("tcp", at)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close() // read whole
	if err := conn.SetDeadline(time.Now().Add(3 * time.Second)); err != nil {
		t.Fatal(err)
	}
	if _, err := io.WriteString(conn, bytes); err != nil {
		t.Fatal(err)
	}
	in := bufio.NewReader(conn)
	for {
		answer, err := http.ReadResponse(in, nil)
		if err != nil {
			return statuses, strings.Contains(err.Error(), "EOF") || strings.Contains(err.Error(), "reset")
		}
		_, _ = io.Copy(io.Discard, answer.Body)
		statuses = append(statuses, answer.StatusCode)
		if len(statuses) > 1 {
			return statuses, false
		}
	}
}

// The attack: the balancer in front reads a request differently from the
// program, so that a second request inside it passes unchecked.
func TestAttack1_13_ARequestThatTwoReadersReadOtherwise(t *testing.T) {
	t.Parallel()
	at := listening(t, newTestProgram(t), func(l net.Listener) net.Listener { return l })
	const next = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"
	post := func(lines, body string) string {
		return "POST /api/v1/themes/suggestions HTTP/1.1\r\n" + lines + "Content-Type: application/json\r\n\r\n" + body
	}
	tests := map[string]string{
		"two hosts":                       "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n\r\n",
		"two hosts alike":                 "GET /healthz HTTP/1.1\r\nHost: localhost\r\nhost: localhost\r\n\r\n",
		"no host":                         "GET /healthz HTTP/1.1\r\nAccept: */*\r\n\r\n",
		"no header at all":                "GET /healthz HTTP/1.1\r\n\r\n",
		"a space before the host's colon": "GET /healthz HTTP/1.1\r\nHost : localhost\r\n\r\n",
		"that beside a host":              "GET /healthz HTTP/1.1\r\nHost: localhost\r\nHost : evil.example\r\n\r\n",
		"a tab before a colon":            "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For\t: 1.1.1.1\r\n\r\n",
		"a space before a colon":          post("Host: localhost\r\nContent-Length : 2\r\n", "{}"),
		"a space in a name":               "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX Y: 1\r\n\r\n",
		"a line without a colon":          "GET /healthz HTTP/1.1\r\nHost: localhost\r\nnonsense\r\n\r\n",
		"a name of nothing":               "GET /healthz HTTP/1.1\r\nHost: localhost\r\n: nonsense\r\n\r\n",
		"a line that goes on": "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n Host: " +
			"evil.example\r\n\r\n",
		"a line that goes on by a tab": "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: 1\r\n\tb\r\n\r\n",
		"a first line that goes on":    "GET /healthz HTTP/1.1\r\n Host: evil.example\r\nHost: localhost\r\n\r\n",
		"a host with a space":          "GET /healthz HTTP/1.1\r\nHost: localhost evil.example\r\n\r\n",
		"a host with a path":           "GET /healthz HTTP/1.1\r\nHost: localhost/evil\r\n\r\n",
		"a length beside chunks": post("Host: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n",
			"2\r\n{}\r\n0\r\n\r\n"),
		"chunks beside a length": post("Host: localhost\r\nTransfer-Encoding: chunked\r\nContent-Length: 4\r\n",
			"2\r\n{}\r\n0\r\n\r\n"),
		"a length beside identity": post("Host: localhost\r\nTransfer-Encoding: identity\r\nContent-Length: 2\r\n",
			"{}"),
		"two lengths":          post("Host: localhost\r\nContent-Length: 2\r\nContent-Length: 3\r\n", "{}"),
		"two lengths alike":    post("Host: localhost\r\nContent-Length: 2\r\nContent-Length: 2\r\n", "{}"),
		"a list of lengths":    post("Host: localhost\r\nContent-Length: 2, 2\r\n", "{}"),
		"a length with a sign": post("Host: localhost\r\nContent-Length: +2\r\n", "{}"),
		"a length below zero":  post("Host: localhost\r\nContent-Length: -2\r\n", "{}"),
		"two encodings": post(
			"Host: localhost\r\nTransfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
		"an invalid encoding":      post("Host: localhost\r\nTransfer-Encoding: xchunked\r\n", "2\r\n{}\r\n0\r\n\r\n"),
		"an invalid chunk":         post("Host: localhost\r\nTransfer-Encoding: chunked\r\n", "zz\r\n{}\r\n0\r\n\r\n"),
		"a zero in a value":        "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: a\x00b\r\n\r\n",
		"a bare return in a value": "GET /healthz HTTP/1.1\r\nHost: localhost\r\nX-A: a\rHost: evil.example\r\n\r\n",
	}
	for name, request := range tests {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			got, closed := rawly(t, at, request+next)
			if len(got) != 1 || got[0] != http.StatusBadRequest || !closed {
				t.Errorf("answered %v, connection closed: %v; want [400], closed", got, closed)
			}
		})
	}
	t.Run("sound ones", func(t *testing.T) {
		if got, _ := rawly(t, at, next+next); len(got) != 2 || got[0] != 200 || got[1] != 200 {
			t.Errorf("two sound requests: %v", got)
		}
		if got, _ := rawly(t, at,
			post("Host: localhost\r\nTransfer-Encoding: chunked\r\n", "2\r\n{}\r\n0\r\n\r\n")+next); len(got) != 2 ||
			got[1] != 200 {
			t.Errorf("chunks: %v", got)
		}
	})
}

// The attack: a body has a name twice, once in capitals, so that the check reads
// one value and the use-case the other; invalid text is stored.
func TestAttack1_13_ABodyThatTwoReadersReadOtherwise(t *testing.T) {
	t.Parallel()
	stranger := outsiderTo(t, newTestProgram(t))
	tests := map[string]string{
		"a key twice":           `{"email":"a@example.org","email":"b@example.org"}`,
		"once in capitals":      `{"email":"a@example.org","Email":"b@example.org"}`,
		"both in capitals":      `{"EMAIL":"a@example.org","Email":"b@example.org"}`,
		"a key that is unknown": `{"email":"a@example.org","role":"operator"}`,
		"no UTF-8":              "{\"email\":\"a\xff@example.org\"}",
		"half a character":      `{"email":"a\ud800@example.org"}`,
	}
	for name, body := range tests {
		t.Run(name, func(t *testing.T) {
			if got := stranger.send(http.MethodPost, "/api/v1/password-resets", body).StatusCode; got != http.StatusBadRequest &&
				got != http.StatusUnprocessableEntity {
				t.Errorf("answered %d", got)
			}
		})
	}
}
