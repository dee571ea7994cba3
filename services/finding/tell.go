package finding

import (
	"context"
	"errors"

	"lateral/pkg/apperr"
	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/pkg/jobs"
	"lateral/pkg/search"
	"lateral/services/calendar"
	"lateral/services/people"
)

// Tell tells people what is new to their saved searches: once a day at most, for all of them
// together, while letters leave. It is a job, and may run at any time. What goes
// wrong for one person keeps it from nobody else.
func (s *Service) Tell(ctx context.Context, _ jobs.Job) error {
	var mine []Search
	var failed error
	flush := func() {
		if len(mine) > 0 {
			failed = errors.Join(failed, s.tell(ctx, mine))
		}
		mine = nil
	}
	err := searches.Each(ctx, s.db, docdb.Query{Index: "by_account", Limit: docdb.MaxLimit}, func(one Search) error {
		if len(mine) > 0 && mine[0].AccountID != one.AccountID {
			flush()
		}
		mine = append(mine, one)
		return ctx.Err()
	})
	flush()
	return errors.Join(err, failed)
}

// tell tells one person, after the searches have ended that they may not make any more.
func (s *Service) tell(ctx context.Context, mine []Search) error {
	actor, mine, err := s.prune(ctx, mine)
	if err != nil {
		return err
	}
	day := date.On(s.now())
	may := calendar.NextPost(s.now()).Equal(s.now()) // else the letter would wait, and bring less
	for _, one := range mine {
		may = may && one.ToldOn != day
	}
	var news []News
	for i := range mine {
		ids, err := s.found(ctx, actor, mine[i].Query)
		if search.Down(err) {
			return nil // it will be up again
		}
		if err != nil {
			return err
		}
		switch fresh := mine[i].fresh(ids); {
		case !mine[i].Begun:
			err = s.keepKnown(ctx, mine[i].ID, ids, "")
		case may && len(fresh) > 0:
			news = append(news, News{SearchID: mine[i].ID, ServiceIDs: fresh})
		}
		if err != nil {
			return err
		}
	}
	if len(news) == 0 {
		return nil
	}
	return s.announce(ctx, NewsData{AccountID: actor.AccountID, News: news}, day)
}

// mostFound is how many services are looked at for one search.
const mostFound = 500

// found are the ids of the services that a saved search finds, the best first. What it asks for
// and is no longer there, such as a theme, it does not ask for any more.
func (s *Service) found(ctx context.Context, actor people.Actor, saved Query) ([]string, error) {
	q, err := s.ask(ctx, s.db, actor, saved.still())
	if apperr.Is(err, apperr.KindInvalid) {
		return nil, nil // its school has no place on the map any more, for one
	}
	if err != nil {
		return nil, err
	}
	if err := s.understand(ctx, q, false); err != nil || q.empty {
		return nil, err
	}
	result, err := s.search(ctx, q, deepest)
	return idsOf(result.services[:min(len(result.services), mostFound)]), err
}

// announce remembers what is new, and says so in an event.
func (s *Service) announce(ctx context.Context, d NewsData, day date.Day) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error {
		for _, n := range d.News {
			if err := know(ctx, tx, n.SearchID, n.ServiceIDs, day); err != nil {
				return err
			}
		}
		return s.events.Append(ctx, tx, SearchesAnswered, d.AccountID, d)
	})
}

func (s *Service) keepKnown(ctx context.Context, id string, ids []string, toldOn date.Day) error {
	return s.db.Update(ctx, func(tx docdb.Tx) error { return know(ctx, tx, id, ids, toldOn) })
}

// know notes that the owner of a search knows services, or is told of them on a day. A search
// that was deleted meanwhile needs nothing.
func know(ctx context.Context, tx docdb.Tx, id string, ids []string, toldOn date.Day) error {
	one, err := searches.Get(ctx, tx, id)
	if errors.Is(err, docdb.ErrNotFound) {
		return nil
	}
	if err != nil {
		return err
	}
	one.learn(ids)
	one.Begun, one.ToldOn = true, max(one.ToldOn, toldOn)
	return searches.Replace(ctx, tx, &one)
}
