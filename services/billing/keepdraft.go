package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/services/agreements"
	"lateral/services/people"
)

// KeepDraft keeps visits that may share an invoice as a draft of it. They are on no other draft, and are not invoiced
// otherwise, until it is dropped. A repeat with the same key returns the same draft. Conflict where a visit is on an
// invoice or on another draft, or may not be invoiced.
func (s *Service) KeepDraft(ctx context.Context, actor people.Actor, in IssueInput) (InvoiceDraft, error) {
	if err := in.validate(); err != nil {
		return InvoiceDraft{}, err
	}
	var d InvoiceDraft
	err := s.update(ctx, func(tx docdb.Tx) error {
		scope := actor.AccountID + " keep-invoice-draft"
		id, _, err := idempotency.Once(ctx, tx, s.now(), scope, in.IdempotencyKey, in, func() (string, error) {
			return s.keepDraft(ctx, tx, actor, in)
		})
		if err == nil {
			d, err = draftFor(ctx, tx, actor, id)
		}
		return err
	})
	return d, err
}

func (s *Service) keepDraft(ctx context.Context, tx docdb.Tx, actor people.Actor, in IssueInput) (string, error) {
	d := InvoiceDraft{
		Meta: docdb.Meta{ID: s.ids.New("invoicedraft")}, State: OpenDraft, MadeBy: actor.AccountID, MadeByName: actor.Name,
		MadeAt: s.now(), ChangedAt: s.now(),
	}
	chosen, err := choose(ctx, tx, actor, in)
	if err != nil {
		return "", err
	}
	if err := d.hold(ctx, tx, chosen); err != nil {
		return "", err
	}
	if err := invoiceDrafts.Insert(ctx, tx, &d); err != nil {
		return "", err
	}
	return d.ID, s.events.Append(ctx, tx, InvoiceDrafted, d.ID, d.drafted())
}

// ChangeDraft puts other visits on a draft, if it is still at the version seen. Those that it had and loses are to
// raise again.
func (s *Service) ChangeDraft(ctx context.Context, actor people.Actor, id string, seen int64,
	visitIDs []string) (InvoiceDraft, error) {
	in := IssueInput{VisitIDs: visitIDs}
	if err := in.validate(); err != nil {
		return InvoiceDraft{}, err
	}
	return s.changeDraft(ctx, actor, id, seen, "change", func(tx docdb.Tx, d *InvoiceDraft) error {
		if err := d.release(ctx, tx); err != nil {
			return err
		}
		chosen, err := choose(ctx, tx, actor, in)
		if err != nil {
			return err
		}
		d.ChangedAt = s.now()
		if err := d.hold(ctx, tx, chosen); err != nil {
			return err
		}
		return s.events.Append(ctx, tx, DraftChanged, d.ID, d.drafted())
	})
}

// DropDraft drops a draft, if it is still at the version seen: its visits are to raise again.
func (s *Service) DropDraft(ctx context.Context, actor people.Actor, id string, seen int64) (InvoiceDraft, error) {
	return s.changeDraft(ctx, actor, id, seen, "drop", func(tx docdb.Tx, d *InvoiceDraft) error {
		if err := d.release(ctx, tx); err != nil {
			return err
		}
		at := s.now()
		d.EndedAt = &at
		return s.events.Append(ctx, tx, DraftDropped, d.ID, d.drafted())
	})
}

// changeDraft takes the step that the verb says. NotFound to those who may not issue, Conflict "draft_over" where
// somebody issued or dropped it, Stale where it has changed since.
func (s *Service) changeDraft(ctx context.Context, actor people.Actor, id string, seen int64, verb string,
	fn func(docdb.Tx, *InvoiceDraft) error) (InvoiceDraft, error) {
	var d InvoiceDraft
	err := s.update(ctx, func(tx docdb.Tx) error {
		var err error
		if d, err = draftFor(ctx, tx, actor, id); err != nil {
			return err
		}
		if err := d.mayBe(verb, seen); err != nil {
			return err
		}
		if d.State, err = DraftSteps.After(d.State, verb); err != nil {
			return err
		}
		if err := fn(tx, &d); err != nil {
			return err
		}
		return invoiceDrafts.Replace(ctx, tx, &d)
	})
	return d, err
}

// mayBe says whether the step of the verb may be taken by somebody who saw a version.
func (d InvoiceDraft) mayBe(verb string, seen int64) error {
	switch {
	case !DraftSteps.Allows(d.State, verb):
		return apperr.Conflict("draft_over", draftIsOver(d))
	case !d.IsAt(seen):
		return apperr.Stale("draft")
	}
	return nil
}

// hold puts what is chosen on the draft. Conflict where it may share no invoice, or cannot be invoiced.
func (d *InvoiceDraft) hold(ctx context.Context, tx docdb.Tx, chosen []choice) error {
	if err := mayShare(chosen); err != nil {
		return err
	}
	a := chosen[0].agreement
	if d.Seller != "" && d.Seller != a.Seller() {
		return apperr.Conflict("not_together", draftIsOfAnother)
	}
	d.Seller, d.BuyerURN, d.BuyerName, d.Net, d.VisitIDs = a.Seller(), a.BuyerURN, a.BuyerName, money.Pence(0), nil
	var refs, leaders []string
	for _, c := range chosen {
		refs = append(refs, c.agreement.Ref)
		if !slices.Contains(leaders, c.agreement.LeaderName) {
			leaders = append(leaders, c.agreement.LeaderName)
		}
		q, err := c.agreement.QuoteToInvoice(c.visits...)
		if err != nil {
			return err
		}
		if d.Net, err = d.Net.Add(q.Pays); err != nil {
			return err
		}
		for _, v := range c.visits {
			if err := agreements.MarkDrafted(ctx, tx, v.ID, d.ID); err != nil {
				return err
			}
			d.VisitIDs = append(d.VisitIDs, v.ID)
		}
	}
	d.AgreementRef, d.LeaderName = listed(refs), listed(leaders)
	return nil
}

// release takes all visits off the draft.
func (d *InvoiceDraft) release(ctx context.Context, tx docdb.Tx) error {
	for _, id := range d.VisitIDs {
		if err := agreements.MarkUndrafted(ctx, tx, id, d.ID); err != nil {
			return err
		}
	}
	return nil
}
