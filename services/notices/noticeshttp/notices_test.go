package noticeshttp_test

import (
	"net/http"
	"testing"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/mail/outbox"
	"lateral/services/notices"
	"lateral/services/notices/noticeshttp"
	"lateral/services/people"
	"lateral/services/people/peoplehttp"
	"lateral/services/people/peopletest"
)

// world serves notices over HTTP, for people who signed in.
type world struct {
	*peopletest.Kit
	http    *httpxtest.Server
	t       *testing.T
	notices *notices.Service
}

func newWorld(t *testing.T) world {
	t.Helper()
	k := peopletest.New(t, notices.Schemas()...)
	s := notices.New(k.DB, k.Queue, outbox.New(k.DB), k.Clock.Now, k.Directory.Link, "http://localhost", nil, nil)
	signedIn := peoplehttp.NewGate(k.Directory.Authenticate).Waiting()
	server := httpxtest.Serve(t,
		httpx.Route{Method: http.MethodGet, Path: "/notices", Access: signedIn, Handle: noticeshttp.ListNotices(s)},
		httpx.Route{Method: http.MethodPost, Path: "/notices/read", Access: signedIn, Handle: noticeshttp.ReadNotices(s)},
	)
	return world{Kit: k, http: server, t: t, notices: s}
}

// tell gives a person a notice.
func (d world) tell(a people.Account) {
	d.t.Helper()
	err := d.DB.Update(d.Ctx, func(tx docdb.Tx) error {
		return d.Log.Append(d.Ctx, tx, people.PasswordChanged, a.ID, people.PersonData{AccountID: a.ID})
	})
	if err != nil {
		d.t.Fatal(err)
	}
	all, err := events.Of(d.Ctx, d.DB, a.ID)
	if err != nil {
		d.t.Fatal(err)
	}
	if err := d.notices.Tell(d.Ctx, all[len(all)-1]); err != nil {
		d.t.Fatal(err)
	}
}

func (d world) call(method, path, token string, into any) int {
	d.t.Helper()
	a := d.http.Call(token, method, path, "")
	if into != nil {
		a.Into(into)
	}
	return a.Status
}

// listed is a page of notices.
type listed struct {
	Items  []struct{ Title, Path string }
	Next   string
	Unread int
}

func TestPeopleReadTheirOwnNotices(t *testing.T) {
	d := newWorld(t)
	mine, other := d.Person(), d.Person()
	token := d.SignIn(mine.Email).AccessToken
	for range 3 {
		d.tell(mine)
	}
	d.tell(other)

	var page listed
	if status := d.call(http.MethodGet, "/notices?limit=2", token,
		&page); status != http.StatusOK || len(page.Items) != 2 || page.Next == "" || page.Unread != 3 {
		t.Errorf("answered %d %+v", status, page)
	}
	if got := page.Items[0]; got.Title != "Your password was changed" || got.Path != "/forgotten-password" {
		t.Errorf("the first is %+v", got)
	}
	if status := d.call(http.MethodPost, "/notices/read", token, nil); status != http.StatusOK {
		t.Errorf("answered %d", status)
	}
	page = listed{}
	d.call(http.MethodGet, "/notices", token, &page)
	if len(page.Items) != 3 || page.Unread != 0 {
		t.Errorf("after reading: %+v", page)
	}
	page = listed{}
	d.call(http.MethodGet, "/notices", d.SignIn(other.Email).AccessToken, &page)
	if len(page.Items) != 1 || page.Unread != 1 {
		t.Errorf("somebody else sees %+v", page)
	}
}

func TestNoticesAreForPeopleWhoAreSignedIn(t *testing.T) {
	d := newWorld(t)
	for path, method := range map[string]string{"/notices": http.MethodGet, "/notices/read": http.MethodPost} {
		if status := d.call(method, path, "", nil); status != http.StatusUnauthorized {
			t.Errorf("%s answered %d", path, status)
		}
	}
	var empty map[string]any
	d.call(http.MethodGet, "/notices", d.SignIn(d.Person().Email).AccessToken, &empty)
	if diff := cmp.Diff(map[string]any{"items": []any{}, "unread": 0.0}, empty); diff != "" {
		t.Error(diff)
	}
}
