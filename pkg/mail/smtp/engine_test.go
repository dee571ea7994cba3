package smtp_test

import (
	"bytes"
	"encoding/base64"
	"errors"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"net/textproto"
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
	readPart(t, textproto.MIMEHeader(letter.Header), letter.Body, &got)
	return got
}

// readPart reads a part of a letter, and the parts in it.
func readPart(t *testing.T, header textproto.MIMEHeader, body io.Reader, to *mailtest.Letter) {
	t.Helper()
	kind, params, err := mime.ParseMediaType(header.Get("Content-Type"))
	if err != nil {
		t.Fatal(err)
	}
	if strings.HasPrefix(kind, "multipart/") {
		parts := multipart.NewReader(body, params["boundary"])
		for {
			part, err := parts.NextRawPart()
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			readPart(t, part.Header, part, to)
		}
	}
	switch header.Get("Content-Transfer-Encoding") {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	content, err := io.ReadAll(body)
	if err != nil {
		t.Fatal(err)
	}
	_, disposition, err := mime.ParseMediaType(header.Get("Content-Disposition"))
	switch {
	case err == nil:
		to.Attachments = append(to.Attachments, mail.Attachment{Name: disposition["filename"], Type: kind, Data: content})
	case kind == "text/html":
		to.HTML = string(content)
	default:
		to.Text = string(content)
	}
}
