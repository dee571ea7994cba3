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
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"lateral/pkg/apperr"
)

// childVariable holds the command line that this test program runs instead of
// its tests, so that a test can kill a command or measure its memory.
const childVariable = "LATERAL_TEST_CHILD"

// peakVariable names the file into which the child writes its peak memory. The
// system's figure for the parent includes the parent's own memory.
const peakVariable = "LATERAL_TEST_PEAK"

func runChild(line string) int {
	defer notePeak(os.Getenv(peakVariable))
	spareMemory(strings.Split(line, "\n"))
	if err := run(context.Background(), strings.Split(line, "\n"), nil, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, apperr.Plain(err))
		return 1
	}
	return 0
}

// notePeak copies the system's line about it: "VmHWM:  12345 kB".
func notePeak(file string) {
	status, _ := os.ReadFile("/proc/self/status") // absent elsewhere: then the file is empty
	peak := regexp.MustCompile(`(?m)^VmHWM:.*$`).Find(status)
	if file != "" {
		_ = os.WriteFile(file, peak, 0o600) // its reader finds out
	}
}

// child is a command in a process of its own.
func child(t *testing.T, args ...string) *exec.Cmd {
	t.Helper()
	c := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^$")
	c.Env = append(os.Environ(), childVariable+"="+strings.Join(args, "\n"))
	return c
}

// peakMemory runs a command to its end and returns its peak resident memory in
// bytes.
func peakMemory(t *testing.T, args ...string) int64 {
	t.Helper()
	file := filepath.Join(t.TempDir(), "peak")
	c := child(t, args...)
	c.Env = append(c.Env, peakVariable+"="+file)
	if out, err := c.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", args[0], err, out)
	}
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var kB int64
	if _, err := fmt.Sscanf(string(text), "VmHWM: %d kB", &kB); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	return kB << 10
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
