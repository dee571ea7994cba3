package operationshttp_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/docdb"
	"lateral/pkg/httpx"
	"lateral/pkg/httpx/httpxtest"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
	"lateral/services/operations"
	"lateral/services/operations/operationshttp"
	"lateral/services/people"
	"lateral/services/people/peopletest"
)

// office is the operator's desk behind the server of operations.
type office struct {
	*peopletest.Kit
	*httpxtest.Server
	letters operations.Letters
}

func newOffice(t *testing.T, open, sent bool) *office {
	t.Helper()
	o := &office{Kit: peopletest.New(t, append(operations.Schemas(), outbox.New(nil).Schema())...)}
	o.letters.Open = func() bool { return open }
	if !sent {
		o.letters.Outbox = outbox.New(o.DB)
	}
	gate := peopletest.Callers{
		"operator": {AccountID: "acct_op", Held: []people.Held{{Role: people.Operator, Place: people.Service()}}},
		"head":     {AccountID: "acct_head", Held: []people.Held{{Role: people.Head, Place: people.School("100001")}}},
	}.Gate()
	pages := operations.New(o.DB, o.Log, o.Clock.Now)
	work := operations.Jobs{
		Queue: o.Queue, Words: func(kind string) string { return "Words of " + kind },
		About: func(_ context.Context, j jobs.Job) string { return "About " + j.Key },
	}
	operator := gate.Roles(people.Operator)
	o.Server = httpxtest.Serve(t,
		httpx.Route{Method: "GET", Path: "/pages", Access: gate.Public(), Handle: operationshttp.ListPages(pages)},
		httpx.Route{Method: "GET", Path: "/pages/{name}", Access: gate.Public(), Handle: operationshttp.GetPage(pages)},
		httpx.Route{Method: "PUT", Path: "/pages/{name}", Access: operator, Handle: operationshttp.WritePage(pages)},
		httpx.Route{Method: "GET", Path: "/jobs", Access: operator, Handle: operationshttp.ListJobs(work)},
		httpx.Route{Method: "POST", Path: "/jobs/{id}/retry", Access: operator, Handle: operationshttp.RetryJob(work)},
		httpx.Route{Method: "GET", Path: "/mail", Access: operator, Handle: operationshttp.GetMail(o.letters)},
		httpx.Route{Method: "GET", Path: "/outbox", Access: gate.Public(), Handle: operationshttp.ListOutbox(o.letters)},
	)
	return o
}

// A page can be read before anybody wrote it, and its ETag is good for writing it.
func TestAPageFromItsDraftOn(t *testing.T) {
	o := newOffice(t, false, true)
	draft := o.Call("", "GET", "/pages/contact", "")
	if body := draft.Body(); body["draft"] != true || body["title"] != "Contact" || body["changedAt"] != nil {
		t.Errorf("the draft: %s", draft.Raw)
	}
	for _, step := range []struct {
		name, who, page, tag, text string
		want                       string // the status, and the code of a problem
	}{
		{"by nobody", "", "contact", draft.ETag(), "Call us.", "401 unauthenticated"},
		{"by a head", "head", "contact", draft.ETag(), "Call us.", "403 forbidden"},
		{"without a version", "operator", "contact", "", "Call us.", "428 if_match_required"},
		{"with a version that is none", "operator", "contact", `"0"`, "Call us.", "422 if_match_garbled"},
		{"with a gap", "operator", "contact", draft.ETag(), "Call [name].", "422 invalid"},
		{"that is none", "operator", "imprint", draft.ETag(), "Call us.", "404 not_found"},
		{"from its draft", "operator", "contact", draft.ETag(), "Call us.", "200 "},
		{"from its draft, again", "operator", "contact", draft.ETag(), "Write to us.", "412 stale"},
		{"from the next", "operator", "contact", `W/"2"`, "Write to us.", "200 "},
		{"whichever it is", "operator", "contact", "*", "See us.", "200 "},
	} {
		a := o.Call(step.who, "PUT", "/pages/"+step.page, fmt.Sprintf(`{"text":%q}`, step.text), "If-Match", step.tag)
		if got := fmt.Sprint(a.Status, " ", a.Text("code")); got != step.want {
			t.Errorf("a page is written %s: %s, want %s", step.name, got, step.want)
		}
	}
	page := o.Call("", "GET", "/pages/contact", "")
	if body := page.Body(); body["draft"] != false || body["text"] != "See us." || body["changedAt"] == nil {
		t.Errorf("at last: %s", page.Raw)
	}
	var drafts []string
	for _, p := range o.Call("", "GET", "/pages", "").Items() {
		if p["draft"] == true {
			drafts = append(drafts, fmt.Sprint(p["name"]))
		}
	}
	if diff := cmp.Diff([]string{"privacy", "accessibility", "terms"}, drafts); diff != "" {
		t.Error(diff)
	}
}

// queued puts jobs of one kind with these keys into the queue, a minute apart.
func (o *office) queued(kind string, keys ...string) {
	o.T.Helper()
	for _, key := range keys {
		err := o.DB.Update(o.Ctx, func(tx docdb.Tx) error {
			return o.Queue.Enqueue(o.Ctx, tx, jobs.Spec{Kind: kind, Key: key})
		})
		if err != nil {
			o.T.Fatal(err)
		}
		o.Clock.Advance(time.Minute)
	}
}

