package main

import (
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"lateral/pkg/notrun"
	"lateral/services/people"
)

// smallDisk is a folder on a disk of its own of the given size. Only root can
// make one; others get a limited file size.
func smallDisk(t *testing.T, megabytes int) (dir string, ok bool) {
	t.Helper()
	dir = t.TempDir()
	if os.Getuid() != 0 || syscall.Mount("none", dir, "tmpfs", 0, fmt.Sprintf("size=%dm", megabytes)) != nil {
		return "", false
	}
	t.Cleanup(func() { _ = syscall.Unmount(dir, syscall.MNT_DETACH) })
	return dir, true
}

// A full disk is answered by 503 and a remedy. Acknowledged data stays, and
// everything works again once there is room.
func TestAFullDisk(t *testing.T) {
	t.Parallel()
	disk, ok := smallDisk(t, 24)
	if !ok {
		notrun.Skip(t, "a full disk: only root can mount a small one")
	}
	data := filepath.Join(disk, "data")
	p, err := open(t.Context(), &Config{Data: data, Meaning: "on", PublicURL: "http://localhost"})
	if err != nil {
		t.Fatal(err)
	}
	if err := p.indexes().Prepare(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := p.importElsewhere(t.Context()); err != nil {
		t.Fatal(err)
	}
	w := newVillage(t, p)
	operator := w.provisioned("Olive Operator", people.Held{Role: people.Operator, Place: people.Service()})

	ballast := filepath.Join(disk, "ballast")
	fillUp(t, ballast)
	acknowledged, refused := w.foundUntilFull(operator)
	if refused.StatusCode != http.StatusServiceUnavailable || refused.Header.Get("Retry-After") == "" {
		t.Errorf("full: %d %v", refused.StatusCode, refused.Header)
	}
	if status, said := readyNow(t, p); status != 503 || said.Documents != "full" {
		t.Errorf("/readyz: %d %+v", status, said)
	}
	if got := operator.get("/partnerships?limit=100").list("items"); len(got) != acknowledged {
		t.Errorf("%d are read while it is full, %d were acknowledged", len(got), acknowledged)
	}
	_, _ = p.runner("test").RunDue(t.Context()) // jobs fail while it is full, and are not lost

	if err := os.Remove(ballast); err != nil {
		t.Fatal(err)
	}
	p.trial.Again()
	if status, said := readyNow(t, p); status != 200 {
		t.Errorf("with room again: %d %+v", status, said)
	}
	operator.post("/partnerships", partnershipCalled("Room Again"))
	if _, err := p.runner("test").RunDue(t.Context()); err != nil {
		t.Error(err)
	}
	if err := p.close(); err != nil {
		t.Error(err)
	}
	out, err := runCommand(t.Context(), t, "check", "--data", data)
	if err != nil || !strings.Contains(out, "everything agrees") {
		t.Errorf("%v\n%s", err, out)
	}
}

// fillUp fills the file's disk.
func fillUp(t *testing.T, name string) {
	t.Helper()
	file, err := os.Create(name)
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	for part := 1 << 20; part > 0; {
		if _, err := file.Write(make([]byte, part)); err != nil {
			part /= 2
		}
	}
}

func partnershipCalled(name string) object {
	return object{"name": name, "kind": "alliance", "widenDays": 7, "paymentDays": 30, "brokerage": object{"mode": "none"}}
}

// foundUntilFull founds partnerships until one is refused, and counts the
// acknowledged ones.
func (w *town) foundUntilFull(operator person) (int, *http.Response) {
	w.t.Helper()
	for n := 0; n < 1000; n++ {
		answer := operator.answer("POST", "/partnerships", partnershipCalled(fmt.Sprintf("Alliance %d", n)))
		_ = answer.Body.Close()
		if answer.StatusCode != http.StatusOK {
			return n, answer
		}
	}
	w.t.Fatal("the disk does not fill up")
	return 0, nil
}

// answer sends a request and returns any answer.
func (c person) answer(method, path string, body any) *http.Response {
	c.t.Helper()
	r := request(c.t, method, "/api/v1"+path, body)
	r.Header.Set("Authorization", "Bearer "+c.token)
	key := c.key()
	r.Header.Set(key[0], key[1])
	return c.send(r)
}
