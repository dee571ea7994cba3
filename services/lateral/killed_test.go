package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"os/exec"
	"sync"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/search/meilisearch/meilisearchtest"
	"lateral/pkg/soak"
	"lateral/services/demo"
)

// The program is killed while people issue, credit, import, link, close and reopen at once. After each kill the
// documents are whole, what was acknowledged is there, and what got no answer is sent again with its key; at the end
// no letter about a document is there twice.
func TestSoakKilledWhileMoneyMoves(t *testing.T) {
	t.Parallel()
	k := newKilled(t)
	kills := soak.Of(3, 100)
	for n := range kills {
		k.run(n)
		if out, err := runCommand(t.Context(), t, "check", "--data", k.data); err != nil {
			t.Fatalf("after kill %d of %d: %v\n%s", n+1, kills, err, out)
		}
		k.everythingThatWasAnsweredIsThere()
	}
	k.noLetterTwice()
	for _, what := range []string{"issue", "credit", "import", "link", "sign", "reopen"} {
		if kills > 10 && k.answered[what] == 0 {
			t.Errorf("nothing to %s was answered: %v", what, k.answered)
		}
	}
	t.Logf("%d kills; answered %v; refused %v; sent again %d", kills, k.answered, k.refused, k.again)
}

// killed is a program that is killed, and what it has answered.
type killed struct {
	t      *testing.T
	data   string
	chance *rand.Rand
	at     relay
	tokens map[string]string // by the e-mail address

	mu         sync.Mutex
	stopped    bool // it was killed: no answer is an error any more
	kept       map[kept]bool
	unanswered []command
	answered   map[string]int
	refused    map[string]int // which may be, by why
	again      int

	book, account string // of the seller
	month         string
	issued        map[string]bool // not taken back whole
}

// kept is a document that an answer told of.
type kept struct{ collection, id string }

// command is a request that changes something.
type command struct {
	what, who, path, key string
	body                 any
}

func newKilled(t *testing.T) *killed {
	t.Helper()
	return &killed{
		t: t, data: playedData(t)(t), chance: rand.New(rand.NewPCG(80, 1)), tokens: map[string]string{},
		kept: map[kept]bool{}, answered: map[string]int{}, refused: map[string]int{}, issued: map[string]bool{},
	}
}

// run starts the program, sends again what got no answer, lets people work, and kills it.
func (k *killed) run(round int) {
	k.t.Helper()
	c := k.start()
	k.stopped = false
	before := k.unanswered
	k.unanswered = nil
	k.prepare()
	for _, one := range before {
		k.again++
		k.send(one)
	}
	var work sync.WaitGroup
	for _, do := range []func(int) bool{k.issueAndCredit, k.importOne, k.linkOne, k.signAndReopen} {
		work.Go(func() {
			for turn := round * 1000; do(turn) && !k.over(); turn++ {
			}
		})
	}
	time.AfterFunc(time.Duration(50+k.chance.IntN(1200))*time.Millisecond, func() {
		k.mu.Lock()
		k.stopped = true
		k.mu.Unlock()
		_ = c.Process.Kill()
	})
	work.Wait()
	_ = c.Wait() // always an error: it was killed
}

func (k *killed) over() bool {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.stopped
}

// start starts the program and waits until it is ready.
func (k *killed) start() *exec.Cmd {
	k.t.Helper()
	address := meilisearchtest.FreeAddress(k.t)
	k.at = relay(address)
	log := new(bytes.Buffer)
	c := child(k.t, "serve", "--demo", "--data", k.data, "--addr", address, "--meaning", "off")
	c.Env = append(c.Env, "LATERAL_METRICS_ADDR=off")
	c.Stdout, c.Stderr = log, log
	if err := c.Start(); err != nil {
		k.t.Fatal(err)
	}
	for end := time.Now().Add(time.Minute); ; {
		if status, _, err := k.call(http.MethodGet, "", "/readyz", "", nil); err == nil && status == http.StatusOK {
			return c
		}
		if time.Now().After(end) {
			_ = c.Process.Kill()
			_ = c.Wait()
			k.t.Fatalf("it is not ready\n%s", log)
		}
	}
}

