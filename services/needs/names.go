package needs

import (
	"context"
	"slices"

	"lateral/services/needs/naming"
	"lateral/services/people"
	"lateral/services/register"
	"lateral/services/themes"
)

// mostSchoolsAsked is how many names of schools in one text the register is asked for.
const mostSchoolsAsked = 60

// NamesIn finds names of people and schools in what somebody types, first to last: names of
// people as they are written, and names of schools that the register has. For a need, what gives
// the writer's own schools away is found too.
func (s *Service) NamesIn(ctx context.Context, by people.Actor, text string, need bool) ([]themes.NameFound, error) {
	var all []themes.NameFound
	if need {
		own, err := s.ownNames(ctx, by, text)
		if err != nil {
			return nil, err
		}
		all = own
	}
	asked := 0
	found, err := naming.Schools(text, func(words string) (bool, error) {
		if asked == mostSchoolsAsked {
			return false, nil
		}
		asked++
		return register.IsName(ctx, s.db, words)
	})
	if err != nil {
		return nil, err
	}
	for _, f := range found {
		if !taken(all, f) && (need || !s.isOwn(ctx, by, f.Words)) {
			all = append(all, nameOf(themes.School, f))
		}
	}
	for _, f := range naming.People(text) {
		if !taken(all, f) {
			all = append(all, nameOf(themes.Person, f))
		}
	}
	slices.SortFunc(all, func(a, b themes.NameFound) int { return a.From - b.From })
	return all, nil
}

// ownNames are the words that give the schools away for which somebody acts.
func (s *Service) ownNames(ctx context.Context, by people.Actor, text string) ([]themes.NameFound, error) {
	var all []themes.NameFound
	for _, urn := range schoolsOf(by) {
		school, err := register.GetSchool(ctx, s.db, urn)
		if err != nil {
			return nil, err
		}
		marks, err := s.signs.of(ctx, s.db, school)
		if err != nil {
			return nil, err
		}
		for _, f := range marks.Find(text) {
			if !taken(all, f) {
				all = append(all, nameOf(kindOf(f), f))
			}
		}
	}
	return all, nil
}

// isOwn says whether the words are the name of a school for which somebody acts: on a service
// it stands anyhow. What cannot be read is not theirs.
func (s *Service) isOwn(ctx context.Context, by people.Actor, words string) bool {
	for _, urn := range schoolsOf(by) {
		school, err := register.GetSchool(ctx, s.db, urn)
		if err == nil && len(naming.Of(school, nil).Find(words)) > 0 {
			return true
		}
	}
	return false
}

// schoolsOf are the schools for which somebody acts, each once.
func schoolsOf(by people.Actor) []register.URN {
	var all []register.URN
	for _, h := range by.Held {
		urn := register.URN(h.Place.ID)
		if h.Place.Kind == people.InSchool && !slices.Contains(all, urn) {
			all = append(all, urn)
		}
	}
	return all
}

func kindOf(f naming.Finding) themes.NameKind {
	if f.Instead == "a colleague" || f.Instead == "a colleague's" {
		return themes.Person
	}
	return themes.School
}

func nameOf(kind themes.NameKind, f naming.Finding) themes.NameFound {
	return themes.NameFound{Kind: kind, Words: f.Words, From: f.From, Instead: f.Instead}
}

// taken says whether a name stands there already.
func taken(all []themes.NameFound, f naming.Finding) bool {
	return slices.ContainsFunc(all, func(n themes.NameFound) bool { return n.From < f.To && f.From < n.From+len(n.Words) })
}
