package notices_test

import (
	"context"
	"log/slog"
	"slices"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/services/notices"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/register"
)

const (
	buyer register.URN = "100001"
	home  register.URN = "100002"
)

const publicURL = "https://lateral.example"

// world is two schools of a partnership with somebody in each role, who are
// told what happens.
type world struct {
	*peopletest.Kit
	*notices.Service
	t           *testing.T
	post        *postbox
	runner      *jobs.Runner
	partnership register.Partnership
	who         map[string]people.Account // by the words that the tests use
	happened    int
}

func newWorld(t *testing.T) *world {
	t.Helper()
	k := peopletest.New(t, notices.Schemas()...)
	w := &world{Kit: k, t: t, post: &postbox{}, who: map[string]people.Account{}}
	w.Schools(buyer, home)
	w.partnership = w.Partnership("The Grove", buyer, home)
	for word, held := range map[string]people.Held{
		"head": {Role: people.Head, Place: people.School(buyer)}, "senior": {Role: people.Senior, Place: people.School(buyer)},
		"finance": {Role: people.Finance, Place: people.School(buyer)}, "leader": {Role: people.Leader, Place: people.School(home)},
		"home head": {Role: people.Head, Place: people.School(home)}, "home finance": {Role: people.Finance, Place: people.School(home)},
		"broker":   {Role: people.Broker, Place: people.Partnership(w.partnership.ID)},
		"office":   {Role: people.Finance, Place: people.Partnership(w.partnership.ID)},
		"operator": {Role: people.Operator, Place: people.Service()}, "outsider": {},
	} {
		if word == "outsider" {
			w.who[word] = w.Person()
			continue
		}
		w.who[word] = w.Person(held)
	}
	w.Service = notices.New(w.DB, w.Queue, w.post, w.Clock.Now, w.Directory.Link, publicURL)
	w.runner = jobs.NewRunner(w.Queue, "test", slog.New(slog.DiscardHandler), jobs.Kind{Name: notices.MailJob, Handle: w.Send})
	return w
}

// happen records that somebody did something, as a noun would.
func (w *world) happen(what events.Type, by string, data any) events.Event {
	w.t.Helper()
	w.happened++
	subject := "subject_" + string(rune('a'+w.happened))
	ctx := w.Ctx
	if by != "" {
		ctx = events.WithActor(ctx, events.Actor{AccountID: w.who[by].ID})
	}
	must(w.t, w.DB.Update(ctx, func(tx docdb.Tx) error { return w.Log.Append(ctx, tx, what, subject, data) }))
	all, err := events.Of(w.Ctx, w.DB, subject)
	must(w.t, err)
	return all[0]
}

// deliver sends every letter that is due.
func (w *world) deliver() {
	w.t.Helper()
	_, err := w.runner.RunDue(w.Ctx)
	must(w.t, err)
}

func (w *world) actor(word string) people.Actor { return people.Actor{AccountID: w.who[word].ID} }

// noticesOf are the notices of somebody, the newest first.
func (w *world) noticesOf(word string) []notices.Notice {
	w.t.Helper()
	found, _, err := w.List(w.Ctx, w.actor(word), "", 100)
	must(w.t, err)
	return found
}

// told are the words for those who have a notice of the event, the last that
// happened, sorted.
func (w *world) told(e events.Event) []string {
	w.t.Helper()
	var words []string
	for word := range w.who {
		newest, _, err := w.List(w.Ctx, w.actor(word), "", 2)
		must(w.t, err)
		for _, n := range newest {
			if n.EventID == e.ID {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words
}

// written are the words for those who have a letter, sorted.
func (w *world) written() []string {
	var words []string
	for _, m := range w.post.sent {
		for word, account := range w.who {
			if account.Email == m.To {
				words = append(words, word)
			}
		}
	}
	slices.Sort(words)
	return words
}

// postbox keeps what is sent, or fails as it is told.
type postbox struct {
	sent  []mail.Message
	fails error
}

func (p *postbox) Send(_ context.Context, m mail.Message) error {
	if p.fails != nil {
		return p.fails
	}
	if err := m.Validate(); err != nil {
		return err
	}
	p.sent = append(p.sent, m)
	return nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}
