package people_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"pgregory.net/rapid"

	"lateral/services/people"
	"lateral/services/people/peopletest"
)

var noon = time.Date(2026, 1, 12, 12, 0, 0, 0, time.UTC)

func TestCacheIsBoundedAndKeepsTheLatest(t *testing.T) {
	c := people.NewCache(10)
	for i := range 1000 {
		id := fmt.Sprint("session_", i)
		c.Put(id, people.Actor{AccountID: "acct_1", SessionID: id}, noon.Add(time.Second), c.Era())
		if a, ok := c.Get(id, noon); !ok || a.SessionID != id {
			t.Fatalf("%s is not there", id)
		}
		if c.Len() > 10 {
			t.Fatalf("%d entries", c.Len())
		}
	}
	if _, ok := c.Get("session_995", noon.Add(time.Second)); ok {
		t.Error("an entry outlived its time")
	}
	c.Forget("acct_1")
	if c.Len() != 0 {
		t.Errorf("%d entries after all were forgotten", c.Len())
	}
}

// Something is read, then changed and forgotten, and only then put.
func TestCacheRefusesWhatWasReadBeforeAChange(t *testing.T) {
	c := people.NewCache(10)
	era := c.Era()
	c.Forget("acct_1")
	c.Put("session_1", people.Actor{AccountID: "acct_1"}, noon.Add(time.Second), era)
	if _, ok := c.Get("session_1", noon); ok {
		t.Error("the old state came back")
	}
}

func TestAuthenticateAtOnce(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	tokens := k.SignIn(a.Email)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			for range 50 {
				actor, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken)
				if err != nil || actor.AccountID != a.ID {
					t.Errorf("%+v, %v", actor, err)
				}
			}
		})
		if i == 4 {
			k.Person() // forgets while the others read
		}
	}
	group.Wait()
}

func TestWaitsGrowAndNeverPassTheMost(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		letters := rapid.Bool().Draw(r, "letters")
		count := rapid.IntRange(0, 1<<20).Draw(r, "count")
		wait, next := people.Wait(letters, count), people.Wait(letters, count+1)
		most := 15 * time.Minute
		if letters {
			most = 4 * time.Hour
		}
		if wait < 0 || wait > next || next > most {
			r.Fatalf("%v after %d, then %v", wait, count, next)
		}
	})
}

func BenchmarkAuthenticate(b *testing.B) {
	k := peopletest.New(b)
	tokens := k.SignIn(k.Person().Email)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := k.Directory.Authenticate(k.Ctx, tokens.AccessToken); err != nil {
			b.Fatal(err)
		}
	}
}
