package outbox_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
)

func open(t *testing.T) *outbox.Outbox {
	t.Helper()
	db, err := sqlite.Open(t.Context(), filepath.Join(t.TempDir(), "outbox.db"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	box := outbox.New(db)
	if err := db.Define(t.Context(), box.Schema()); err != nil {
		t.Fatal(err)
	}
	return box
}

func message(n int) mail.Message {
	return mail.Message{
		ID:      fmt.Sprintf("mail_%02d", n),
		To:      "ada@school.example",
		ReplyTo: "office@school.example",
		Subject: fmt.Sprintf("Message %d", n),
		Text:    "Dear Ada",
		HTML:    "<p>Dear Ada</p>",
		At:      time.Date(2026, 2, 3, 9, n, 0, 0, time.UTC),
	}
}

func send(t *testing.T, box *outbox.Outbox, messages ...mail.Message) {
	t.Helper()
	for _, m := range messages {
		if err := box.Send(t.Context(), m); err != nil {
			t.Fatal(err)
		}
	}
}

func TestListPagesFromTheNewest(t *testing.T) {
	box := open(t)
	send(t, box, message(2), message(1), message(3), message(5), message(4))
	var pages [][]mail.Message
	cursor := ""
	for {
		page, next, err := box.List(t.Context(), cursor, 2)
		if err != nil {
			t.Fatal(err)
		}
		pages = append(pages, page)
		if cursor = next; cursor == "" {
			break
		}
	}
	want := [][]mail.Message{{message(5), message(4)}, {message(3), message(2)}, {message(1)}}
	if diff := cmp.Diff(want, pages); diff != "" {
		t.Error(diff)
	}
}

func TestListRefusesAnotherCursor(t *testing.T) {
	if _, _, err := open(t).List(t.Context(), "nonsense", 2); !errors.Is(err, docdb.ErrBadCursor) {
		t.Error(err)
	}
}

func TestGet(t *testing.T) {
	box := open(t)
	m := message(1)
	m.At = m.At.Add(123 * time.Millisecond).In(time.FixedZone("elsewhere", 3600))
	send(t, box, m)
	got, err := box.Get(t.Context(), m.ID)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(message(1), got); diff != "" {
		t.Error(diff)
	}
	if _, err := box.Get(t.Context(), "mail_99"); !apperr.Is(err, apperr.KindNotFound) {
		t.Errorf("a message that is not there: %v", err)
	}
}

func TestTheSameIDIsKeptOnce(t *testing.T) {
	box := open(t)
	send(t, box, message(1))
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			again := message(1)
			again.Subject = "Another subject"
			if err := box.Send(context.WithoutCancel(t.Context()), again); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	got, _, err := box.List(t.Context(), "", 10)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]mail.Message{message(1)}, got); diff != "" {
		t.Error(diff)
	}
}
