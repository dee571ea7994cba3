package operations

import (
	"context"
	"fmt"
	"io"
	"time"

	"lateral/pkg/date"
	"lateral/pkg/mail"
	"lateral/pkg/mail/outbox"
)

// Letters are those that a program without a mail server keeps.
type Letters struct {
	Outbox *outbox.Outbox // nil where a mail server sends them
	Open   func() bool    // everybody at this machine may read them: nobody in them is real
}

// Sent says whether letters reach anybody.
func (l Letters) Sent() bool { return l.Outbox == nil }

// Show writes one kept letter whole, for who may read the documents. NotFound if
// it is not kept.
func (l Letters) Show(ctx context.Context, id string, out io.Writer) error {
	m, err := l.Outbox.Get(ctx, id)
	if err != nil {
		return err
	}
	if _, err = fmt.Fprintf(out, toSubjectDate, m.To, m.Subject, m.At.Format(time.RFC1123), m.Text); err != nil {
		return err
	}
	for _, a := range m.Attachments {
		if _, err := fmt.Fprintf(out, attached, a.Name, len(a.Data)); err != nil {
			return err
		}
	}
	return nil
}

// atOnce is how many letters are read at once.
const atOnce = 100

// Print writes a line for each of at most limit kept letters, the newest first,
// and returns how many it wrote.
func (l Letters) Print(ctx context.Context, limit int, out io.Writer) (int, error) {
	cursor, printed := "", 0
	for printed < limit {
		found, next, err := l.Outbox.List(ctx, cursor, min(limit-printed, atOnce))
		if err != nil {
			return printed, err
		}
		for _, m := range found {
			if err := printLine(m, out); err != nil {
				return printed, err
			}
		}
		printed += len(found)
		if cursor = next; cursor == "" {
			break
		}
	}
	return printed, nil
}

func printLine(m mail.Message, out io.Writer) error {
	at := m.At.In(date.London()).Format("2006-01-02 15:04")
	_, err := fmt.Fprintf(out, "%s  %s  %-32s  %s\n", m.ID, at, m.To, m.Subject)
	return err
}
