package billing

import (
	"context"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/services/people"
)

// IssueInvoiceDraft issues a draft, if it is still at the version seen, as Issue does. A repeat with the same key
// returns the same invoice.
func (s *Service) IssueInvoiceDraft(ctx context.Context, actor people.Actor, id string, seen int64,
	key string) (Invoice, error) {
	var invoice Invoice
	err := s.update(ctx, func(tx docdb.Tx) error {
		if _, err := draftFor(ctx, tx, actor, id); err != nil {
			return err
		}
		what := struct {
			ID   string
			Seen int64
		}{id, seen}
		scope := actor.AccountID + " issue-invoice-draft"
		made, _, err := idempotency.Once(ctx, tx, s.now(), scope, key, what, func() (string, error) {
			return s.issueInvoiceDraft(ctx, tx, actor, id, seen)
		})
		if err == nil {
			invoice, err = invoices.Get(ctx, tx, made)
		}
		return err
	})
	return invoice, err
}

func (s *Service) issueInvoiceDraft(ctx context.Context, tx docdb.Tx, actor people.Actor, id string,
	seen int64) (string, error) {
	d, err := draftFor(ctx, tx, actor, id)
	if err != nil {
		return "", err
	}
	if err := d.mayBe("issue", seen); err != nil {
		return "", err
	}
	if err := d.release(ctx, tx); err != nil {
		return "", err
	}
	chosen, err := chooseAmong(ctx, tx, actor, d.VisitIDs)
	if err != nil {
		return "", err
	}
	i, err := s.issue(ctx, tx, chosen)
	if err != nil {
		return "", err
	}
	if d.State, err = DraftSteps.After(d.State, "issue"); err != nil {
		return "", err
	}
	at := s.now()
	d.EndedAt, d.InvoiceID, d.Number = &at, i.ID, i.Number
	return i.ID, invoiceDrafts.Replace(ctx, tx, &d)
}

// DraftPaper is what a draft would be first, as its paper says it. Conflict "draft_hindered" where something hinders
// it, "draft_over" where it was issued or dropped.
func (s *Service) DraftPaper(ctx context.Context, actor people.Actor, id string) (Detail, error) {
	d, err := s.InvoiceDraft(ctx, actor, id)
	switch {
	case err != nil:
		return Detail{}, err
	case d.State != OpenDraft:
		return Detail{}, apperr.Conflict("draft_over", draftIsOver(d.InvoiceDraft))
	case d.Hinders != "":
		return Detail{}, apperr.Conflict("draft_hindered", d.Hinders)
	}
	return Detail{Invoice: d.Would[0], Today: d.Today}, nil
}
