package enquiries

import (
	"cmp"
	"context"
	"slices"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/agreements"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/partnerships"
	"lateral/services/people"
	"lateral/services/register"
)

// Waiting is something that waits for one person, with its thread.
type Waiting struct {
	Summary
	agreements.Action
	AgreementRef string             // "" before anything is agreed
	Slots        []calendar.Slot    // of the proposal, or the new ones of a visit to be moved; else none
	Money        partnerships.Quote // of the proposal, agreement or visit; else zero
}

// Waiting returns what waits for the actor in all their threads, the oldest
// first.
func (s *Service) Waiting(ctx context.Context, actor people.Actor) ([]Waiting, error) {
	var all []Waiting
	err := s.db.View(ctx, func(r docdb.Reader) error {
		ids, err := s.threadsToLookAt(ctx, r, actor)
		if err != nil {
			return err
		}
		return eachThread(ctx, r, actor, ids, func(id string) error {
			waits, err := s.waitingIn(ctx, r, actor, id)
			all = append(all, waits...)
			return err
		})
	})
	slices.SortStableFunc(all,
		func(a, b Waiting) int { return cmp.Or(a.Since.Compare(b.Since), cmp.Compare(a.Date, b.Date)) })
	return all, err
}

func (s *Service) waitingIn(ctx context.Context, r docdb.Reader, actor people.Actor,
	enquiryID string) ([]Waiting, error) {
	e, err := one(ctx, r, enquiries, enquiryID, "enquiry")
	if err != nil || !e.maySee(actor) {
		return nil, err
	}
	d, sum, err := s.readFor(ctx, r, actor, e)
	if err != nil {
		return nil, err
	}
	var all []Waiting
	for _, a := range s.nextActions(d, actor) {
		if !a.Waits {
			continue
		}
		w := Waiting{Action: a, Summary: sum}
		if d.agreed != nil {
			w.AgreementRef = d.agreed.Agreement.Ref
		}
		w.Slots = d.slotsOf(a)
		if w.Money, err = d.moneyOf(ctx, r, a, date.On(s.now())); err != nil {
			return nil, err
		}
		all = append(all, w)
	}
	return all, nil
}

// moneyOf is the price of an action's object.
func (d dossier) moneyOf(ctx context.Context, r docdb.Reader, a agreements.Action,
	today date.Day) (partnerships.Quote, error) {
	all, err := d.quotes(ctx, r, today)
	for _, rel := range d.releases {
		all[rel.ID] = all[rel.For.ID]
	}
	return all[a.On], err
}

// slotsOf are the half-days of an action's object.
func (d dossier) slotsOf(a agreements.Action) []calendar.Slot {
	on := a.On
	for _, rel := range d.releases {
		if rel.ID == on {
			on = rel.For.ID
		}
	}
	for _, p := range d.proposals {
		if p.ID == on {
			return p.Slots
		}
	}
	if d.agreed == nil {
		return nil
	}
	for _, m := range d.agreed.Moves {
		if m.ID == on {
			return m.To
		}
	}
	return nil
}

// threadsToLookAt are the threads in which something may wait for the actor,
// each once.
func (s *Service) threadsToLookAt(ctx context.Context, r docdb.Reader, actor people.Actor) ([]string, error) {
	byEnquiry := func(e Enquiry) string { return e.ID }
	lookups := []threads{
		threadsBy(enquiries, byEnquiry, docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID, true}}),
	}
	for _, urn := range actor.Schools(people.Head, people.Senior) {
		lookups = append(lookups, threadsBy(enquiries, byEnquiry, docdb.Query{Index: "by_school", Equal: []any{urn, true}}))
	}
	for _, urn := range actor.Schools(people.Head) {
		lookups = append(lookups, toRelease(urn))
	}
	ids, err := each(ctx, r, lookups)
	if err != nil {
		return nil, err
	}
	origins, err := s.agreements.Waiting(ctx, r, actor)
	return with(ids, origins), err
}

// threads finds the ids of some threads.
type threads func(context.Context, docdb.Reader) ([]string, error)

// threadsBy looks at all that a query finds: what a person or a partnership has under way.
func threadsBy[T any](from docdb.Collection[T], id func(T) string, q docdb.Query) threads {
	return func(ctx context.Context, r docdb.Reader) ([]string, error) {
		q.Limit = docdb.MaxLimit
		found, err := from.All(ctx, r, q)
		ids := make([]string, len(found))
		for i, doc := range found {
			ids[i] = id(doc)
		}
		return ids, err
	}
}

// toRelease looks at all that a home school is asked to release.
func toRelease(urn register.URN) threads {
	return func(ctx context.Context, r docdb.Reader) ([]string, error) {
		var ids []string
		for cursor := ""; ; {
			asked, next, err := diary.ReleasesAt(ctx, r, urn, diary.AskedRelease, cursor, docdb.MaxLimit, ofEnquiry)
			ids = append(ids, origins(asked)...)
			if err != nil || next == "" {
				return ids, err
			}
			cursor = next
		}
	}
}

func each(ctx context.Context, r docdb.Reader, lookups []threads) ([]string, error) {
	var ids []string
	for _, find := range lookups {
		found, err := find(ctx, r)
		if err != nil {
			return nil, err
		}
		ids = append(ids, found...)
	}
	return ids, nil
}

// with is the ids with those of the enquiries that agreements came from, each
// once.
func with(ids []string, origins []diary.Origin) []string {
	for _, o := range origins {
		if o.Kind == originKind {
			ids = append(ids, o.ID)
		}
	}
	slices.Sort(ids)
	return slices.Compact(ids)
}
