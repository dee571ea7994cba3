package notices

import (
	"context"
	"errors"
	"fmt"
	"time"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/services/people"
)

// MailJob is the kind of job that sends a letter; its handler is Service.Send.
const MailJob = "notices.mail"

// Service tells people about events.
type Service struct {
	db        docdb.DB
	queue     *jobs.Queue
	mail      mail.Sender
	now       clock.Clock
	link      func(linkID string) string
	publicURL string
}

// New returns a Service that keeps its notices in db. Letters go out through
// sender, with links that begin with publicURL; link makes the token of a
// one-time link.
func New(db docdb.DB, queue *jobs.Queue, sender mail.Sender, now clock.Clock, link func(linkID string) string,
	publicURL string) *Service {
	return &Service{db: db, queue: queue, mail: sender, now: now, link: link, publicURL: publicURL}
}

// Tell consumes an event: it stores the messages of its rule, and queues the
// letters.
func (s *Service) Tell(ctx context.Context, e events.Event) error {
	rule, ok := rules()[e.Type]
	if !ok {
		return jobs.Permanent(fmt.Errorf("notices: no rule for %s", e.Type))
	}
	tellings, err := rule(ctx, s.db, e)
	if err != nil {
		return fmt.Errorf("notices: who is told of %s %s: %w", e.Type, e.ID, err)
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		for _, t := range tellings {
			if err := s.store(ctx, tx, e, t); err != nil {
				return err
			}
		}
		return nil
	})
}

func (s *Service) store(ctx context.Context, tx docdb.Tx, e events.Event, t telling) error {
	id := e.ID + "." + t.accountID
	if t.accountID == "" {
		id = e.ID + ".letter"
	}
	if !t.private && t.accountID != "" {
		written, err := s.inApp(ctx, tx, id, e, t)
		if err != nil || !written {
			return err
		}
	}
	return s.queue.Enqueue(ctx, tx, jobs.Spec{Kind: MailJob, Key: id, Payload: letter{
		ID: id, AccountID: t.accountID, Email: t.email, Title: t.title, Text: t.text,
		Path: t.path, LinkID: t.linkID, Action: t.action,
	}})
}

// inApp stores the notice, and says whether its letter goes out now. It does not
// if the person was already told, has not confirmed their address, or if the
// letter is held back.
func (s *Service) inApp(ctx context.Context, tx docdb.Tx, id string, e events.Event, t telling) (bool, error) {
	if _, err := collection.Get(ctx, tx, id); !errors.Is(err, docdb.ErrNotFound) {
		return false, err
	}
	n := Notice{
		Meta: docdb.Meta{ID: id}, AccountID: t.accountID, EventID: e.ID,
		Title: t.title, Text: t.text, Path: t.path, At: e.At, Unread: true,
	}
	reader, err := people.GetAccount(ctx, tx, t.accountID)
	if err != nil {
		return false, err
	}
	hears := reader.State == people.Active // only confirmed people get words of others
	wait := time.Duration(0)
	if hears {
		if wait, err = s.hold(ctx, tx, e, t, reader); err != nil {
			return false, err
		}
	}
	if wait > 0 {
		n.Held = true
		if err := s.catchUp(ctx, tx, n, wait, reader.Daily); err != nil {
			return false, err
		}
	}
	return hears && wait == 0, collection.Insert(ctx, tx, &n)
}

// List returns a page of the person's notices, the newest first, and the next
// cursor.
func (s *Service) List(ctx context.Context, actor people.Actor, cursor string, limit int) ([]Notice, string, error) {
	return collection.Find(ctx, s.db, docdb.Query{
		Index: "by_account", Equal: []any{actor.AccountID}, Descending: true, After: cursor, Limit: limit,
	})
}

// Unread returns how many notices the person has not read.
func (s *Service) Unread(ctx context.Context, actor people.Actor) (int64, error) {
	return collection.Count(ctx, s.db, docdb.Query{Index: "unread", Equal: []any{actor.AccountID}})
}

// MarkRead marks all notices of the person as read, and returns their number.
func (s *Service) MarkRead(ctx context.Context, actor people.Actor) (int, error) {
	total := 0
	for {
		n := 0
		err := s.db.Update(ctx, func(tx docdb.Tx) error {
			found, _, err := collection.Find(ctx, tx, docdb.Query{Index: "unread", Equal: []any{actor.AccountID}, Limit: 100})
			if err != nil {
				return err
			}
			n = len(found)
			now := s.now()
			for _, notice := range found {
				notice.Unread, notice.ReadAt = false, &now
				if err := collection.Replace(ctx, tx, &notice); err != nil {
					return err
				}
			}
			return nil
		})
		if total += n; err != nil || n == 0 {
			return total, err
		}
	}
}
