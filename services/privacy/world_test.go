package privacy_test

import (
	"context"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/faulty"
	"lateral/pkg/jobs"
	"lateral/pkg/mail/outbox"
	"lateral/services/billing"
	"lateral/services/enquiries/enquiriestest"
	"lateral/services/evidence"
	"lateral/services/finding"
	"lateral/services/matching"
	"lateral/services/notices"
	"lateral/services/offers"
	"lateral/services/operations"
	"lateral/services/people"
	"lateral/services/people/peopletest"
	"lateral/services/privacy"
	"lateral/services/reconciliation"
	"lateral/services/reconciliation/accounts"
	"lateral/services/reconciliation/closing"
	"lateral/services/reconciliation/exports"
	"lateral/services/security"
)

// world is a world of support, with every collection of the program and some people who have accounts.
type world struct {
	*enquiriestest.World
	*privacy.Service
	t       *testing.T
	trigger faulty.Trigger // of the store of the service
	who     map[string]people.Actor
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, who: map[string]people.Actor{}}
	w.World = enquiriestest.New(t, slices.Concat(
		[]docdb.Schema{events.PlacesSchema(), outbox.New(nil).Schema()}, evidence.Schemas(), matching.Schemas(),
		finding.Schemas(), offers.Schemas(),
		billing.Schemas(), reconciliation.Schemas(), closing.Schemas(), accounts.Schemas(), exports.Schemas(),
		notices.Schemas(), security.Schemas(), operations.Schemas(),
		privacy.Schemas())...)
	w.Service = privacy.New(faulty.DB(w.DB, &w.trigger), w.Log, w.Queue, w.Directory, w.Clock.Now, w.IDs)
	service := people.Held{Role: people.Operator, Place: people.Service()}
	w.somebody("Zoe Okonkwo", people.Held{Role: people.Senior, Place: people.School(enquiriestest.Ash)})
	w.somebody("Ada Head", people.Held{Role: people.Head, Place: people.School(enquiriestest.Ash)})
	w.somebody("Olu Operator", service)
	w.somebody("Ola Operator", service)
	return w
}

// somebody makes a person who signed in. The address is the name with dots.
func (w *world) somebody(name string, held ...people.Held) people.Actor {
	w.t.Helper()
	email := strings.ToLower(strings.ReplaceAll(name, " ", ".")) + "@example.org"
	_, err := w.Directory.Provision(w.Ctx, people.ProvisionInput{
		Name: name, Email: email, Password: peopletest.Password, Held: held,
	})
	w.must(err)
	actor, err := w.Directory.Authenticate(w.Ctx, w.SignIn(email).AccessToken)
	w.must(err)
	w.who[name] = actor
	return actor
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// ctx is what somebody does in: events name them.
func (w *world) ctx(who string) context.Context {
	return events.WithActor(w.Ctx, events.Actor{AccountID: w.who[who].AccountID})
}

// asked is the request of the person.
func (w *world) asked(who string) privacy.Erasure {
	w.t.Helper()
	e, err := w.Ask(w.ctx(who), w.who[who])
	w.must(err)
	return e
}

// erased carries out the person's request, and runs its job to the end.
func (w *world) erased(who string) privacy.Erasure {
	w.t.Helper()
	e := w.asked(who)
	_, err := w.CarryOut(w.ctx("Olu Operator"), w.who["Olu Operator"], e.ID, e.Version)
	w.must(err)
	w.finish()
	e, err = privacy.GetErasure(w.Ctx, w.DB, e.ID)
	w.must(err)
	return e
}

// finish runs the job of erasures until nothing is due for a day.
func (w *world) finish() {
	w.t.Helper()
	runner := jobs.NewRunner(w.Queue, "test", slog.New(slog.DiscardHandler),
		jobs.Kind{Name: privacy.EraseJob, Handle: w.Erase})
	for range 24 {
		_, err := runner.RunDue(w.Ctx)
		w.must(err)
		w.Clock.Advance(time.Hour)
	}
}

// bodies are the documents of a collection, by id.
func (w *world) bodies(collection string) map[string]string {
	w.t.Helper()
	all := map[string]string{}
	for cursor := ""; ; {
		page, err := w.DB.Find(w.Ctx, collection, docdb.Query{Limit: docdb.MaxLimit, After: cursor})
		w.must(err)
		for _, d := range page.Documents {
			all[d.ID] = string(d.Body)
		}
		if cursor = page.Next; cursor == "" {
			return all
		}
	}
}

// holding says how many documents of the collection have the text, in their id or body.
func (w *world) holding(collection, text string) int {
	w.t.Helper()
	n := 0
	for id, body := range w.bodies(collection) {
		if strings.Contains(id, text) || strings.Contains(body, text) {
			n++
		}
	}
	return n
}
