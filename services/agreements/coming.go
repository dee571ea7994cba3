package agreements

import (
	"context"

	"lateral/pkg/date"
	"lateral/pkg/docdb"
	"lateral/services/leaders"
	"lateral/services/people"
	"lateral/services/register"
)

// Coming is a leader's coming visit, with what they need on the way.
type Coming struct {
	Visit   Visit
	Title   string // of the service
	Ref     string // of the agreement
	School  register.School
	Contact Contact
	Lacking []string // checks that the leader lacks on the day
}

// Contact is the leader's contact in the school that they visit.
type Contact struct {
	Name  string
	Role  people.Role
	Email string
}

// Coming returns the actor's next visits as a leader of the home school, from
// today, the nearest first, at most so many, and whether there are more.
func (s *Service) Coming(ctx context.Context, actor people.Actor, home register.URN, most int) ([]Coming, bool, error) {
	var all []Coming
	more := false
	err := s.db.View(ctx, func(r docdb.Reader) error {
		q := docdb.Query{Index: "by_leader", Equal: []any{actor.AccountID, PlannedVisit}, From: date.On(s.now()),
			Limit: most + 1}
		ahead := func(found []Visit) error { return readComingAhead(ctx, r, found) }
		found, next, err := visits.FindAhead(ctx, r, q, ahead, func(v Visit) (bool, error) {
			a, err := GetAgreement(ctx, r, v.AgreementID)
			return err == nil && a.HomeURN == home && a.Parties().IsOn(LeaderSide, actor), err
		})
		if err != nil {
			return err
		}
		if more = next != "" || len(found) > most; len(found) > most {
			found = found[:most]
		}
		all = make([]Coming, len(found))
		for i, v := range found {
			if all[i], err = s.comingOf(ctx, r, v); err != nil {
				return err
			}
		}
		return nil
	})
	return all, more, err
}

// readComingAhead reads the agreements and schools of visits.
func readComingAhead(ctx context.Context, r docdb.Reader, found []Visit) error {
	var ids []string
	var schools []register.URN
	for _, v := range found {
		ids, schools = append(ids, v.AgreementID), append(schools, v.BuyerURN)
	}
	if err := agreements.ReadAhead(ctx, r, ids); err != nil {
		return err
	}
	return register.ReadAhead(ctx, r, schools...)
}

func (s *Service) comingOf(ctx context.Context, r docdb.Reader, v Visit) (Coming, error) {
	c := Coming{Visit: v}
	a, err := GetAgreement(ctx, r, v.AgreementID)
	if err != nil {
		return c, err
	}
	c.Ref, c.Title = a.Ref, a.Title
	if c.School, err = register.GetSchool(ctx, r, v.BuyerURN); err != nil {
		return c, err
	}
	if c.Contact, err = contactOf(ctx, r, a); err != nil {
		return c, err
	}
	checks, err := leaders.ChecksOf(ctx, r, v.LeaderID)
	c.Lacking = checks.Lacking(leaders.Yours, v.Date, date.On(s.now()))
	return c, err
}

// contactOf is the person who agreed for the school, if they still lead it, else
// its head; the zero Contact where nobody leads it here.
func contactOf(ctx context.Context, r docdb.Reader, a Agreement) (Contact, error) {
	var first Contact
	for _, role := range []people.Role{people.Head, people.Senior} {
		holders, err := people.HoldersOf(ctx, r, people.School(a.BuyerURN), role)
		if err != nil {
			return Contact{}, err
		}
		for _, account := range holders {
			c := Contact{Name: account.Name, Role: role, Email: account.Email}
			if account.ID == a.AgreedBy {
				return c, nil
			}
			if first.Name == "" && account.ID != a.AccountID {
				first = c
			}
		}
	}
	return first, nil
}
