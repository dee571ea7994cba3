package outbox_test

import (
	"path/filepath"
	"slices"
	"testing"

	"lateral/pkg/docdb"
	"lateral/pkg/docdb/sqlite"
	"lateral/pkg/mail"
	"lateral/pkg/mail/mailtest"
	"lateral/pkg/mail/outbox"
)

// The outbox keeps a message once, and still has it when its database was closed and opened.
func TestTheOutboxIsASender(t *testing.T) {
	var file string
	var db docdb.DB
	open := func(t *testing.T) (mail.Sender, func() []mailtest.Letter) {
		t.Helper()
		opened, err := sqlite.Open(t.Context(), file)
		if err != nil {
			t.Fatal(err)
		}
		db = opened
		t.Cleanup(func() { opened.Close() })
		box := outbox.New(db)
		if err := db.Define(t.Context(), box.Schema()); err != nil {
			t.Fatal(err)
		}
		return box, func() []mailtest.Letter { return kept(t, box) }
	}
	mailtest.Run(t, mailtest.Engine{
		New: func(t *testing.T) (mail.Sender, func() []mailtest.Letter) {
			file = filepath.Join(t.TempDir(), "outbox.db")
			return open(t)
		},
		Guarantees: mailtest.Guarantees{
			Once: true,
			Restart: func(t *testing.T) (mail.Sender, func() []mailtest.Letter) {
				if err := db.Close(); err != nil {
					t.Fatal(err)
				}
				return open(t)
			},
		},
	})
}

// kept is what the outbox keeps, the oldest first.
func kept(t *testing.T, box *outbox.Outbox) []mailtest.Letter {
	t.Helper()
	all, _, err := box.List(t.Context(), "", 100)
	if err != nil {
		t.Fatal(err)
	}
	slices.Reverse(all)
	var letters []mailtest.Letter
	for _, m := range all {
		letters = append(letters, mailtest.Letter{
			ID: m.ID, To: m.To, ReplyTo: m.ReplyTo, Subject: m.Subject, Text: m.Text, HTML: m.HTML,
			Attachments: m.Attachments,
		})
	}
	return letters
}
