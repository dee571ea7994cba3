// Package outbox is a sender that keeps its messages in the database, to be read on a page
// if there is no mail server.
package outbox

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/mail"
)

// Outbox keeps messages. It is a [mail.Sender], safe for concurrent use.
type Outbox struct {
	db       docdb.DB
	messages docdb.Collection[stored]
}

// stored is a message as it is kept; its id is the message's.
type stored struct {
	docdb.Meta
	To      string    `json:"to"`
	ReplyTo string    `json:"replyTo,omitempty"`
	Subject string    `json:"subject"`
	Text    string    `json:"text"`
	HTML    string    `json:"html,omitempty"`
	At      time.Time `json:"at"`

	Attachments []mail.Attachment `json:"attachments,omitempty"`
}

// New returns an outbox in db, which must be told of its Schema before use.
func New(db docdb.DB) *Outbox {
	return &Outbox{db: db, messages: docdb.Of[stored]("outbox_messages",
		docdb.Index{Name: "at", Fields: []string{"at"}},
	)}
}

// Schema returns the collection that the database must define.
func (o *Outbox) Schema() docdb.Schema { return o.messages.Schema }

// Send keeps the message, with its time cut to whole seconds. A message whose ID is already
// kept changes nothing. It fails with an Invalid problem, or with the error of the
// database.
func (o *Outbox) Send(ctx context.Context, m mail.Message) error {
	if err := m.Validate(); err != nil {
		return err
	}
	err := o.db.Update(ctx, func(tx docdb.Tx) error {
		return o.messages.Insert(ctx, tx, &stored{
			Meta: docdb.Meta{ID: m.ID},
			To:   m.To, ReplyTo: m.ReplyTo, Subject: m.Subject, Text: m.Text, HTML: m.HTML,
			At: m.At.UTC().Truncate(time.Second), Attachments: m.Attachments,
		})
	})
	if errors.Is(err, docdb.ErrDuplicate) {
		return nil
	}
	return err
}

// List returns at most limit messages, the newest first, after the cursor of an earlier
// page ("" for the first), and the cursor of the next page, "" on the last. It fails with
// docdb.ErrBadCursor, or with the error of the database.
func (o *Outbox) List(ctx context.Context, after string, limit int) ([]mail.Message, string, error) {
	found, next, err := o.messages.Find(ctx, o.db, docdb.Query{
		Index: "at", Descending: true, After: after, Limit: limit,
	})
	if err != nil {
		return nil, "", err
	}
	messages := make([]mail.Message, len(found))
	for i, s := range found {
		messages[i] = s.message()
	}
	return messages, next, nil
}

// Get returns the message with the id, or a NotFound problem.
func (o *Outbox) Get(ctx context.Context, id string) (mail.Message, error) {
	s, err := o.messages.Get(ctx, o.db, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return mail.Message{}, apperr.NotFound("message").Because(err)
	}
	if err != nil {
		return mail.Message{}, err
	}
	return s.message(), nil
}

func (s stored) message() mail.Message {
	return mail.Message{
		ID: s.ID, To: s.To, ReplyTo: s.ReplyTo, Subject: s.Subject, Text: s.Text, HTML: s.HTML, At: s.At,
		Attachments: s.Attachments,
	}
}
