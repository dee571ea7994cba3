package notices

import (
	"context"
	"errors"
	"time"

	"lateral/pkg/docdb"
	"lateral/pkg/events"
	"lateral/pkg/jobs"
	"lateral/pkg/pace"
	"lateral/services/calendar"
	"lateral/services/people"
)

// CatchUpJob is the kind of job that sends one letter about messages that
// appeared only in the app; its handler is Service.CatchUp.
const CatchUpJob = "notices.catch-up"

// These limits say how many letters go out at once; the others are collected in
// one later.
func aboutOneThing() pace.Pace    { return pace.Pace{What: "letters-thing", Often: 6, Per: time.Hour} }
func fromOnePerson() pace.Pace    { return pace.Pace{What: "letters-pair", Often: 20, Per: 4 * time.Hour} }
func toOnePerson() pace.Pace      { return pace.Pace{What: "letters-to", Often: 60, Per: 6 * time.Hour} }
func byOnePerson() pace.Pace      { return pace.Pace{What: "letters-by", Often: 600, Per: 6 * time.Hour} }
func shortestHold() time.Duration { return 10 * time.Minute }

// hold says until when a letter waits, because the reader wants one a day or
// because somebody causes many; the zero time where it goes out by itself, which
// counts. Letters with a one-time link and letters about the reader's own safety
// always go out; the acts behind the links have limits of their own. So does what
// is over by the next letter of the day.
func (s *Service) hold(ctx context.Context, tx docdb.Tx, e events.Event, t telling,
	reader people.Account) (time.Time, error) {
	now := s.now()
	if t.private || t.own || t.accountID == "" {
		return time.Time{}, nil
	}
	if morning := nextMorning(now); reader.Daily && !t.urgent && !t.overBy(now, morning) {
		return morning, nil
	}
	counts := []pace.Count{aboutOneThing().Of(t.accountID, t.thing()), toOnePerson().Of(t.accountID)}
	if e.Actor != events.System {
		counts = append(counts, fromOnePerson().Of(e.Actor, t.accountID), byOnePerson().Of(e.Actor))
	}
	wait, err := pace.Take(ctx, tx, now, counts...)
	if err != nil || wait == 0 {
		return time.Time{}, err
	}
	at := now.Add(max(wait, shortestHold()))
	if next := calendar.NextPost(at); !t.urgent && !t.overBy(now, next) {
		return next, nil
	}
	return at, nil
}

// thing is the subject of a message, the same each time.
func (t telling) thing() string {
	if t.about != "" {
		return t.about
	}
	return t.path
}

// catchUp queues one letter about everything held back for the person until
// then, unless one is already queued that comes soon enough.
func (s *Service) catchUp(ctx context.Context, tx docdb.Tx, n Notice, at time.Time, daily bool) error {
	why := muchHappened
	if daily {
		why = onceADay
	}
	_, err := collection.First(ctx, tx, docdb.Query{Index: "held", Equal: []any{n.AccountID}})
	if err != nil && !errors.Is(err, docdb.ErrNotFound) {
		return err
	}
	if err == nil && calendar.NextPost(at).Equal(at) {
		return nil
	}
	return s.queue.Enqueue(ctx, tx, jobs.Spec{
		Kind: CatchUpJob, Key: n.ID, Payload: letter{ID: n.ID + ".more", AccountID: n.AccountID, Text: why}, At: at,
	})
}

// CatchUp handles the jobs of the kind CatchUpJob: one letter names all
// held-back messages that the person has not read in the app.
func (s *Service) CatchUp(ctx context.Context, j jobs.Job) error {
	var l letter
	if err := j.Decode(&l); err != nil {
		return jobs.Permanent(err)
	}
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		held, err := collection.All(ctx, tx, docdb.Query{Index: "held", Equal: []any{l.AccountID}})
		if err != nil {
			return err
		}
		var titles []string
		for _, n := range held {
			if n.Unread {
				titles = append(titles, n.Title)
			}
			n.Held = false
			if err := collection.Replace(ctx, tx, &n); err != nil {
				return err
			}
		}
		if len(titles) == 0 {
			return nil
		}
		l.Title, l.Text, l.Path, l.Action = catchUpTitle(len(titles)), catchUpText(l.Text,
			titles), "/notices", readMessages()
		return s.queue.Enqueue(ctx, tx, jobs.Spec{Kind: MailJob, Key: l.ID, Payload: l})
	})
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
	var until time.Time
	if hears {
		if until, err = s.hold(ctx, tx, e, t, reader); err != nil {
			return false, err
		}
	}
	if !until.IsZero() {
		n.Held = true
		if err := s.catchUp(ctx, tx, n, until, reader.Daily); err != nil {
			return false, err
		}
	}
	return hears && until.IsZero(), collection.Insert(ctx, tx, &n)
}
