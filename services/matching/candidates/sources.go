package candidates

import (
	"context"
	"time"

	"lateral/pkg/docdb"
	"lateral/services/evidence"
	"lateral/services/leaders"
	"lateral/services/register"
)

// Sources are the documents that a candidate is made of.
type Sources struct {
	Service      leaders.Service
	Leader       leaders.Leader
	Home         register.School
	Designations []leaders.Designation // in force
	Record       evidence.Record       // read only for shown services
}

// Read reads the documents of a service as they are now.
func Read(ctx context.Context, r docdb.Reader, serviceID string, now time.Time) (Sources, error) {
	d, err := ReadOffer(ctx, r, serviceID)
	if err != nil {
		return d, err
	}
	d.Designations, err = leaders.DesignationsInForce(ctx, r, d.Leader.ID, now)
	return d, err
}

// ReadOffer is Read without designations.
func ReadOffer(ctx context.Context, r docdb.Reader, serviceID string) (Sources, error) {
	var d Sources
	var err error
	if d.Service, err = leaders.GetService(ctx, r, serviceID); err != nil {
		return d, err
	}
	if d.Leader, err = leaders.GetLeader(ctx, r, d.Service.LeaderID); err != nil {
		return d, err
	}
	d.Home, err = register.GetSchool(ctx, r, d.Service.HomeURN)
	return d, err
}

// Renewed is the candidate by the documents, with what only jobs keep taken from before: for points
// alone, what was signed off and where the home school belongs; and the free half-days, also those
// beyond the need's.
func (d Sources) Renewed(before *Ready) *Ready {
	c := d.candidate()
	c.Done, c.Home.In, c.Home.Under, c.Free = before.Done, before.Home.In, before.Home.Under, before.Free
	c.Meaning = before.Meaning
	return ready(&c, before.Place, before.said)
}

// candidate makes the candidate from the documents, without half-days.
func (d Sources) candidate() Candidate {
	s := d.Service
	c := Candidate{
		Meta: docdb.Meta{ID: s.ID}, LeaderID: d.Leader.ID, Name: d.Leader.Name, AccountID: d.Leader.AccountID,
		Shown: s.Shown(), Lapsed: s.Unfounded && !s.Hidden && len(d.Designations) == 0,
		Home: Home{URN: d.Home.URN(), School: register.School{Meta: docdb.Meta{ID: d.Home.ID}, Entry: register.Entry{
			Name: d.Home.Name, Town: d.Home.Town, Type: d.Home.Type, Status: d.Home.Status, Phase: d.Home.Phase,
			Trust:  d.Home.Trust,
			Region: d.Home.Region, Point: d.Home.Point,
			Pupils: d.Home.Pupils, Premium: d.Home.Premium,
		}}},
		Offer: Offer{
			Themes: s.Themes, Phases: s.Phases, Formats: s.Formats, InPerson: s.InPerson, Remote: s.Remote,
			TravelKM: s.TravelKM, DayRate: s.DayRate, Mutual: s.Mutual,
		},
		Title: s.Title, Description: s.Description,
	}
	c.Interests = d.Leader.Interests
	for _, held := range d.Designations {
		c.Held = append(c.Held, Held{Kind: held.Kind, Title: held.Title, Themes: held.Themes, Until: held.ExpiresOn})
	}
	return c
}
