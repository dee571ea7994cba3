package docdbtest

import (
	"bufio"
	"os"
	"os/exec"
	"strings"
	"testing"
)

// Child is the calling test, run again in a process of its own that can be killed.
type Child struct {
	t      *testing.T
	run    *exec.Cmd
	lines  *bufio.Scanner
	killed bool
}

// StartAgain runs the calling test again in a process whose environment has the variable: by
// it the test knows that it is the child. Subtests start the test that they belong to. The
// process does not outlive the test.
func StartAgain(t *testing.T, variable, value string) *Child {
	t.Helper()
	test, _, _ := strings.Cut(t.Name(), "/")
	c := &Child{t: t, run: exec.CommandContext(t.Context(), os.Args[0], "-test.run=^"+test+"$", "-test.count=1")}
	c.run.Env = append(os.Environ(), variable+"="+value)
	c.run.Stderr = os.Stderr
	out, err := c.run.StdoutPipe()
	if err == nil {
		err = c.run.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	c.lines = bufio.NewScanner(out)
	return c
}

// Next waits for a line of what the child says; false once it has ended. A killed child's
// last line may be cut short.
func (c *Child) Next() (line string, ok bool) {
	if !c.lines.Scan() {
		return "", false
	}
	return c.lines.Text(), true
}

// Kill ends the child as a power cut would.
func (c *Child) Kill() {
	c.t.Helper()
	if err := c.run.Process.Kill(); err != nil {
		c.t.Fatal(err)
	}
	c.killed = true
}

// Wait waits until the child is gone, and fails the test unless it was killed.
func (c *Child) Wait() {
	c.t.Helper()
	if err := c.run.Wait(); err == nil || !c.killed {
		c.t.Fatalf("the child ended by itself: %v", err)
	}
}
