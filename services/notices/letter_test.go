package notices_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/services/leaders"
	"lateral/services/notices"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

// writePrivately makes people do everything that writes a private letter, and
// sends the letters.
func (w *world) writePrivately() {
	w.t.Helper()
	must(w.t, w.Directory.Register(w.Ctx, people.RegisterInput{
		Name: "New Person", Email: "new@example.org", Password: peopletest.Password, URN: buyer, Role: people.Senior,
	}))
	must(w.t, w.Directory.Register(w.Ctx, people.RegisterInput{
		Name: "Known Person", Email: w.who["head"].Email, Password: peopletest.Password, URN: buyer, Role: people.Senior,
	}))
	must(w.t, w.Directory.AskReset(w.Ctx, w.who["senior"].Email))
	head := people.Actor{AccountID: w.who["head"].ID,
		Held: []people.Held{{Role: people.Head, Place: people.School(buyer)}}}
	_, err := w.Directory.Invite(w.Ctx, head,
		people.InviteInput{Email: "guest@example.org", Role: people.Finance, Place: people.School(buyer)})
	must(w.t, err)
	for _, e := range w.Happened(private()...) {
		for range 2 { // a job can run twice
			must(w.t, w.Tell(w.Ctx, e))
		}
	}
	w.deliver()
}

// linkIn is the one link of a letter.
func linkIn(t *testing.T, m mail.Message) string {
	t.Helper()
	links := regexp.MustCompile(regexp.QuoteMeta(publicURL)+`\S*`).FindAllString(m.Text, -1)
	if len(links) != 1 {
		t.Fatalf("%q has the links %q", m.Subject, links)
	}
	return links[0]
}

// letterTo is the last letter to an address, and the token of its link.
func (w *world) letterTo(address string) (mail.Message, string) {
	w.t.Helper()
	for _, m := range slices.Backward(w.post.sent) {
		if m.To != address {
			continue
		}
		link, err := url.Parse(linkIn(w.t, m))
		must(w.t, err)
		return m, link.Query().Get("token")
	}
	w.t.Fatalf("no letter to %s among %d", address, len(w.post.sent))
	return mail.Message{}, ""
}

func TestPrivateLettersHoldLinksThatWork(t *testing.T) {
	w := newWorld(t)
	w.writePrivately()
	if len(w.post.sent) != 4 {
		t.Errorf("%d letters for 4 events that were consumed twice", len(w.post.sent))
	}
	confirm, token := w.letterTo("new@example.org")
	if _, err := w.Directory.ConfirmAccount(w.Ctx, token); err != nil || confirm.Subject != "Confirm your e-mail address" {
		t.Errorf("%q: %v", confirm.Subject, err)
	}
	repeated, token := w.letterTo(w.who["head"].Email)
	if err := w.Directory.Reset(w.Ctx, token, "another bicycle harvest"); err != nil ||
		repeated.Subject != "You have a Lateral account already" {
		t.Errorf("%q: %v", repeated.Subject, err)
	}
	reset, token := w.letterTo(w.who["senior"].Email)
	if err := w.Directory.Reset(w.Ctx, token, "another bicycle harvest"); err != nil ||
		reset.Subject != "Choose a new password" {
		t.Errorf("%q: %v", reset.Subject, err)
	}
	invited, token := w.letterTo("guest@example.org")
	if _, err := w.Directory.InvitationByLink(w.Ctx, token); err != nil ||
		!strings.Contains(invited.Text, "act for Ash Primary School as finance officer") {
		t.Errorf("%q: %v", invited.Text, err)
	}
	if !strings.Contains(invited.HTML, `<a href="`+linkIn(t, invited)+`"`) {
		t.Errorf("the HTML has another link: %s", invited.HTML)
	}
}

func TestNothingStoredHoldsAToken(t *testing.T) {
	w := newWorld(t)
	w.writePrivately()
	var tokens []string
	for _, m := range w.post.sent {
		_, token := w.letterTo(m.To)
		if len(token) < 32 {
			t.Fatalf("%q has the token %q", m.Subject, token)
		}
		tokens = append(tokens, token)
	}
	documents := 0
	schemas := slices.Concat([]docdb.Schema{events.Schema(), jobs.Schema()}, register.Schemas(), partnerships.Schemas(),
		people.Schemas(), notices.Schemas())
	for _, schema := range schemas {
		page, err := w.DB.Find(w.Ctx, schema.Name, docdb.Query{Limit: docdb.MaxLimit})
		must(t, err)
		for _, d := range page.Documents {
			documents++
			for _, token := range tokens {
				if strings.Contains(string(d.Body), token) || strings.Contains(d.ID, token) {
					t.Errorf("%s %s holds a token", schema.Name, d.ID)
				}
			}
		}
	}
	if documents < 20 {
		t.Errorf("only %d documents were looked at", documents)
	}
	for word := range w.who {
		for _, n := range w.noticesOf(word) {
			t.Errorf("a private letter is a notice too: %+v", n)
		}
	}
}

