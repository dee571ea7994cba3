package people_test

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/services/people"
	"lateral/services/people/password"
	"lateral/services/people/peopletest"
)

const fresh = "another violet bicycle"

func TestResetEndsEverySession(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	open := k.SignIn(a.Email)
	if err := k.Directory.AskReset(k.Ctx, a.Email); err != nil {
		t.Fatal(err)
	}
	letter := k.Letter(people.PasswordResetAsked)
	if diff := cmp.Diff([]string{"password"}, paths(k.Directory.Reset(k.Ctx, letter, "short"))); diff != "" {
		t.Fatal(diff)
	}
	if err := k.Directory.Reset(k.Ctx, letter, fresh); err != nil {
		t.Fatal(err)
	}
	if alive(k, k.Directory, open.AccessToken) {
		t.Error("the old session goes on")
	}
	_, err := k.Directory.SignIn(k.Ctx, a.Email, peopletest.Password)
	want(t, err, "wrong_password")
	if _, err := k.Directory.SignIn(k.Ctx, a.Email, fresh); err != nil {
		t.Error(err)
	}
	want(t, k.Directory.Reset(k.Ctx, letter, fresh), "link_used")
}

func TestResetIsAskedForInSilence(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	register(t, k, ada())
	for _, email := range []string{"nobody@example.org", "ada@example.org"} { // unknown, unconfirmed
		if err := k.Directory.AskReset(k.Ctx, email); err != nil {
			t.Errorf("%s: %v", email, err)
		}
	}
	if all := k.Happened(people.PasswordResetAsked); len(all) > 0 {
		t.Errorf("letters: %+v", all)
	}
	if diff := cmp.Diff([]string{"email"}, paths(k.Directory.AskReset(k.Ctx, "nobody"))); diff != "" {
		t.Error(diff)
	}
}

func TestResetOpensTheDoorToThoseWhoWait(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	for range 5 {
		_, err := k.Directory.SignIn(k.Ctx, a.Email, "not the password")
		want(t, err, "wrong_password")
	}
	if err := k.Directory.AskReset(k.Ctx, a.Email); err != nil {
		t.Fatal(err)
	}
	if err := k.Directory.Reset(k.Ctx, k.Letter(people.PasswordResetAsked), fresh); err != nil {
		t.Fatal(err)
	}
	if _, err := k.Directory.SignIn(k.Ctx, a.Email, fresh); err != nil {
		t.Error(err)
	}
}

func TestAResetAskedForAtOnceIsOneLetter(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	ask := func(d *people.Directory) error { return d.AskReset(k.Ctx, a.Email) }
	letters := func() int { return len(k.Happened(people.PasswordResetAsked)) }
	if atOnce(t, k, ask); letters() != 1 {
		t.Errorf("%d letters, want 1", letters())
	}
	k.Clock.Advance(59 * time.Second)
	if atOnce(t, k, ask); letters() != 1 {
		t.Errorf("%d letters within the minute, want 1", letters())
	}
	k.Clock.Advance(time.Second)
	if atOnce(t, k, ask); letters() != 2 {
		t.Errorf("%d letters after a minute, want 2", letters())
	}
	if err := k.Directory.Reset(k.Ctx, k.Letter(people.PasswordResetAsked), fresh); err != nil {
		t.Fatal(err)
	}
	if err := ask(k.Directory); err != nil || letters() != 3 { // the link that was just sent is used
		t.Errorf("%d letters after the reset, want 3: %v", letters(), err)
	}
}

func TestResetLinksExpire(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	if err := k.Directory.AskReset(k.Ctx, a.Email); err != nil {
		t.Fatal(err)
	}
	letter := k.Letter(people.PasswordResetAsked)
	k.Clock.Advance(time.Hour)
	want(t, k.Directory.Reset(k.Ctx, letter, fresh), "link_expired")
}

func TestChangingThePasswordKeepsThisSession(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	here, there := k.SignIn(a.Email), k.SignIn(a.Email)
	actor, err := k.Directory.Authenticate(k.Ctx, here.AccessToken)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"present"},
		paths(k.Directory.ChangePassword(k.Ctx, actor, "not the password", fresh))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"password"},
		paths(k.Directory.ChangePassword(k.Ctx, actor, peopletest.Password, "password1234"))); diff != "" {
		t.Error(diff)
	}
	if err := k.Directory.ChangePassword(k.Ctx, actor, peopletest.Password, fresh); err != nil {
		t.Fatal(err)
	}
	if !alive(k, k.Directory, here.AccessToken) || alive(k, k.Directory, there.AccessToken) {
		t.Error("this session must go on and the other end")
	}
	if _, err := k.Directory.SignIn(k.Ctx, a.Email, fresh); err != nil {
		t.Error(err)
	}
}

// The parameters are raised. The next sign-in hashes the password again, once.
func TestOldPasswordsAreKeptAnew(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	dearer, err := people.New(k.DB, k.Log, k.Clock.Now, k.IDs, k.Signer, [][]byte{peopletest.Secret()},
		people.Hashing(password.NewHasher(password.Params{MemoryKiB: 16, Passes: 2, Lanes: 1}, 1)))
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		if _, err := dearer.SignIn(k.Ctx, a.Email, peopletest.Password); err != nil {
			t.Fatal(err)
		}
	}
	k.SignIn(a.Email) // and a replica that is not updated yet still reads it
}

