package httpx_test

import (
	"bufio"
	"context"
	"io"
	"log/slog"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"lateral/pkg/httpx"
)

func quiet() *slog.Logger { return slog.New(slog.DiscardHandler) }

func listen(t *testing.T) net.Listener {
	t.Helper()
	ln, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	return ln
}

func TestARunningRequestIsAnsweredWhenTheServerStops(t *testing.T) {
	begun, finish := make(chan struct{}), make(chan struct{})
	s := serve(t, row(http.MethodGet, "/wait", "wait", httpx.Handle(func(context.Context, *none) (*none, error) {
		close(begun)
		<-finish
		return nil, nil
	})))
	ctx, stop := context.WithCancel(t.Context())
	ln := listen(t)
	ended, answered := make(chan error, 1), make(chan int, 1)
	go func() { ended <- s.Serve(ctx, ln, time.Minute) }()
	go func() {
		response, err := http.Get("http://" + ln.Addr().String() + "/wait")
		if err != nil {
			answered <- 0
			return
		}
		answered <- read(t, response).status
	}()
	<-begun
	stop()
	awaitClosed(ln.Addr().String())
	close(finish)
	if status := <-answered; status != http.StatusOK {
		t.Errorf("the running request was answered %d", status)
	}
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

// awaitClosed returns when the server takes no new connections.
func awaitClosed(addr string) {
	for {
		conn, err := net.Dial("tcp", addr)
		if err != nil {
			return
		}
		_ = conn.Close()
	}
}

func TestServeGivesUpOnRequestsThatDoNotEnd(t *testing.T) {
	begun, finish := make(chan struct{}), make(chan struct{})
	defer close(finish)
	s := serve(t, row(http.MethodGet, "/wait", "wait", httpx.Handle(func(context.Context, *none) (*none, error) {
		close(begun)
		<-finish
		return nil, nil
	})))
	ctx, stop := context.WithCancel(t.Context())
	ln := listen(t)
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, ln, time.Millisecond) }()
	go func() {
		if response, err := http.Get("http://" + ln.Addr().String() + "/wait"); err == nil {
			_ = response.Body.Close()
		}
	}()
	<-begun
	stop()
	if err := <-ended; err == nil {
		t.Error("Serve says that all requests ended")
	}
}

func TestServeOnWhatIsClosedFails(t *testing.T) {
	ln := listen(t)
	_ = ln.Close()
	if err := serve(t).Serve(t.Context(), ln, time.Second); err == nil {
		t.Error("it served on a closed listener")
	}
}

func TestServeStopsThoughItHadNotBegun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	stop()
	ln := listen(t)
	if err := serve(t).Serve(ctx, ln, time.Second); err != nil {
		t.Errorf("Serve: %v", err)
	}
	awaitClosed(ln.Addr().String())
}

// A body that is far too large is refused unread, by its announced length.
func TestABodyOfGigabytesIsNotTakenIn(t *testing.T) {
	s := serve(t, row(http.MethodPost, "/things", "add-thing", httpx.Handle(echo)))
	ctx, stop := context.WithCancel(t.Context())
	ln := listen(t)
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, ln, time.Second) }()
	conn, err := net.Dial("tcp", ln.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	if _, err := io.WriteString(conn,
		"POST /things HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 8000000000\r\n\r\n{"); err !=
		nil {
		t.Fatal(err)
	}
	response, err := http.ReadResponse(bufio.NewReader(conn), nil)
	if err != nil {
		t.Fatal(err)
	}
	if p := s.problem(read(t, response)); p.Status != http.StatusRequestEntityTooLarge ||
		p.Detail != "What was sent is too large. Please shorten it." {
		t.Errorf("answered %+v", p)
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}

// An address holds a query of two thousand characters of any script; a longer one is refused in words.
func TestALongAddressIsAnsweredInWords(t *testing.T) {
	none := func(context.Context, *struct{}) (*struct{}, error) { return nil, nil } //nolint:nilnil // nothing to say
	s := serve(t, row(http.MethodGet, "/things", "list-things", httpx.Handle(none)))
	ctx, stop := context.WithCancel(t.Context())
	ln := listen(t)
	ended := make(chan error, 1)
	go func() { ended <- s.Serve(ctx, ln, time.Second) }()
	for length, status := range map[int]int{2000: http.StatusOK, 4000: http.StatusRequestHeaderFieldsTooLarge} {
		conn, err := net.Dial("tcp", ln.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = conn.Close() })
		q := strings.Repeat("%F0%9F%8E%BA", length)
		if _, err := io.WriteString(conn, "GET /things?q="+q+" HTTP/1.1\r\nHost: x\r\n\r\n"); err != nil {
			t.Fatal(err)
		}
		response, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Fatal(err)
		}
		a := read(t, response)
		if response.StatusCode != status {
			t.Errorf("%d characters: %d", length, response.StatusCode)
		}
		if status != http.StatusOK && !strings.HasPrefix(s.problem(a).Detail, "This address is too long") {
			t.Errorf("%d characters: %+v", length, s.problem(a))
		}
	}
	stop()
	if err := <-ended; err != nil {
		t.Errorf("Serve: %v", err)
	}
}