// call is a request as somebody, with its status and its answer.
func (k *killed) call(method, who, path, key string, body any) (int, map[string]any, error) {
	var text io.Reader
	if body != nil {
		data, err := json.Marshal(body)
		if err != nil {
			return 0, nil, err
		}
		text = bytes.NewReader(data)
	}
	ctx, cancel := context.WithTimeout(k.t.Context(), time.Minute)
	defer cancel()
	r, err := http.NewRequestWithContext(ctx, method, path, text)
	if err != nil {
		return 0, nil, err
	}
	r.Header.Set("Content-Type", "application/json")
	r.Header.Set("Authorization", "Bearer "+k.token(who))
	if key != "" {
		r.Header.Set("Idempotency-Key", key)
	}
	answer, err := k.at.RoundTrip(r)
	if err != nil {
		return 0, nil, err
	}
	defer answer.Body.Close()
	var said map[string]any
	err = json.NewDecoder(answer.Body).Decode(&said)
	if path == "/readyz" {
		err = nil
	}
	return answer.StatusCode, said, err
}

func (k *killed) token(who string) string {
	k.mu.Lock()
	defer k.mu.Unlock()
	return k.tokens[who]
}

// signIn lets somebody of the demonstration in.
func (k *killed) signIn(role string) string {
	k.t.Helper()
	for _, a := range demo.Accounts() {
		if a.Role != role {
			continue
		}
		status, said, err := k.call(http.MethodPost, "", "/api/v1/session", "",
			map[string]string{"email": a.Email, "password": demo.Password})
		if err != nil || status != http.StatusOK {
			k.t.Fatalf("%s: %d %v %v", role, status, said, err)
		}
		k.mu.Lock()
		k.tokens[role], _ = said["accessToken"].(string)
		k.mu.Unlock()
	}
	return role
}

// everythingThatWasAnsweredIsThere reads each document that an answer told of.
func (k *killed) everythingThatWasAnsweredIsThere() {
	k.t.Helper()
	p, err := open(k.t.Context(), &Config{Data: k.data, Meaning: "off", PublicURL: "http://localhost"})
	if err != nil {
		k.t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // only read
	for d := range k.kept {
		if _, err := p.db.Get(k.t.Context(), d.collection, d.id); err != nil {
			k.t.Fatalf("%s %s was answered: %v", d.collection, d.id, err)
		}
	}
}

// noLetterTwice lets the jobs that are left run, and looks for two letters that say the same of a document.
func (k *killed) noLetterTwice() {
	k.t.Helper()
	p, err := open(k.t.Context(), &Config{Data: k.data, Meaning: "off", PublicURL: "http://localhost"})
	if err != nil {
		k.t.Fatal(err)
	}
	defer p.close() //nolint:errcheck // the test ends with it
	p.Log = quiet()
	if _, err := p.runner("test").RunDue(k.t.Context()); err != nil {
		k.t.Fatal(err)
	}
	for _, name := range []string{"outbox_messages", "notices"} {
		seen := map[string]string{}
		for after := ""; ; {
			page, err := p.db.Find(k.t.Context(), name, docdb.Query{Limit: docdb.MaxLimit, After: after})
			if err != nil {
				k.t.Fatal(err)
			}
			for _, d := range page.Documents {
				says := saysOfDocument(d.Body)
				if other := seen[says]; says != "" && other != "" {
					k.t.Errorf("%s: %s and %s say the same: %s", name, other, d.ID, says)
				}
				seen[says] = d.ID
			}
			if after = page.Next; after == "" {
				break
			}
		}
	}
}

// saysOfDocument is what a letter or a notice says to whom; "" where it names no document.
func saysOfDocument(body []byte) string {
	var m map[string]any
	if json.Unmarshal(body, &m) != nil {
		return ""
	}
	says := fmt.Sprint(m["to"], m["accountId"], m["subject"], m["title"], m["text"], m["path"])
	if !numbered.MatchString(says) {
		return ""
	}
	return says
}
