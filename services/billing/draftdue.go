package billing

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/services/agreements"
	"lateral/services/partnerships"
)

// DraftDue is the job that drafts what has fallen due by the way that each agreement says: agreements that may share an
// invoice share the draft. It issues nothing. Each visit is drafted once: what a person drops stays theirs. It may run
// again at any time.
func (s *Service) DraftDue(ctx context.Context, _ jobs.Job) error {
	due, err := s.fallenDue(ctx)
	for _, chosen := range due {
		if err != nil {
			break
		}
		err = s.db.Update(ctx, func(tx docdb.Tx) error { return s.draftDue(ctx, tx, chosen) })
		if apperr.Is(err, apperr.KindConflict) {
			err = nil // somebody invoiced or drafted it meanwhile; the next run looks again
		}
	}
	return err
}

// fallenDue are the visits that are to be drafted now, by what may share an invoice.
func (s *Service) fallenDue(ctx context.Context) ([][]choice, error) {
	var all [][]choice
	err := s.db.View(ctx, func(r docdb.Reader) error {
		d := dueOn{r: r, today: date.On(s.now()), at: map[string]int{}, under: map[string]agreements.Standing{}}
		err := agreements.EachBillable(ctx, r, func(v agreements.Visit) error { return d.add(ctx, v) })
		all = d.all
		return err
	})
	return all, err
}

// dueOn collects what has fallen due.
type dueOn struct {
	r     docdb.Reader
	today date.Day
	under map[string]agreements.Standing // by agreement
	at    map[string]int                 // by what may share an invoice: the place in all
	all   [][]choice
}

func (d *dueOn) add(ctx context.Context, v agreements.Visit) error {
	s, known := d.under[v.AgreementID]
	if !known {
		var err error
		if s, err = agreements.StandingOf(ctx, d.r, v.AgreementID); err != nil {
			return err
		}
		d.under[v.AgreementID] = s
	}
	if !due(s, v, d.today) {
		return nil
	}
	switch _, err := askings.Get(ctx, d.r, draftedOnce(v)); {
	case err == nil:
		return nil // a person dropped that draft
	case !errors.Is(err, docdb.ErrNotFound):
		return err
	}
	d.put(s.Agreement, v)
	return nil
}

// put adds a visit to what it may share an invoice with, as long as that takes more.
func (d *dueOn) put(a agreements.Agreement, v agreements.Visit) {
	key := sharesAs(a)
	n, there := d.at[key]
	if !there || len(d.all[n]) == maxAgreements || visitsOn(d.all[n]) == maxVisits {
		n = len(d.all)
		d.at[key], d.all = n, append(d.all, nil)
	}
	for k, c := range d.all[n] {
		if c.agreement.ID == a.ID {
			d.all[n][k].visits = append(d.all[n][k].visits, v)
			return
		}
	}
	d.all[n] = append(d.all[n], choice{a, []agreements.Visit{v}})
}

func visitsOn(chosen []choice) int {
	n := 0
	for _, c := range chosen {
		n += len(c.visits)
	}
	return n
}

// due says whether a visit that can be invoiced is to be drafted on a day.
func due(s agreements.Standing, v agreements.Visit, today date.Day) bool {
	switch s.Agreement.Raised() {
	case partnerships.InAdvance:
		return v.Waits()
	case partnerships.ByMonth:
		return monthOf(v.Date) < monthOf(today)
	case partnerships.AtCompletion:
		return s.Agreement.State != agreements.ActiveAgreement
	case partnerships.ByMilestone:
		for _, other := range s.Visits {
			if other.Objective == v.Objective && other.Waits() {
				return false
			}
		}
		return true
	case partnerships.ByVisit:
	}
	return false
}

// monthOf is the month of a day: "2026-02".
func monthOf(d date.Day) date.Day { return d[:min(len(d), len("2026-02"))] }

// draftedOnce is the id of the note that a visit was drafted by itself.
func draftedOnce(v agreements.Visit) string { return "drafted." + v.ID }

// draftDue keeps a draft of what has fallen due, and notes that each of its visits was drafted.
func (s *Service) draftDue(ctx context.Context, tx docdb.Tx, chosen []choice) error {
	d := InvoiceDraft{
		Meta: docdb.Meta{ID: s.ids.New("invoicedraft")}, State: OpenDraft, MadeBy: "system", MadeByName: byItself,
		MadeAt: s.now(), ChangedAt: s.now(),
	}
	if err := d.hold(ctx, tx, chosen); err != nil {
		return err
	}
	for _, c := range chosen {
		for _, v := range c.visits {
			if err := askings.Insert(ctx, tx, &asked{Meta: docdb.Meta{ID: draftedOnce(v)}, At: s.now()}); err != nil {
				return err
			}
		}
	}
	if err := invoiceDrafts.Insert(ctx, tx, &d); err != nil {
		return err
	}
	return s.events.Append(ctx, tx, DraftFellDue, d.ID, d.drafted())
}
