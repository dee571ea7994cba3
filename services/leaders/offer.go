package leaders

import (
	"context"
	"fmt"
	"slices"

	"lateral/pkg/apperr"
	"lateral/pkg/counter"
	"lateral/pkg/docdb"
	"lateral/pkg/idempotency"
	"lateral/pkg/money"
	"lateral/pkg/text"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// The limits of a service: travel in kilometres (310 miles), and pence a day.
const (
	maxTravel  = 500
	maxDayRate = 200_000
)

// ServiceInput describes a new or a changed service.
type ServiceInput struct {
	Title       string // at most text.Title
	Description string // at most text.Long
	Themes      []themes.ID
	Phases      []register.Phase
	Formats     []themes.Format
	InPerson    bool
	Remote      bool
	TravelKM    int          // 1 to 500 for support in person, else 0
	DayRate     money.Amount // sterling, at most £2,000; zero is free
	Mutual      bool
	Key         string // idempotency key of Offer; "" where the caller never repeats the command
}

// clean returns the input ready to store, or an Invalid with every bad field.
func (in ServiceInput) clean() (ServiceInput, error) {
	var c apperr.Check
	var err error
	in.Title, err = text.Line(in.Title, text.Title)
	c.Add("title", err)
	c.That(in.Title != "" || err != nil, "title", enterATitle)
	in.Description, err = text.Clean(in.Description, text.Long)
	c.Add("description", err)
	checkThemes(&c, in.Themes)
	checkChoices(&c, "phases", in.Phases, register.Phases())
	checkChoices(&c, "formats", in.Formats, themes.Formats())
	c.That(in.InPerson || in.Remote, "inPerson", chooseInPersonRemote)
	c.That(!in.InPerson || in.TravelKM >= 1 && in.TravelKM <= maxTravel, "travelKm",
		enterHowFarYouTravel)
	c.That(in.InPerson || in.TravelKM == 0, "travelKm", thereIsNoTravel)
	if in.DayRate.IsZero() {
		in.DayRate = money.Pence(0)
	}
	c.That(in.DayRate.Currency == money.GBP, "dayRate.currency", dayRatesAreInPounds)
	c.That(in.DayRate.Pence >= 0 && in.DayRate.Pence <= maxDayRate, "dayRate.pence", enterToADay)
	return in, c.Err()
}

// checkChoices wants one or more of the allowed values, each once.
func checkChoices[T comparable](c *apperr.Check, path string, chosen, allowed []T) {
	c.That(len(chosen) > 0, path, chooseAtLeastOne)
	for i, v := range chosen {
		at := fmt.Sprintf("%s[%d]", path, i)
		c.That(slices.Contains(allowed, v), at, thisIsNotOneOfTheChoices)
		c.That(!slices.Contains(chosen[:i], v), at, thisIsChosenTwice)
	}
}

func (s *Service) apply(in ServiceInput) {
	s.Title, s.Description, s.Themes, s.Phases = in.Title, in.Description, in.Themes, in.Phases
	s.Formats, s.InPerson, s.Remote, s.TravelKM = in.Formats, in.InPerson, in.Remote, in.TravelKM
	s.DayRate, s.Mutual = in.DayRate, in.Mutual
}

// Offer makes a draft of a service. A repeat with the same key returns the same
// service. Conflict where the leader has retired.
func (d *Directory) Offer(ctx context.Context, actor people.Actor, leaderID string, in ServiceInput) (Service, error) {
	var s Service
	err := d.db.Update(ctx, func(tx docdb.Tx) error {
		l, err := OwnLeader(ctx, tx, actor, leaderID)
		if err != nil {
			return err
		}
		command := idempotency.Command{Who: l.ID, What: "offer-service", Key: in.Key, Input: in}
		id, err := idempotency.Do(ctx, tx, d.now(), command, func() (string, error) { return d.offer(ctx, tx, l, in) })
		if err != nil {
			return err
		}
		s, err = GetService(ctx, tx, id)
		return err
	})
	return s, err
}

// offer stores a new draft, and returns its id.
func (d *Directory) offer(ctx context.Context, tx docdb.Tx, l Leader, in ServiceInput) (string, error) {
	in, err := in.clean()
	if err != nil {
		return "", err
	}
	if err := l.mayOffer(); err != nil {
		return "", err
	}
	number, err := counter.Next(ctx, tx, "services", 1001)
	if err != nil {
		return "", err
	}
	s := Service{
		Meta: docdb.Meta{ID: d.ids.New("service")}, Ref: fmt.Sprintf("S-%d", number), LeaderID: l.ID,
		HomeURN: l.HomeURN, State: Draft, Hidden: l.State != Listed, CreatedAt: d.now(),
	}
	s.apply(in)
	if err := services.Insert(ctx, tx, &s); err != nil {
		return "", err
	}
	return s.ID, d.events.Append(ctx, tx, ServiceChanged, s.ID, s.data(l, ""))
}

// ChangeService changes a service of the actor's, in any state. It must still be
// at the version seen.
func (d *Directory) ChangeService(ctx context.Context, actor people.Actor, id string, version int64,
	in ServiceInput) (Service, error) {
	return d.changeService(ctx, actor, id, version, func(tx docdb.Tx, s *Service, l Leader) error {
		in, err := in.clean()
		if err != nil {
			return err
		}
		s.apply(in)
		return d.putService(ctx, tx, s, l, ServiceChanged, "")
	})
}