func TestAWithdrawnInvitationIsNotSent(t *testing.T) {
	w := newWorld(t)
	head := people.Actor{AccountID: w.who["head"].ID,
		Held: []people.Held{{Role: people.Head, Place: people.School(buyer)}}}
	i, err := w.Directory.Invite(w.Ctx, head,
		people.InviteInput{Email: "guest@example.org", Role: people.Finance, Place: people.School(buyer)})
	must(t, err)
	must(t, w.Directory.WithdrawInvitation(w.Ctx, head, i.ID))
	must(t, w.Tell(w.Ctx, w.Happened(people.InvitationSent)[0]))
	w.deliver()
	if len(w.post.sent) > 0 {
		t.Errorf("sent %+v", w.post.sent)
	}
}

func TestLettersThatCannotBeSent(t *testing.T) {
	tests := []struct {
		name  string
		fails error
		state jobs.State
	}{
		{"refused for good", fmt.Errorf("no such person: %w", mail.ErrRefused), jobs.Dead},
		{"not in order", mail.Message{}.Validate(), jobs.Dead},
		{"the server is away", errors.New("connection refused"), jobs.Ready},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t)
			must(t, w.Tell(w.Ctx, w.happen(people.PasswordChanged, "", people.PersonData{AccountID: w.who["head"].ID})))
			w.post.fails = tt.fails
			w.deliver()
			found, _, err := w.Queue.List(w.Ctx, tt.state, "", 100)
			must(t, err)
			found = slices.DeleteFunc(found, func(j jobs.Job) bool { return j.Kind != notices.MailJob })
			if len(found) != 1 || found[0].Attempts != 1 || found[0].LastError != tt.fails.Error() {
				t.Fatalf("%s: %+v", tt.state, found)
			}
			if got, want := w.About(w.Ctx, found[0]), "To "+w.who["head"].Email+": Your password was changed"; got != want {
				t.Errorf("About = %q, want %q", got, want)
			}
			w.post.fails = nil
			if tt.state == jobs.Dead {
				_, err = w.Queue.Retry(w.Ctx, found[0].ID)
				must(t, err)
			}
			w.Clock.Advance(time.Hour)
			w.deliver()
			if len(w.post.sent) != 1 {
				t.Errorf("%d letters were sent in the end", len(w.post.sent))
			}
		})
	}
}

func TestLettersAreSafeInHTML(t *testing.T) {
	w := newWorld(t)
	d := w.steps()[slices.IndexFunc(w.steps(), func(s step) bool { return s.what == leaders.DesignationVerified })]
	data := d.data
	must(t, w.Tell(w.Ctx, w.happen(d.what, "broker", withNote(data, "See <b>this</b> & that\nSecond line"))))
	w.deliver()
	m := w.post.sent[0]
	if !strings.Contains(m.HTML, "See &lt;b&gt;this&lt;/b&gt; &amp; that<br>Second line") ||
		!strings.Contains(m.Text, "See <b>this</b> & that\nSecond line") {
		t.Errorf("HTML %s\ntext %s", m.HTML, m.Text)
	}
	if !strings.HasPrefix(m.Text, "Hello "+w.who["leader"].Name+",") || !m.At.Equal(w.Clock.Now()) {
		t.Errorf("text %s at %s", m.Text, m.At)
	}
}

// A title stored before titles had to be one line must not hold its letter up
// for ever.
func TestALetterWithAnOldTitleIsSent(t *testing.T) {
	w := newWorld(t)
	payload, err := json.Marshal(map[string]string{
		"id": "letter-1", "email": "head@example.org", "title": "Phonics\u2028for\r\nYear 1\u202e",
		"text": "Phonics\u2028for\r\nYear 1",
	})
	must(t, err)
	must(t, w.Send(w.Ctx, jobs.Job{Kind: notices.MailJob, Payload: payload}))
	if got, want := w.post.sent[0].Subject, "Phonics for Year 1"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	must(t, w.post.sent[0].Validate())
}

// The whole of a letter in HTML: paragraphs and lines as they were written, and nothing that
// loads from elsewhere. A quotation mark ends neither a link nor a text.
func TestALetterInHTML(t *testing.T) {
	w := newWorld(t)
	payload, err := json.Marshal(map[string]string{
		"id": "letter-1", "email": "head@example.org", "title": "Phonics",
		"text": "One & \"two\"\nlines.\n\n<script>Three</script>",
		"path": `/needs/n"onclick="x`, "action": "Open 'it'",
	})
	must(t, err)
	must(t, w.Send(w.Ctx, jobs.Job{Kind: notices.MailJob, Payload: payload}))
	want := `<!doctype html><html lang="en-GB"><body style="font:17px/1.5 sans-serif;color:#23211e;max-width:36em">` +
		`<p>Hello,</p><p>One &amp; &#34;two&#34;<br>lines.</p><p>&lt;script&gt;Three&lt;/script&gt;</p>` +
		`<p><a href="` + publicURL +
		`/needs/n%22onclick=%22x" style="color:#0b5563;font-weight:600">Open &#39;it&#39;</a></p>` +
		`<p>Lateral</p></body></html>`
	if got := w.post.sent[0].HTML; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
