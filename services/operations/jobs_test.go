package operations_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"testing"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
	"lateral/services/operations"
	"lateral/services/people/peopletest"
)

func TestAJobThatWasGivenUpIsReadInWordsAndStartedAgain(t *testing.T) {
	k := peopletest.New(t)
	kind := jobs.Kind{Name: "some.job", Attempts: 1,
		Handle: func(context.Context, jobs.Job) error { return errors.New("it never works") }}
	err := k.DB.Update(t.Context(), func(tx docdb.Tx) error {
		return k.Queue.Enqueue(t.Context(), tx, jobs.Spec{Kind: kind.Name, Key: "1"})
	})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := jobs.NewRunner(k.Queue, "test", slog.New(slog.DiscardHandler), kind).RunDue(t.Context()); err != nil {
		t.Fatal(err)
	}
	work := operations.Jobs{
		Queue: k.Queue,
		Words: func(kind string) string { return "Words of " + kind },
		About: func(context.Context, jobs.Job) string { return "Nobody" },
	}
	dead, next, err := work.List(t.Context(), jobs.Dead, "", 10)
	if err != nil || next != "" || len(dead) != 1 || dead[0].What != "Words of some.job" || dead[0].About != "Nobody" {
		t.Fatalf("%+v, %q, %v", dead, next, err)
	}
	again, err := work.Retry(t.Context(), dead[0].ID)
	if err != nil || again.State != jobs.Ready || again.What != "Words of some.job" {
		t.Errorf("%+v, %v", again, err)
	}
}

func TestKeptLettersArePrintedTheNewestFirst(t *testing.T) {
	k := peopletest.New(t, outbox.New(nil).Schema())
	kept := operations.Letters{Outbox: outbox.New(k.DB)}
	for _, id := range []string{"mail_1", "mail_2"} {
		letter := mail.Message{ID: id, To: "ann@example.org", Subject: "Welcome, " + id, Text: "Hello.", At: k.Clock.Now()}
		if err := kept.Outbox.Send(t.Context(), letter); err != nil {
			t.Fatal(err)
		}
		k.Clock.Advance(60e9)
	}
	var out strings.Builder
	n, err := kept.Print(t.Context(), 10, &out)
	if lines := strings.Split(strings.TrimSpace(out.String()), "\n"); err != nil || n != 2 || len(lines) != 2 ||
		!strings.HasPrefix(lines[0], "mail_2") {
		t.Errorf("%d printed, %v:\n%s", n, err, out.String())
	}
	if n, err := kept.Print(t.Context(), 1, &out); n != 1 || err != nil {
		t.Errorf("%d of one printed, %v", n, err)
	}
	out.Reset()
	if err := kept.Show(t.Context(), "mail_1", &out); err != nil ||
		!strings.Contains(out.String(), "Subject: Welcome, mail_1\n") {
		t.Errorf("%v: %s", err, out.String())
	}
	if err := kept.Show(t.Context(), "mail_3", &out); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a letter that is not kept: %v", err)
	}
	if kept.Sent() || !(operations.Letters{}).Sent() {
		t.Error("letters are sent just where none are kept")
	}
}