// run runs what is due; jobs of the kind "bad" fail at once for good, where fails.
func (o *office) run(fails bool) {
	o.T.Helper()
	kind := func(name string, err error) jobs.Kind {
		return jobs.Kind{Name: name, Attempts: 1, Handle: func(context.Context, jobs.Job) error { return err }}
	}
	var refused error
	if fails {
		refused = errors.New("the mail server said no")
	}
	runner := jobs.NewRunner(o.Queue, "test", slog.New(slog.DiscardHandler), kind("good", nil), kind("bad", refused))
	if _, err := runner.RunDue(o.Ctx); err != nil {
		o.T.Fatal(err)
	}
}

// keys are the jobs in a state, page by page of two.
func (o *office) keys(state string) []string {
	o.T.Helper()
	all := []string{}
	for cursor := ""; ; {
		a := o.OK("operator", "GET", "/jobs?limit=2&state="+state+"&cursor="+cursor, "")
		for _, j := range a.Items() {
			if j["what"] != "Words of "+fmt.Sprint(j["kind"]) || j["state"] != state {
				o.T.Errorf("listed as %v", j)
			}
			all = append(all, fmt.Sprint(j["about"]))
		}
		if cursor = a.Text("next"); cursor == "" {
			return all
		}
	}
}

func (o *office) byState() map[string][]string {
	o.T.Helper()
	all := map[string][]string{}
	for _, state := range []string{"ready", "leased", "done", "dead"} {
		if keys := o.keys(state); len(keys) > 0 {
			all[state] = keys
		}
	}
	return all
}

// A job that was given up says what went wrong; started again it has all its attempts, and is done if it then works.
func TestAJobFromItsFailureToItsEnd(t *testing.T) {
	o := newOffice(t, false, true)
	o.queued("bad", "1", "2", "3")
	o.queued("good", "4")
	is := func(when string, want map[string][]string) {
		t.Helper()
		if diff := cmp.Diff(want, o.byState()); diff != "" {
			t.Errorf("%s: %s", when, diff)
		}
	}
	is("queued", map[string][]string{"ready": {"About 1", "About 2", "About 3", "About 4"}})
	o.run(true)
	is("run", map[string][]string{"dead": {"About 1", "About 2", "About 3"}, "done": {"About 4"}})
	dead := o.OK("operator", "GET", "/jobs", "").Items() // the dead ones unless others are asked for
	if len(dead) != 3 || dead[1]["lastError"] != "the mail server said no" || dead[1]["attempts"] != 1.0 {
		t.Fatalf("dead are %v", dead)
	}
	path := "/jobs/" + fmt.Sprint(dead[1]["id"]) + "/retry"
	for _, tt := range []struct{ name, who, path, want string }{
		{"nobody", "", path, "401 unauthenticated"},
		{"a head", "head", path, "403 forbidden"},
		{"an operator, of one that is not there", "operator", "/jobs/job_0/retry", "404 not_found"},
		{"an operator", "operator", path, "200 "},
		{"an operator, again", "operator", path, "409 job_not_dead"},
	} {
		a := o.Call(tt.who, "POST", tt.path, "")
		if got := fmt.Sprint(a.Status, " ", a.Text("code")); got != tt.want {
			t.Errorf("%s starts it again: %s, want %s", tt.name, got, tt.want)
		}
	}
	is("started again", map[string][]string{"dead": {"About 1", "About 3"}, "ready": {"About 2"}, "done": {"About 4"}})
	o.run(true)
	is("it fails again", map[string][]string{"dead": {"About 1", "About 2", "About 3"}, "done": {"About 4"}})
	o.OK("operator", "POST", path, "")
	o.run(false)
	is("it works", map[string][]string{"dead": {"About 1", "About 3"}, "done": {"About 2", "About 4"}})
}

// Letters hold links that sign people in: they are shown only where nobody is real, and to this machine.
func TestWhoReadsKeptLetters(t *testing.T) {
	for name, tt := range map[string]struct {
		open, sent bool
		headers    []string
		want       int
	}{
		"a demonstration":                  {true, false, nil, 200},
		"a demonstration, through a proxy": {true, false, []string{"X-Forwarded-For", "192.0.2.7"}, 404},
		"a service without a mail server":  {false, false, nil, 404},
		"a service that sends letters":     {true, true, nil, 404},
	} {
		t.Run(name, func(t *testing.T) {
			o := newOffice(t, tt.open, tt.sent)
			for n := range 3 {
				if tt.sent {
					break
				}
				letter := mail.Message{ID: fmt.Sprint("mail_", n), To: "ann@example.org", Subject: "Welcome", Text: "Hello.",
					At: o.Clock.Now()}
				if err := o.letters.Outbox.Send(t.Context(), letter); err != nil {
					t.Fatal(err)
				}
				o.Clock.Advance(time.Minute)
			}
			a := o.Call("", "GET", "/outbox?limit=2", "", tt.headers...)
			if a.Status != tt.want {
				t.Fatalf("%d %s", a.Status, a.Raw)
			}
			if mailed := o.OK("operator", "GET", "/mail", "").Body()["sent"]; mailed != tt.sent {
				t.Errorf("an operator reads that letters are sent: %v", mailed)
			}
			if tt.want != 200 {
				return
			}
			ids := []any{}
			for _, m := range append(a.Items(), o.Call("", "GET", "/outbox?cursor="+a.Text("next"), "").Items()...) {
				ids = append(ids, m["id"])
			}
			if diff := cmp.Diff([]any{"mail_2", "mail_1", "mail_0"}, ids); diff != "" {
				t.Error(diff)
			}
		})
	}
}
