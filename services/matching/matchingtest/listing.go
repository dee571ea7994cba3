// Package matchingtest writes leaders with their services as documents, past the use-cases: many
// thousand at once, or what forms refuse.
package matchingtest

import (
	"context"
	"fmt"
	"math/rand/v2"
	"strings"

	"lateral/pkg/docdb"
	"lateral/pkg/money"
	"lateral/services/calendar"
	"lateral/services/diary"
	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// Listing is a listed leader, the verified designation that they hold, the services that they
// offer, and the half-days that they have free.
type Listing struct {
	Leader   leaders.Leader
	Held     leaders.Designation
	Services []leaders.Service
	Free     []calendar.Slot
}

// Listed is an SLE of a home school whose documents are named by the id. The designation is for
// the themes.
func Listed(id string, home register.URN, designatedFor ...themes.ID) Listing {
	l := leaders.Leader{
		Meta: docdb.Meta{ID: "leader_" + id}, AccountID: "account_" + id, Name: "Leader " + id,
		NameKey: "leader " + strings.ToLower(id), HomeURN: home, State: leaders.Listed,
	}
	return Listing{Leader: l, Held: leaders.Designation{
		Meta: docdb.Meta{ID: "designation_" + id}, LeaderID: l.ID, Kind: leaders.SLE, Themes: designatedFor,
		AwardedOn: "2024-09-01", ExpiresOn: "2027-08-31", State: leaders.Verified,
	}}
}

// Numbered is Listed with a number for an id.
func Numbered(i int, home register.URN, designatedFor ...themes.ID) Listing {
	return Listed(fmt.Sprintf("%05d", i), home, designatedFor...)
}

// Offer adds a service in person, free of charge, in all formats. The caller changes it as wanted.
func (l *Listing) Offer(id string, number int, title, description string) *leaders.Service {
	l.Services = append(l.Services, leaders.Service{
		Meta: docdb.Meta{ID: id}, Ref: fmt.Sprintf("S-%d", number), LeaderID: l.Leader.ID, HomeURN: l.Leader.HomeURN,
		Title: title, Description: description, Phases: []register.Phase{register.Primary}, Formats: themes.Formats(),
		InPerson: true, TravelKM: 80, DayRate: money.Amount{}, State: leaders.ServiceListed,
	})
	return &l.Services[len(l.Services)-1]
}

// Numbered is Offer with a number for an id.
func (l *Listing) Numbered(n int, title, description string) *leaders.Service {
	return l.Offer(fmt.Sprintf("service_%05d", n), n, title, description)
}

// Vary makes services of different numbers differ in format, mode, reach and price.
func Vary(s *leaders.Service, n int, random *rand.Rand) {
	s.Formats, s.Remote, s.TravelKM = themes.Formats()[:1+n%5], n%3 == 0, 20+random.IntN(80)
	s.DayRate = money.Pounds(int64(random.IntN(8)) * 100)
}

// Insert writes the documents.
func (l *Listing) Insert(ctx context.Context, tx docdb.Tx) error {
	if err := docdb.Of[leaders.Leader]("leaders").Insert(ctx, tx, &l.Leader); err != nil {
		return err
	}
	if err := docdb.Of[leaders.Designation]("designations").Insert(ctx, tx, &l.Held); err != nil {
		return err
	}
	for i := range l.Services {
		if err := docdb.Of[leaders.Service]("services").Insert(ctx, tx, &l.Services[i]); err != nil {
			return err
		}
	}
	for _, slot := range l.Free {
		h := diary.HalfDay{
			Meta: docdb.Meta{ID: l.Leader.ID + "." + slot.String()}, LeaderID: l.Leader.ID, Slot: slot,
			At: slot.String(), State: diary.Free,
		}
		if err := docdb.Of[diary.HalfDay]("half_days").Insert(ctx, tx, &h); err != nil {
			return err
		}
	}
	return nil
}
