// Package mailtest is the suite that every mail.Sender passes. It says what becomes of a
// letter, whoever takes it.
package mailtest

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/mail"
)

// Letter is a message as it arrived.
type Letter struct {
	ID, To, ReplyTo, Subject, Text, HTML string

	Attachments []mail.Attachment
}

// Engine is a sender as the suite sees it.
type Engine struct {
	// New returns a sender, and what has arrived by it, in the order of arrival.
	New func(t *testing.T) (s mail.Sender, arrived func() []Letter)
	Guarantees
}

// Guarantees are what one sender promises and another does not. A guarantee that is declared
// is tested.
type Guarantees struct {
	Once bool // a message that is sent again arrives once; else it arrives again, under the same ID
	// Restart ends where the messages go to, starts it anew, and returns what is there. nil:
	// what was sent is out of our hands.
	Restart func(t *testing.T) (s mail.Sender, arrived func() []Letter)
}

// Message is a letter that fills every field.
func Message(n int) mail.Message {
	return mail.Message{
		ID: fmt.Sprintf("mail_%02d", n), To: "ada@place.example", ReplyTo: "office@place.example",
		Subject: fmt.Sprintf("Letter %d: 2½ days, £350.00 & Zoë", n),
		Text:    "Dear Ada,\n\nhere is a letter.\n.\nA dot alone ends nothing: Ærø, 漢字.\n",
		HTML:    "<p>Dear Ada,</p>\n<p>here is a letter for Zoë &amp; Bo.</p>\n",
		At:      time.Date(2026, 2, 3, 9, n, 0, 0, time.UTC),
		Attachments: []mail.Attachment{
			{Name: "paper-1.pdf", Type: "application/pdf", Data: []byte("%PDF-1.7\n\x00\xff\r\n.\r\n\n%%EOF\n")},
			{Name: "paper-1.xml", Type: "application/xml", Data: []byte("<a>Ærø</a>\n")},
		},
	}
}

// Run tests a sender.
func Run(t *testing.T, e Engine) {
	t.Run("what is sent arrives", func(t *testing.T) { arrives(t, e) })
	t.Run("what is not valid is refused and does not arrive", func(t *testing.T) { refused(t, e) })
	t.Run("a message sent again", func(t *testing.T) { again(t, e) })
	t.Run("a caller who has left", func(t *testing.T) { left(t, e) })
	if e.Restart != nil {
		t.Run("what was taken outlives a restart", func(t *testing.T) { restarted(t, e) })
	}
}

func arrives(t *testing.T, e Engine) {
	s, arrived := e.New(t)
	plain := Message(2)
	plain.HTML, plain.ReplyTo, plain.Attachments = "", "", nil
	send(t, s, Message(1), plain)
	want(t, arrived(), letter(Message(1)), letter(plain))
}

func refused(t *testing.T, e Engine) {
	s, arrived := e.New(t)
	spoil := map[string]func(*mail.Message){
		"a header in the subject":   func(m *mail.Message) { m.Subject = "Hello\r\nBcc: x@y.example" },
		"a header in the address":   func(m *mail.Message) { m.To = "ada@place.example\r\nBcc: x@y.example" },
		"two recipients":            func(m *mail.Message) { m.To = "a@place.example, b@place.example" },
		"no text":                   func(m *mail.Message) { m.Text = " \n" },
		"an id of another form":     func(m *mail.Message) { m.ID = "a b" },
		"no time":                   func(m *mail.Message) { m.At = time.Time{} },
		"a header in a file's name": func(m *mail.Message) { m.Attachments[0].Name = "a.pdf\r\nX: y" },
	}
	for name, change := range spoil {
		m := Message(1)
		change(&m)
		if err := s.Send(t.Context(), m); !apperr.Is(err, apperr.KindInvalid) {
			t.Errorf("%s: %v", name, err)
		}
	}
	want(t, arrived())
}

func again(t *testing.T, e Engine) {
	s, arrived := e.New(t)
	send(t, s, Message(1), Message(1))
	if e.Once {
		want(t, arrived(), letter(Message(1)))
		return
	}
	want(t, arrived(), letter(Message(1)), letter(Message(1)))
}

func left(t *testing.T, e Engine) {
	s, arrived := e.New(t)
	gone, leave := context.WithCancel(t.Context())
	leave()
	if err := s.Send(gone, Message(1)); err == nil {
		t.Error("it was sent")
	}
	want(t, arrived())
}

func restarted(t *testing.T, e Engine) {
	s, arrived := e.New(t)
	send(t, s, Message(1), Message(2))
	before := arrived()
	s, arrived = e.Restart(t)
	want(t, arrived(), before...)
	send(t, s, Message(3))
	want(t, arrived(), append(before, letter(Message(3)))...)
}

func send(t *testing.T, s mail.Sender, messages ...mail.Message) {
	t.Helper()
	for _, m := range messages {
		if err := s.Send(t.Context(), m); err != nil {
			t.Fatalf("%s: %v", m.ID, err)
		}
	}
}

func letter(m mail.Message) Letter {
	return Letter{m.ID, m.To, m.ReplyTo, m.Subject, m.Text, m.HTML, m.Attachments}
}

// want compares what arrived; line ends are those of the way.
func want(t *testing.T, got []Letter, want ...Letter) {
	t.Helper()
	for i := range got {
		got[i].Text = strings.ReplaceAll(got[i].Text, "\r\n", "\n")
		got[i].HTML = strings.ReplaceAll(got[i].HTML, "\r\n", "\n")
	}
	if len(got)+len(want) == 0 {
		return
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("what arrived (-want +got):\n%s", diff)
	}
}
