package notices

import (
	"context"

	"lateral/pkg/clock"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/mail"
	"lateral/services/billing"
	"lateral/services/people"
	"lateral/services/reconciliation/accounts"
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
	billing   *billing.Service  // makes the papers of documents
	accounts  *accounts.Service // likewise, of statements of account
}

// New returns a Service that keeps its notices in db. Letters go out through
// sender, with links that begin with publicURL; link makes the token of a
// one-time link. The documents that letters announce are those of papers.
func New(db docdb.DB, queue *jobs.Queue, sender mail.Sender, now clock.Clock, link func(linkID string) string,
	publicURL string, papers *billing.Service, statements *accounts.Service) *Service {
	return &Service{db: db, queue: queue, mail: sender, now: now, link: link, publicURL: publicURL, billing: papers,
		accounts: statements}
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

// letter is the payload of a job that sends a letter. It holds no token.
type letter struct {
	ID        string `json:"id"`
	AccountID string `json:"accountId,omitempty"`
	Email     string `json:"email,omitempty"`
	Title     string `json:"title"`
	Text      string `json:"text"`
	Path      string `json:"path,omitempty"`
	LinkID    string `json:"linkId,omitempty"`
	Action    string `json:"action,omitempty"`
	Paper     paper  `json:"paper,omitzero"`
}
