package smtp_test

import (
	"bytes"
	"io"
	"mime"
	"mime/quotedprintable"
	netmail "net/mail"
	"strings"
	"testing"

	"lateral/pkg/mail"
	"lateral/pkg/mail/mailtest"
	"lateral/pkg/mail/smtp"
)

// A mail server takes what it is given, as often as it is given it. The Message-ID lets the
// reader's program see that it is the same.
func TestSMTPIsASender(t *testing.T) {
	mailtest.Run(t, mailtest.Engine{New: func(t *testing.T) (mail.Sender, func() []mailtest.Letter) {
		s := serve(t, withSTARTTLS)
		return sender(t, config(s, smtp.STARTTLS)), func() []mailtest.Letter {
			var letters []mailtest.Letter
			for _, m := range s.messages() {
				letters = append(letters, arrived(t, m))
			}
			return letters
		}
	}})
}

func arrived(t *testing.T, m taken) mailtest.Letter {
	t.Helper()
	letter, err := netmail.ReadMessage(bytes.NewReader(m.Data))
	if err != nil {
		t.Fatal(err)
	}
	subject, err := new(mime.WordDecoder).DecodeHeader(letter.Header.Get("Subject"))
	if err != nil {
		t.Fatal(err)
	}
	id, _, _ := strings.Cut(strings.Trim(letter.Header.Get("Message-ID"), "<>"), "@")
	got := mailtest.Letter{ID: id, To: m.To, ReplyTo: strings.Trim(letter.Header.Get("Reply-To"), "<>"), Subject: subject}
	for i, part := range bodies(t, letter) {
		if i == 0 {
			got.Text = part
		} else {
			got.HTML = part
		}
	}
	return got
}

// bodies are the text of a letter, and the same in HTML if it has that.
func bodies(t *testing.T, letter *netmail.Message) []string {
	t.Helper()
	if kind := letter.Header.Get("Content-Type"); strings.HasPrefix(kind, "multipart/") {
		var found []string
		for _, part := range parts(t, letter) {
			_, text, _ := strings.Cut(part, " ")
			found = append(found, text)
		}
		return found
	}
	text, err := io.ReadAll(quotedprintable.NewReader(letter.Body))
	if err != nil {
		t.Fatal(err)
	}
	return []string{string(text)}
}
