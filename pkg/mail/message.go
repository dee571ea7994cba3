package mail

import (
	"context"
	"errors"
	"net/mail"
	"regexp"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"lateral/pkg/apperr"
)

// The longest that parts of a message may be: the subject in characters, the
// others in bytes.
const (
	MaxID      = 100
	MaxAddress = 320
	MaxSubject = 500
	MaxBody    = 1 << 20

	MaxAttached = 8 << 20 // of all files together: mail servers take 10 MB, and base64 adds a third
)

// ErrRefused says that a mail server will never take this message, so sending it again is
// useless. Other errors may pass.
var ErrRefused = errors.New("mail: refused for good")

// Sender hands messages on, or keeps them.
type Sender interface {
	// Send sends one message. Sending an ID again is harmless: the message is kept once, or
	// arrives under the same Message-ID. It fails with an Invalid problem if the message is
	// not valid, with ErrRefused if it can never succeed, and with errors that may pass.
	Send(ctx context.Context, m Message) error
}

// Message is a letter to one person.
type Message struct {
	ID      string    `json:"id"` // ours, the same on each repeat: letters, digits, "." "-" "_"
	To      string    `json:"to"` // "ann@place.example" or "Ann Other <ann@place.example>"
	ReplyTo string    `json:"replyTo,omitempty"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	HTML    string    `json:"html,omitempty"` // the same in HTML; may be left out
	At      time.Time `json:"at"`             // when it was written

	Attachments []Attachment `json:"attachments,omitempty"`
}

// Attachment is a file that goes with a message.
type Attachment struct {
	Name string `json:"name"` // "paper-1.pdf": letters, digits, "." "-" "_"
	Type string `json:"type"` // "application/pdf"
	Data []byte `json:"data"`
}

// Validate returns nil, or an Invalid problem that names each bad field. What
// goes into a header must be one line without control characters, so that
// nobody can add headers or recipients through it.
func (m Message) Validate() error {
	var c apperr.Check
	c.That(validID(m.ID), "id", "Use letters, digits, full stops, hyphens and underscores.")
	c.That(validAddress(m.To), "to", "Enter an e-mail address like name@example.org.")
	c.That(m.ReplyTo == "" || validAddress(m.ReplyTo), "replyTo", "Enter an e-mail address like name@example.org.")
	c.That(oneLine(m.Subject, MaxSubject), "subject", "Enter a subject of one line.")
	c.That(readable(m.Text) && strings.TrimSpace(m.Text) != "", "text", "Enter a text.")
	c.That(readable(m.HTML), "html", "Enter plain HTML.")
	c.That(!m.At.IsZero(), "at", "Say when the message was written.")
	c.That(m.attached(), "attachments", "Attach files with names and types, of at most 8 MB together.")
	return c.Err()
}

func validID(id string) bool {
	const allowed = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789.-_"
	return id != "" && len(id) <= MaxID && strings.Trim(id, allowed) == ""
}

var mediaType = regexp.MustCompile(`^[a-z]+/[a-z0-9.+-]+$`)

// attached says whether the files are named and typed, hold something, and are not too much.
func (m Message) attached() bool {
	total := 0
	for _, a := range m.Attachments {
		if !validID(a.Name) || !mediaType.MatchString(a.Type) || len(a.Data) == 0 {
			return false
		}
		total += len(a.Data)
	}
	return total <= MaxAttached
}

func validAddress(address string) bool {
	if !oneLine(address, MaxAddress) {
		return false
	}
	_, err := mail.ParseAddress(address)
	return err == nil
}

func oneLine(text string, longest int) bool {
	return strings.TrimSpace(text) != "" && utf8.RuneCountInString(text) <= longest && utf8.ValidString(text) &&
		!strings.ContainsFunc(text, func(r rune) bool {
			return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
		})
}

// readable allows line breaks and tabs, but no other control characters.
func readable(text string) bool {
	return len(text) <= MaxBody && utf8.ValidString(text) &&
		!strings.ContainsFunc(text, func(r rune) bool {
			return unicode.IsControl(r) && r != '\n' && r != '\r' && r != '\t'
		})
}