func named(name string) people.ChangeInput { return people.ChangeInput{Name: &name} }

func TestRename(t *testing.T) {
	k := peopletest.New(t)
	a := k.Person()
	token := k.SignIn(a.Email).AccessToken
	alive(k, k.Directory, token)
	renamed, err := k.Directory.Change(k.Ctx, a.ID, a.Version, named("  Grace   Hopper "))
	if err != nil || renamed.Name != "Grace Hopper" {
		t.Fatal(renamed.Name, err)
	}
	_, err = k.Directory.Change(k.Ctx, a.ID, a.Version, named("Somebody Else"))
	want(t, err, "stale")
	if diff := cmp.Diff([]string{"name"}, paths(func() error {
		_, err := k.Directory.Change(k.Ctx, a.ID, renamed.Version, named(" "))
		return err
	}())); diff != "" {
		t.Error(diff)
	}
	if actor, err := k.Directory.Authenticate(k.Ctx, token); err != nil || actor.Name != "Grace Hopper" {
		t.Error(actor.Name, err)
	}
}

func TestTidyForgetsWhatExpired(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	a := k.Person()
	k.SignIn(a.Email)
	letter := register(t, k, ada())
	k.Clock.Advance(20 * 24 * time.Hour)
	kept := k.SignIn(a.Email)
	if _, err := k.Directory.Tidy(k.Ctx); err != nil {
		t.Fatal(err)
	}
	_, err := k.Directory.ConfirmAccount(k.Ctx, letter)
	want(t, err, "link_expired")

	k.Clock.Advance(13*24*time.Hour + time.Hour)
	n, err := k.Directory.Tidy(k.Ctx)
	if err != nil || n != 4 { // the registration, its account, its link, its count of letters
		t.Errorf("deleted %d: %v", n, err)
	}
	_, err = k.Directory.ConfirmAccount(k.Ctx, letter)
	want(t, err, "link_unknown")
	refresh(t, k, kept.RefreshToken)
}

// counted is a database that counts the reads and writes.
type counted struct {
	docdb.DB
	done *[]string
}

type countedTx struct {
	docdb.Tx
	done *[]string
}

func (c counted) View(ctx context.Context, fn func(docdb.Reader) error) error {
	return c.DB.View(ctx, func(r docdb.Reader) error { return fn(countedReader{r, c.done}) })
}

func (c counted) Update(ctx context.Context, fn func(docdb.Tx) error) error {
	return c.DB.Update(ctx, func(tx docdb.Tx) error { return fn(countedTx{tx, c.done}) })
}

type countedReader struct {
	docdb.Reader
	done *[]string
}

func (c countedReader) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	*c.done = append(*c.done, "get "+collection)
	return c.Reader.Get(ctx, collection, id)
}

func (c countedReader) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	*c.done = append(*c.done, "find "+collection)
	return c.Reader.Find(ctx, collection, q)
}

func (c countedTx) Get(ctx context.Context, collection, id string) (docdb.Document, error) {
	*c.done = append(*c.done, "get "+collection)
	return c.Tx.Get(ctx, collection, id)
}

func (c countedTx) Find(ctx context.Context, collection string, q docdb.Query) (docdb.Page, error) {
	*c.done = append(*c.done, "find "+collection)
	return c.Tx.Find(ctx, collection, q)
}

func (c countedTx) Insert(ctx context.Context, collection string, d docdb.Document) error {
	*c.done = append(*c.done, "insert "+collection)
	return c.Tx.Insert(ctx, collection, d)
}

func (c countedTx) Replace(ctx context.Context, collection string, d docdb.Document) error {
	*c.done = append(*c.done, "replace "+collection)
	return c.Tx.Replace(ctx, collection, d)
}

// The work for an address is the same whether or not anybody has it. So the time of an
// answer tells nothing.
func TestWhetherAnAddressIsKnownIsNotToldByTime(t *testing.T) {
	k := peopletest.New(t)
	k.Schools("100001")
	register(t, k, ada()) // unconfirmed
	addresses := []string{k.Person().Email, "ada@example.org", "nobody@example.org"}
	var done []string
	d, err := people.New(counted{k.DB, &done}, k.Log, k.Clock.Now, k.IDs, k.Signer, [][]byte{peopletest.Secret()},
		people.Hashing(peopletest.Hasher()))
	if err != nil {
		t.Fatal(err)
	}
	k.Clock.Advance(48 * time.Hour) // the letter to Ada is forgotten
	for name, ask := range map[string]func(email string) error{
		"asking for a new password": func(email string) error { return d.AskReset(k.Ctx, email) },
		"a wrong password": func(email string) error {
			_, err := d.SignIn(k.Ctx, email, "not the password")
			if code(err) == "wrong_password" {
				return nil
			}
			return err
		},
	} {
		t.Run(name, func(t *testing.T) {
			var before []string
			for i, email := range addresses {
				done = nil
				if err := ask(email); err != nil {
					t.Fatal(err)
				}
				if len(done) == 0 {
					t.Fatal("nothing was counted")
				}
				for j, step := range done {
					done[j] = strings.Replace(step, "replace throttles", "insert throttles", 1) // whose count existed before
				}
				if i > 0 {
					if diff := cmp.Diff(before, done); diff != "" {
						t.Errorf("%s: %s", email, diff)
					}
				}
				before = done
			}
		})
	}
}
