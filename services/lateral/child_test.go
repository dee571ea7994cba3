package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"strings"
	"syscall"
	"testing"
)

// childVariable holds the command line that this test program runs instead of
// its tests: so that a command can be killed, or its memory be measured.
const childVariable = "LATERAL_TEST_CHILD"

func runChild(line string) int {
	if err := run(context.Background(), strings.Split(line, "\n"), nil, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, plain(err))
		return 1
	}
	return 0
}

// child is a command in a process of its own.
func child(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), childVariable+"="+strings.Join(args, "\n"))
	return c
}

// peakMemory runs a command to its end and returns the most bytes that were
// resident at once.
func peakMemory(t *testing.T, args ...string) int64 {
	t.Helper()
	c := child(t, args...)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", args[0], err, out)
	}
	usage, ok := c.ProcessState.SysUsage().(*syscall.Rusage)
	if !ok {
		t.Fatal("the system does not tell")
	}
	return usage.Maxrss << 10
}

// request is one with a JSON body.
func request(t *testing.T, method, path string, body any) *http.Request {
	t.Helper()
	text, err := json.Marshal(body)
	if err != nil {
		t.Fatal(err)
	}
	r := httptest.NewRequestWithContext(t.Context(), method, path, bytes.NewReader(text))
	r.Header.Set("Content-Type", "application/json")
	return r
}
