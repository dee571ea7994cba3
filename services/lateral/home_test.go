package main

import (
	"fmt"
	"strings"
	"testing"

	"lateral/services/people"
)

// home is the dashboard of a person in the membership of that role in a school.
func (c person) home(role, urn string) object {
	c.t.Helper()
	for _, m := range c.get("/me").list("memberships") {
		if m.text("role") == role && m.text("place", "id") == urn {
			return c.get("/dashboard?membership=" + m.text("id"))
		}
	}
	c.t.Fatalf("not %s at %s", role, urn)
	return nil
}

// At home a leader finds their next visit, their contact there, and the checks
// still missing; nobody else does.
func TestALeaderSeesTheNextVisitsAtHome(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	d := s.dealt()
	confirms(s.homeHead, 200, d.leaderID, "2026-02-11")
	visits := s.leader.home("leader", homeURN).list("visits")
	if len(visits) != 2 {
		t.Fatalf("visits: %v", visits)
	}
	first := visits[0]
	for field, want := range map[string]string{
		"when": "Tue 10 Feb 2026, whole day", "about": "Phonics from the start, A-4001", "schoolName": "Aldgate Primary",
		"address": "[EC3A 5DE]", "contact": "Hanna Head, head", "email": addressOf("Hanna Head"), "lacking": "[]",
		"action": "See the visit",
		"path":   "/enquiries/" + d.thread.text("id") + "?on=" + d.thread.list("visits")[0].text("id"),
	} {
		if got := fmt.Sprint(first[field]); got != want {
			t.Errorf("%s is %q, want %q", field, got, want)
		}
	}
	if got := first.text("map"); !strings.HasPrefix(got, "https://www.openstreetmap.org/?mlat=51.51") ||
		!strings.Contains(got, "&mlon=-0.07") {
		t.Errorf("the map is %q", got)
	}
	if got := fmt.Sprint(visits[1]["lacking"]); !strings.Contains(got, "runs out on Wed 11 Feb 2026") {
		t.Errorf("of the second lacks %q", got)
	}
	other := s.provisioned("Lara Leader", people.Held{Role: people.Leader, Place: people.School(homeURN)})
	for who, told := range map[string]object{
		"another leader": other.home("leader", homeURN), "the home head": s.homeHead.home("head", homeURN),
		"the head": s.head.home("head", buyerURN),
	} {
		if got := told.list("visits"); len(got) > 0 {
			t.Errorf("%s sees %v", who, got)
		}
	}
}

// A home head's decision names its days and its time limit.
func TestAReleaseAtHomeHasItsDatesAndDeadline(t *testing.T) {
	t.Parallel()
	s := newSiege(t)
	id := listed(s.leader, s.broker, homeURN, s.alliance)
	thread := s.leader.get("/enquiries/" + s.enquired(id))
	s.leader.post("/enquiries/"+thread.text("id")+"/proposals", terms(), "If-Match", tag(thread))
	for _, item := range s.homeHead.home("head", homeURN).list("items") {
		if item.text("title") != "Release Lena Leader" {
			continue
		}
		why := item.text("why")
		for _, want := range []string{"on Tue 10 Feb 2026", "Please decide by Mon 9 Feb 2026."} {
			if !strings.Contains(why, want) {
				t.Errorf("%q does not say %q", why, want)
			}
		}
		if !strings.Contains(item.text("path"), "?do=grant&on=release_") {
			t.Errorf("it leads to %s", item.text("path"))
		}
		return
	}
	t.Error("nothing to release")
}
