package demo

import (
	"slices"
	"time"

	"lateral/services/leaders"
	"lateral/services/register"
	"lateral/services/themes"
)

// WorkingDay is the school day on which something that is due happens.
func WorkingDay(when time.Time) time.Time { return workingDay(when) }

// Tale is a story as its tests read it: who asks whom, for what, and how far it goes.
type Tale struct {
	School         string
	Phase          register.Phase
	Theme          themes.ID
	What, Success  string
	HalfDays       int
	Begun          int // days before today
	Leader         string
	To             string
	Mutual         bool
	IsOwn          bool // the leader's home school asks
	HasHead        bool
	InAlliance     bool // and so is the leader, or both are not
	LeaderThemes   []themes.ID
	LeaderPhases   []register.Phase
	LeaderHalfDays int // in a week
}

// Tales are the stories of the play.
func Tales() []Tale {
	all := slices.Clone(stories)
	for _, st := range trustStories {
		all = append(all, st.story)
	}
	tales := make([]Tale, len(all))
	for i, st := range all {
		l := cast[st.lead]
		tales[i] = Tale{
			School: area[st.school].name, Phase: phaseOf(st.school), Theme: st.theme, What: st.what, Success: st.success,
			HalfDays: st.halfDays, Begun: st.begun, Leader: l.name, To: chapterNames[st.to], Mutual: st.mutual,
			IsOwn: l.home == st.school, HasHead: st.school != headless,
			InAlliance: (l.home < inAlliance) == (st.school < inAlliance), LeaderThemes: l.themes, LeaderPhases: l.phases,
			LeaderHalfDays: (len(l.weekdays) + 2) / len("Tu am, "),
		}
	}
	return tales
}

// ChapterNames are how far stories can go.
func ChapterNames() []string { return chapterNames }

var chapterNames = []string{
	"drafted", "posted", "asked", "proposed", "released", "agreed", "recorded", "completed", "partPaid", "paid",
	"withdrawn", "lapsed", "declined", "expired", "refused", "cancelled", "queried", "credited", "toldPaid",
}

// Reaches are the chapters that a story to the end goes through.
func Reaches(to int) []string {
	var all []string
	for c := drafted; c <= paid; c++ {
		if (&act{story: story{to: chapter(to)}}).goes(c) {
			all = append(all, chapterNames[c])
		}
	}
	return all
}

// People are the names of everybody in the play, once for each account.
func People() []string {
	all := []string{
		seniorName, financeName, buyerName, brokerName, brokerName2, operatorName, mergingHead, trustFinanceName,
	}
	for i, name := range heads {
		if i != headless {
			all = append(all, name)
		}
	}
	for _, l := range cast {
		if heads[l.home] != l.name {
			all = append(all, l.name)
		}
	}
	return all
}

// Address is the e-mail address of somebody.
func Address(name string) string { return address(name) }

// Cast are the leaders: their names, their kind of designation, and where they work.
func Cast() map[string]leaders.DesignationKind {
	all := map[string]leaders.DesignationKind{}
	for _, l := range cast {
		all[l.name] = l.kind
	}
	return all
}

// Sizes are how many schools, heads and leaders there are.
func Sizes() (schools, named, leads int) { return len(area), len(heads), len(cast) }
