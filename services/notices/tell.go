package notices

import (
	"context"
	"crypto/sha256"
	"fmt"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
)

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

// toAddress ends the id of a letter to an address. There is one of an event, but for copies of a
// document, which go to several.
func (t telling) toAddress() string {
	if t.paper == (paper{}) {
		return ".letter"
	}
	return fmt.Sprintf(".copy-%x", sha256.Sum256([]byte(t.email)))[:len(".copy-")+16]
}

func (s *Service) store(ctx context.Context, tx docdb.Tx, e events.Event, t telling) error {
	id := e.ID + "." + t.accountID
	if t.accountID == "" {
		id = e.ID + t.toAddress()
	}
	if !t.private && t.accountID != "" {
		written, err := s.inApp(ctx, tx, id, e, t)
		if err != nil || !written {
			return err
		}
	}
	return s.queue.Enqueue(ctx, tx, jobs.Spec{Kind: MailJob, Key: id, At: t.leaves(s.now()), Payload: letter{
		ID: id, AccountID: t.accountID, Email: t.email, Title: t.title, Text: t.text,
		Path: t.path, LinkID: t.linkID, Action: t.action, Paper: t.paper,
	}})
}
