package mail_test

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"lateral/pkg/apperr"
	"lateral/pkg/mail"
)

func message() mail.Message {
	return mail.Message{
		ID:      "mail_01-a.b",
		To:      "Ada Lovelace <ada@school.example>",
		ReplyTo: "office@school.example",
		Subject: "An enquiry for 2½ days",
		Text:    "Dear Ada,\r\n\n\tthere is an enquiry.",
		HTML:    "<p>Dear Ada</p>",
		At:      time.Date(2026, 2, 3, 9, 0, 0, 0, time.UTC),
	}
}

func TestValidate(t *testing.T) {
	tests := []struct {
		name   string
		change func(*mail.Message)
		want   []string
	}{
		{"in order", func(*mail.Message) {}, nil},
		{"without the optional fields", func(m *mail.Message) { m.ReplyTo, m.HTML = "", "" }, nil},
		{"empty", func(m *mail.Message) { *m = mail.Message{} }, []string{"id", "to", "subject", "text", "at"}},
		{"a header added by the subject", func(m *mail.Message) { m.Subject = "Hello\r\nBcc: x@y.example" },
			[]string{"subject"}},
		{"a line feed alone", func(m *mail.Message) { m.Subject = "Hello\nthere" }, []string{"subject"}},
		{"a line separator", func(m *mail.Message) { m.Subject = "Hello\u2028there" }, []string{"subject"}},
		{"a header added by the address", func(m *mail.Message) { m.To = "ada@school.example\r\n Bcc: x@y.example" },
			[]string{"to"}},
		{"two recipients", func(m *mail.Message) { m.To = "a@school.example, b@school.example" }, []string{"to"}},
		{"no address", func(m *mail.Message) { m.To = "ada" }, []string{"to"}},
		{"a header added by the reply address", func(m *mail.Message) { m.ReplyTo = "\"a\r\nX: y\" <a@b.example>" },
			[]string{"replyTo"}},
		{"an id that is not a word", func(m *mail.Message) { m.ID = "a>\r\nX: y" }, []string{"id"}},
		{"an id with an at sign", func(m *mail.Message) { m.ID = "a@b" }, []string{"id"}},
		{"a long id", func(m *mail.Message) { m.ID = strings.Repeat("a", mail.MaxID+1) }, []string{"id"}},
		{"a long subject", func(m *mail.Message) { m.Subject = strings.Repeat("a", mail.MaxSubject+1) }, []string{"subject"}},
		{"only spaces", func(m *mail.Message) { m.Text = " \n " }, []string{"text"}},
		{"a text too long", func(m *mail.Message) { m.Text = strings.Repeat("a", mail.MaxBody+1) }, []string{"text"}},
		{"control characters", func(m *mail.Message) { m.Text, m.HTML = "a\x00", "b\x1b" }, []string{"text", "html"}},
		{"a file", func(m *mail.Message) { m.Attachments = []mail.Attachment{file()} }, nil},
		{"a file named like a folder", attached(func(a *mail.Attachment) { a.Name = "../a.pdf" }), []string{"attachments"}},
		{"a file of no type", attached(func(a *mail.Attachment) { a.Type = "pdf\r\nX: y" }), []string{"attachments"}},
		{"an empty file", attached(func(a *mail.Attachment) { a.Data = nil }), []string{"attachments"}},
		{"a file too large", attached(func(a *mail.Attachment) { a.Data = make([]byte, mail.MaxAttached+1) }),
			[]string{"attachments"}},
		{"not UTF-8", func(m *mail.Message) { m.Subject, m.Text = "\xff", "\xff" }, []string{"subject", "text"}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			m := message()
			test.change(&m)
			if diff := cmp.Diff(test.want, badFields(m.Validate())); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func file() mail.Attachment {
	return mail.Attachment{Name: "paper-1.pdf", Type: "application/pdf", Data: []byte("%PDF-")}
}

// attached attaches a file that is changed before.
func attached(change func(*mail.Attachment)) func(*mail.Message) {
	return func(m *mail.Message) {
		a := file()
		change(&a)
		m.Attachments = []mail.Attachment{a}
	}
}

func badFields(err error) []string {
	var problem *apperr.Error
	if !errors.As(err, &problem) {
		return nil
	}
	var paths []string
	for _, f := range problem.Fields {
		paths = append(paths, f.Path)
	}
	return paths
}
