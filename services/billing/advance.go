package billing

import (
	"context"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// DraftInAdvance consumes agreements.AgreementMade: where support is invoiced in advance, a draft of all its visits
// waits at once, and both finance officers are asked for what its invoice would lack. It may run again.
func (s *Service) DraftInAdvance(ctx context.Context, e events.Event) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		a, err := agreements.GetAgreement(ctx, tx, e.Subject)
		if err != nil || a.Raised() != partnerships.InAdvance {
			return err
		}
		d := dueOn{r: tx, at: map[string]int{}, under: map[string]agreements.Standing{}}
		visits, err := agreements.VisitsOf(ctx, tx, a.ID)
		for _, v := range visits {
			if err == nil && v.Billable {
				err = d.add(ctx, v)
			}
		}
		for _, chosen := range d.all {
			if err == nil {
				err = s.draftDue(ctx, tx, chosen)
			}
		}
		if err != nil || len(d.all) == 0 {
			return err
		}
		return s.ask(ctx, tx, visits[0])
	})
}

// FollowVisit consumes agreements.VisitCancelled and VisitSignedOff. A draft of a visit that was invoiced in advance
// follows what became of it: what is not due leaves the draft, and a draft of nothing is dropped. Where a self-bill
// waited for the visit, it waits no longer. It may run again.
func (s *Service) FollowVisit(ctx context.Context, e events.Event) error {
	v, err := agreements.GetVisit(ctx, s.db, e.Subject)
	if err != nil || !v.InAdvance {
		return err
	}
	if v.DraftID != "" {
		if err := s.db.Update(ctx, func(tx docdb.Tx) error { return s.followDraft(ctx, tx, v.DraftID) }); err != nil {
			return err
		}
	}
	a, err := agreements.GetAgreement(ctx, s.db, v.AgreementID)
	if err != nil {
		return err
	}
	return s.issueAll(ctx, a.HomeURN)
}

// followDraft takes from a draft the visits that cannot be invoiced any more, and reckons what the others come to.
func (s *Service) followDraft(ctx context.Context, tx docdb.Tx, id string) error {
	d, err := invoiceDrafts.Get(ctx, tx, id)
	if err != nil || d.State != OpenDraft {
		return err
	}
	before := d
	if err := d.release(ctx, tx); err != nil {
		return err
	}
	chosen, err := stillDue(ctx, tx, d.VisitIDs)
	if err != nil {
		return err
	}
	at, what := s.now(), DraftChanged
	if len(chosen) > 0 {
		d.ChangedAt = at
		err = d.hold(ctx, tx, chosen)
	} else {
		what, d.EndedAt = DraftDropped, &at
		d.State, err = DraftSteps.After(d.State, "drop")
	}
	if err != nil {
		return err
	}
	if what == DraftDropped || !slices.Equal(before.VisitIDs, d.VisitIDs) {
		if err := s.events.Append(ctx, tx, what, d.ID, d.drafted()); err != nil {
			return err
		}
	}
	return invoiceDrafts.Replace(ctx, tx, &d)
}

// stillDue are the visits for which something is due, by their agreements.
func stillDue(ctx context.Context, r docdb.Reader, ids []string) ([]choice, error) {
	all := map[string]*choice{}
	for _, id := range ids {
		v, err := agreements.GetVisit(ctx, r, id)
		if err != nil {
			return nil, err
		}
		if !v.Billable {
			continue
		}
		if all[v.AgreementID] == nil {
			a, err := agreements.GetAgreement(ctx, r, v.AgreementID)
			if err != nil {
				return nil, err
			}
			all[v.AgreementID] = &choice{agreement: a}
		}
		all[v.AgreementID].visits = append(all[v.AgreementID].visits, v)
	}
	return inOrder(all), nil
}

// FollowCredit consumes InvoiceCredited: a self-bill that waited for what did not take place waits no longer. It may
// run again.
func (s *Service) FollowCredit(ctx context.Context, e events.Event) error {
	i, err := invoices.Get(ctx, s.db, e.Subject)
	if err != nil {
		return apperr.NotFoundIf(err, docdb.ErrNotFound, "invoice")
	}
	waiting, err := drafts.All(ctx, s.db, docdb.Query{Index: "by_invoice_home", Equal: []any{i.ID}})
	for _, d := range waiting {
		if err == nil {
			err = s.issueAll(ctx, d.HomeURN)
		}
	}
	return err
}
